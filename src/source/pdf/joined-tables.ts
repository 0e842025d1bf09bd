import { isTableLabel } from '../form-labels.js';
import type { PageCell, PageTable } from './page-items.js';

/** A table that may stand on several pages. */
export interface WholeTable extends PageTable {
  /** The page of each row. */
  readonly pages: readonly number[];
}

/** Points: columns of two pages are the same ones. */
const SAME = 4.5;

export const wholeTable = (table: PageTable, page: number): WholeTable => ({
  ...table,
  pages: table.ys.slice(1).map(() => page),
});

/**
 * A table and what goes on of it on the next page, with its header again or without; undefined where that is another
 * table.
 */
export function joinTables(above: WholeTable, below: WholeTable): WholeTable | undefined {
  const shift = below.left - above.left;
  // Of the same width wherever it stands, or in the same place with a column less: one that goes on has no lines of
  // its own there, and a layout around the table may have some.
  const isAsWide = Math.abs(below.right - shift - above.right) <= SAME;
  if (!isAsWide && Math.abs(shift) > SAME && Math.abs(below.right - above.right) > SAME) return undefined;
  const own = isAsWide ? below.xs.map((x) => x - shift) : below.xs;
  const xs = allOf(above.xs, own);
  const shared = own.filter((x) => above.xs.some((other) => Math.abs(other - x) <= SAME)).length;
  if (
    xs.length > above.xs.length + own.length - shared ||
    shared < Math.min(above.xs.length, own.length) * (isAsWide ? 0.6 : 0.8)
  )
    return undefined;
  const upper = onEdges(above.cells, above.xs, xs);
  const lower = onEdges(below.cells, own, xs);
  const repeated = repeatedRows(upper, lower);
  const rest = lower.flatMap((cell) => (cell.row >= repeated ? [{ ...cell, row: cell.row - repeated }] : []));
  const height = above.ys.length - 1;
  const { cells, tornRow } = atSeam(upper, rest, height);
  return {
    ...above,
    xs,
    ys: [...above.ys, ...below.ys.slice(1 + repeated + (tornRow ? 1 : 0))],
    cells,
    closedBelow: below.closedBelow,
    pages: [...above.pages, ...below.pages.slice(repeated + (tornRow ? 1 : 0))],
  };
}

function allOf(one: readonly number[], other: readonly number[]): number[] {
  const more = other.filter((x) => !one.some((known) => Math.abs(known - x) <= SAME));
  return [...one, ...more].sort((a, b) => a - b);
}

function onEdges(
  cells: readonly PageCell[],
  from: readonly number[],
  to: readonly number[],
): readonly PageCell[] {
  const places = from.map((x) => nearest(to, x));
  // A table over hundreds of pages is put together page by page.
  if (places.every((place, index) => place === index)) return cells;
  return cells.map((cell) => {
    const column = places[cell.column] ?? 0;
    return { ...cell, column, columnSpan: (places[cell.column + cell.columnSpan] ?? column + 1) - column };
  });
}

function nearest(edges: readonly number[], x: number): number {
  return edges.reduce(
    (best, edge, index) => (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x) ? index : best),
    0,
  );
}

/** How many rows at the head of a page say what the table's own first rows say. */
function repeatedRows(upper: readonly PageCell[], lower: readonly PageCell[]): number {
  for (let rows = MOST_HEADER_ROWS; rows > 0; rows--) {
    const [own, again] = [headOf(upper, rows), headOf(lower, rows)];
    if (own !== undefined && own === again) return rows;
  }
  return 0;
}

const MOST_HEADER_ROWS = 6;

/** What the first rows say, if a line ends them. */
function headOf(cells: readonly PageCell[], rows: number): string | undefined {
  const own = cells.filter(({ row }) => row < rows);
  if (own.some(({ row, rowSpan }) => row + rowSpan > rows) || own.every(({ text }) => text === ''))
    return undefined;
  return own
    .map(({ row, column, rowSpan, columnSpan, text }) =>
      [row, column, rowSpan, columnSpan, text.replace(/\s/gu, '')].join(' '),
    )
    .join('|');
}

