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

/** Rows of figures with their label. */
export interface NamedRows {
  readonly figures: FlatWord[];
  readonly label: RowLabel;
  /** How many there are that are as full as the first: what does not fit into a column goes on below in that alone. */
  count: number;
  readonly width: number;
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
): NamedRows[] {
  const named: NamedRows[] = [];
  for (const row of rows) {
    const label = labelOf(row);
    const last = named.at(-1);
    if (last && (!label || label === last.label)) {
      last.figures.push(...row);
      if (row.length >= last.width) last.count++;
    } else
      named.push({
        figures: [...row],
        label: label ?? { text: '', words: [] },
        count: 1,
        width: row.length,
      });
  }
  return named;
}

/**
 * Whether labels and figures have come apart, as where several labels were put into one cell: beside one stand several
 * rows, beside another none. Then what stands side by side may be anything's.
 */
export function areApart(
  named: readonly NamedRows[],
  labels: readonly FlatLabel[],
  isOfRow: (label: FlatLabel) => boolean,
): boolean {
  const crowded = named.filter(({ count }) => count > 1).length;
  if (crowded < FEWEST_CROWDED) return false;
  const last = named.at(-1)?.figures[0]?.bottom ?? 0;
  const own = new Set(named.flatMap(({ label }) => label.words));
  return labels.some(
    (label) => isOfRow(label) && label.bottom < last && !label.words.some((word) => own.has(word)),
  );
}

/** One may be a row that somebody has added. */
const FEWEST_CROWDED = 2;

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
