import type { FlatLabel, FlatWord } from './flat-words.js';
import type { PlacedLine } from './paragraphs.js';

export function rowsOf(figures: readonly FlatWord[]): FlatWord[][] {
  const rows: FlatWord[][] = [];
  for (const word of [...figures].sort((one, other) => one.bottom - other.bottom)) {
    const row = rows.at(-1);
    if (row?.[0] && word.bottom - row[0].bottom < word.size * 0.5) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left));
}

export interface RowLabel {
  readonly text: string;
  readonly words: readonly FlatWord[];
}

/**
 * Rows of figures with what stands beside them. Two rows beside one label, or one beside none, may be one figure that is
 * broken: nothing tells.
 */
export function namedRows(
  rows: readonly (readonly FlatWord[])[],
  labelOf: (row: readonly FlatWord[]) => RowLabel | undefined,
): { figures: FlatWord[]; label: RowLabel }[] {
  const named: { figures: FlatWord[]; label: RowLabel }[] = [];
  for (const row of rows) {
    const label = labelOf(row);
    const last = named.at(-1);
    if (last && (!label || label === last.label)) last.figures.push(...row);
    else named.push({ figures: [...row], label: label ?? { text: '', words: [] } });
  }
  return named;
}

/** The label that stands beside a row of figures, the nearest of them to the left. */
export function labelBeside(row: readonly FlatWord[], labels: readonly FlatLabel[]): FlatLabel | undefined {
  const [first] = row;
  if (!first) return undefined;
  const middle = (first.top + first.bottom) / 2;
  const beside = labels.filter(({ top, bottom }) => middle > top - 1 && middle < bottom + 1);
  return beside.sort((one, other) => other.right - one.right)[0];
}

/** What stands in the same line, if the form does not know it. */
export function looseLabel(
  row: readonly FlatWord[],
  byLine: ReadonlyMap<PlacedLine, readonly FlatWord[]>,
  inLabels: ReadonlySet<FlatWord>,
  right: number,
): RowLabel | undefined {
  const line = row[0] && byLine.get(row[0].placed);
  const own = (line ?? []).filter((word) => !inLabels.has(word) && word.right < right && !row.includes(word));
  return own.length > 0 ? { text: own.map(({ text }) => text).join(''), words: own } : undefined;
}
