import { groupBy } from '../../../edition/group-by.js';
import type { FoundHeader } from './find-header.js';
import type { Token } from './token.js';

/** A label with what follows it up to the next. */
export interface LooseRow {
  /** None in a block whose only row has no label; several where it is broken over lines. */
  readonly label: readonly Token[];
  readonly slots: readonly Token[];
  /** Everything in the line of its label, if its figures are there too. */
  readonly line: readonly Token[];
  /** Cells from behind the row above to its own last, the labels of groups before its label with them. */
  readonly length: number;
  /** Worded as a row of the form. */
  readonly known: boolean;
}

/** The rows below a header, and the token behind the last of them. */
export interface LooseRows {
  readonly rows: readonly LooseRow[];
  readonly to: number;
}

/**
 * @param end where the next header begins
 * @param isBehind whether a label cannot belong to a table: the heading of a section, a remark, a sentence
 */
export function findLooseRows(
  tokens: readonly Token[],
  { sequence, to }: FoundHeader,
  end: number,
  isBehind: (token: Token) => boolean,
): LooseRows {
  const isKnown = ({ canonical, bare }: Token) => sequence.rows.has(canonical) || sequence.rows.has(bare);
  const lines = groupBy(tokens.slice(to, end), ({ cell }) => cell.row);
  const rows: { label: Token[]; slots: Token[]; to: number; before: number }[] = [];
  const hasLabels = sequence.rows.size > 0;
  let current = { label: [] as Token[], slots: [] as Token[], to, before: 0 };
  if (!hasLabels) rows.push(current);
  for (let at = to; at < end; at++) {
    const token = tokens[at] as Token;
    if (token.type === 'label') {
      if (isBehind(token) || !hasLabels) break;
      // What has no cells of its own stands beside what comes next: a group.
      const before = current.slots.length > 0 ? 0 : current.before + current.label.length;
      current = { label: [token], slots: [], to: at + 1, before };
      rows.push(current);
    } else {
      current.slots.push(token);
      if (token.type === 'figure') current.to = at + 1;
    }
  }
  const joined = joinBroken(rows, sequence.rows);
  // Behind the form's last row goes on what stands below the table.
  const last = joined.findLastIndex(
    ({ label, slots }) => label.some(isKnown) || label.length > 1 || hasFigure(slots),
  );
  const own = joined.slice(0, last + 1);
  return {
    rows: own.map(({ label, slots, before }) => {
      const row = label.at(-1)?.cell.row;
      const isOneLine = row !== undefined && slots.some(({ cell }) => cell.row === row);
      return {
        label,
        // Where figures stand in the line of their label, blanks in other lines belong to the next label.
        slots: isOneLine ? slots.filter(({ type, cell }) => type === 'figure' || cell.row === row) : slots,
        line: isOneLine ? (lines.get(row) ?? []) : [],
        length: before + label.length + slots.length,
        known: !hasLabels || label.length > 1 || label.some(isKnown),
      };
    }),
    to: own.at(-1)?.to ?? to,
  };
}

const hasFigure = (slots: readonly Token[]) => slots.some(({ type }) => type === 'figure');

/** A label that is broken over lines: the lines above that make it one of the form's. */
function joinBroken<Row extends { label: Token[]; slots: Token[] }>(
  rows: readonly Row[],
  known: ReadonlySet<string>,
): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    let text = row.label[0]?.canonical ?? '';
    for (let count = 1; count <= MOST_LINES && !known.has(row.label[0]?.canonical ?? ''); count++) {
      const above = joined.at(-count);
      if (!above || above.slots.length > 0 || above.label.length !== 1) break;
      text = (above.label[0]?.canonical ?? '') + text;
      if (!known.has(text)) continue;
      row.label = [...joined.slice(-count).flatMap(({ label }) => label), ...row.label];
      joined.length -= count;
      break;
    }
    joined.push(row);
  }
  return joined;
}

const MOST_LINES = 8;