/** Where a page ends, a label may go on that stands beside several rows, and a row that was torn. */
function atSeam(upper: readonly PageCell[], lower: readonly PageCell[], height: number) {
  const last = upper.filter(({ row, rowSpan }) => row + rowSpan === height);
  const pairs = lower.flatMap((below): [PageCell, PageCell][] => {
    const above = last.find(
      ({ column, columnSpan }) => column === below.column && columnSpan === below.columnSpan,
    );
    return below.row === 0 && above ? [[above, below]] : [];
  });
  const isOneRow = ([above, below]: [PageCell, PageCell]) => above.rowSpan === 1 && below.rowSpan === 1;
  const tornRow =
    pairs.some((pair) => isOneRow(pair) && isOneLabel(pair)) ||
    isRestOfRow(lower, pairs) ||
    isBlankRest(lower, pairs);
  const joined = new Map<PageCell, PageCell>();
  const gone = new Set<PageCell>();
  for (const [above, below] of pairs) {
    const isTall = above.rowSpan > 1 || below.rowSpan > 1;
    const isOne = isAgain(above, below) || (isTall && (isOneLabel([above, below]) || isGap(above, below)));
    if (!tornRow && !isOne) continue;
    const rowSpan = above.rowSpan + below.rowSpan - (tornRow ? 1 : 0);
    const text = isAgain(above, below) ? above.text : together(above.text, below.text);
    joined.set(above, { ...above, rowSpan, text });
    gone.add(below);
  }
  const offset = height - (tornRow ? 1 : 0);
  const cells = [
    ...(joined.size === 0 ? upper : upper.map((cell) => joined.get(cell) ?? cell)),
    ...lower.flatMap((cell) => (gone.has(cell) ? [] : [{ ...cell, row: cell.row + offset }])),
  ];
  return { cells, tornRow };
}

/**
 * Figures without a label are what is left of the row above: of one whose label stands on the page before, or of figures
 * that are broken, which are none then.
 */
function isRestOfRow(lower: readonly PageCell[], pairs: readonly [PageCell, PageCell][]): boolean {
  const first = lower.filter(({ row }) => row === 0);
  const filled = first.filter(({ text }) => text !== '');
  const above = new Map(pairs.map(([one, other]) => [other, one]));
  return (
    filled.length > 0 &&
    filled.every((cell) => FIGURE.test(cell.text) && /^(?:|[^\p{L}]+)$/u.test(above.get(cell)?.text ?? 'x'))
  );
}

/** A row that says nothing is the foot of the one above, torn below its text; the row of a table's last figures may be blank. */
function isBlankRest(lower: readonly PageCell[], pairs: readonly [PageCell, PageCell][]): boolean {
  const first = lower.filter(({ row }) => row === 0);
  return (
    first.length > 1 &&
    first.length === pairs.length &&
    first.every(({ text }) => text === '') &&
    pairs.some(([one, other]) => one.rowSpan === 1 && other.rowSpan === 1 && one.text !== '') &&
    lower.some(({ row }) => row > 0)
  );
}

const FIGURE = /^[^\p{L}]*\p{Nd}[^\p{L}]*$/u;

/** Two parts that only together are a label of the form. */
const isOneLabel = ([{ text: one }, { text: other }]: readonly [PageCell, PageCell]): boolean =>
  one !== '' && other !== '' && isTableLabel(one + other) && !(isTableLabel(one) && isTableLabel(other));

/** A label beside rows on both pages is printed again where it goes on: `（三）不予公开（续）`. */
const isAgain = ({ text: one }: PageCell, { text: other }: PageCell): boolean =>
  AGAIN.test(other) && spaceless(other.replace(AGAIN, '')) === spaceless(one);

const AGAIN = /[（(]续[）)]$/u;

const spaceless = (text: string): string => text.replace(/\s/gu, '');

/** A label beside rows on both pages stands on one of them. */
const isGap = ({ text: one }: PageCell, { text: other }: PageCell): boolean =>
  (one === '') !== (other === '') && isTableLabel(one + other);

function together(one: string, other: string): string {
  if (one === '' || other === '' || isTableLabel(one + other)) return one + other;
  // Prose goes on in the middle of a sentence, or with the next paragraph.
  if (/[，。；]/u.test(one)) return /[。！？：；]$/u.test(one) ? `${one}\n${other}` : one + other;
  return `${one} / ${other}`;
}
