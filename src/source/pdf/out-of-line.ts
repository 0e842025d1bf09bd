import { canonicalLabel } from '../../edition/label.js';
import { FIGURE } from './flat-band.js';
import { type FormWords, formWords } from './form-words.js';
import type { PageCell } from './page-items.js';

/** Room at the end of a row that is shorter than the table, as wide as several cells. */
export const isBesideRow = ({ column, columnSpan, text }: PageCell, width: number): boolean =>
  text === '' && column > 0 && columnSpan > 1 && column + columnSpan === width;

/**
 * Whether rows of a table end before it does, and its figures or the labels of its groups are not below those of its
 * columns: whoever wrote the page gave its cells no spans. Then only their order says what belongs together.
 */
export function isOutOfLine(cells: readonly PageCell[], width: number): boolean {
  const rows = new Map<number, PageCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const endsBefore = ({ column, columnSpan, text }: PageCell) => text === '' && column + columnSpan === width;
  if (![...rows.values()].some((row) => row.length > 2 && row.some(endsBefore))) return false;
  const form = formWords();
  const columns = new Set<number>();
  for (const cell of cells) if (form.columns.has(canonicalLabel(cell.text))) columns.add(cell.column);
  return [...rows.values()].some((row) => isShifted(row, columns, width) || hasNarrowGroup(row, form));
}

/** The label over the last column may be cut off by the edge of the page. */
function isShifted(row: readonly PageCell[], columns: ReadonlySet<number>, width: number): boolean {
  const figures = row.filter(({ column, text }) => column < width - 1 && FIGURE.test(text));
  return figures.length > 1 && figures.some(({ column }) => !columns.has(column));
}

/** A group of columns whose neighbour begins too early. */
function hasNarrowGroup(row: readonly PageCell[], { spans }: FormWords): boolean {
  const labels = row.filter(({ text }) => text !== '');
  return labels.some(({ column, text }, index) => {
    const span = spans.get(canonicalLabel(text));
    const next = labels[index + 1];
    return span !== undefined && next !== undefined && next.column < column + span;
  });
}
