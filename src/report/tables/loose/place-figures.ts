import type { LooseRow } from './find-rows.js';
import type { Token } from './token.js';

/** What stands in a row's columns, from left to right; undefined where it cannot be known which belongs where. */
export type Placed = readonly (Token | undefined)[] | undefined;

/** A row's values by where blank cells stand in this text. */
type Arrangement = (row: LooseRow) => readonly Token[];

/**
 * Gives figures their columns, as far as it is certain: there are as many as columns; or the rows that have so many
 * show where in this text the values stand among blank cells. Several rows with more figures than the form has columns
 * say that there is a column that the form does not know, so that nothing in the block is certain; a single one holds
 * what is none of its own, such as a page's number.
 */
export function placeFigures(rows: readonly LooseRow[], columns: number, labelColumns: number): Placed[] {
  const known = rows.filter((row) => row.known);
  const counts = known.map((row) => figuresIn(row.slots));
  const overfull = counts.filter((count) => count > columns).length;
  const complete = counts.filter((count) => count === columns).length;
  if (overfull * 3 > complete) return rows.map(() => undefined);
  const arrangement = arrangementOf(known, columns, labelColumns);
  return rows.map((row, index): Placed => {
    if (isBroken(rows[index + 1], columns) || isBroken(row, columns)) return undefined;
    const count = figuresIn(row.slots);
    if (count === 0) return [];
    const own = count === columns ? withoutBlanksAround(row.slots) : arrangement?.(row);
    return own?.length === columns && figuresIn(own) === count ? own : undefined;
  });
}

/** Words that are no row of the form, with too few figures for one: they stand in the middle of the row above. */
const isBroken = (row: LooseRow | undefined, columns: number): boolean =>
  row !== undefined && !row.known && figuresIn(row.slots) > 0 && figuresIn(row.slots) !== columns;

function arrangementOf(
  known: readonly LooseRow[],
  columns: number,
  labelColumns: number,
): Arrangement | undefined {
  const complete = known.filter(({ slots }) => figuresIn(slots) === columns);
  const filled = known.filter(({ slots }) => figuresIn(slots) > 0);
  // No cell is lost, and none is there besides.
  if (filled.every(({ slots }) => slots.length === columns)) return ({ slots }) => slots;
  if (complete.length === 0) return undefined;
  const lengths = new Set(complete.map(({ length }) => length));
  const exact = complete.every(({ slots }) => slots.length === columns);
  // Behind the labels, merged cells left out or after the others; then a blank one that is lost shows in the number.
  const first: Arrangement = ({ slots, length }) =>
    exact ? slots : lengths.size === 1 && lengths.has(length) ? slots.slice(0, columns) : [];
  const widths = new Set(complete.map(({ line }) => line.length));
  // In their own columns, where merged cells are blank.
  const last: Arrangement = ({ line }) =>
    widths.size === 1 && widths.has(line.length) ? line.slice(labelColumns, labelColumns + columns) : [];
  const fitting = [first, last].filter((arrangement) =>
    complete.every((row) => figuresIn(arrangement(row)) === columns),
  );
  return fitting.length === 1 || labelColumns === 1 ? fitting[0] : undefined;
}

function withoutBlanksAround(slots: readonly Token[]): readonly Token[] {
  const first = slots.findIndex(({ type }) => type === 'figure');
  const last = slots.findLastIndex(({ type }) => type === 'figure');
  return slots.slice(first, last + 1);
}

const figuresIn = (slots: readonly Token[]): number => slots.filter(({ type }) => type === 'figure').length;
