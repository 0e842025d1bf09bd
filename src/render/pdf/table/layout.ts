import type { PrintedTable } from '../../../document/blocks.js';
import { type CellText, heightOf, leastHeight, type MeasuredCell, setCell } from './cell.js';
import { type Columns, layOutColumns } from './column-widths.js';
import { asWhole } from './long-figures.js';
import { paddingBeside, smallestLabel, type TableStyle } from './table-style.js';

/** A table whose columns and rows have their sizes, before it is cut into pages. Lengths in points. */
export interface TableLayout {
  readonly table: PrintedTable;
  readonly style: TableStyle;
  readonly columns: Columns;
  readonly cells: readonly LaidCell[];
  /** Above and below each cell's text. */
  readonly padding: number;
  readonly rowHeights: readonly number[];
  /** Of all rows. */
  readonly height: number;
}

export interface LaidCell extends MeasuredCell {
  readonly text: CellText;
  /** For the text, inside the padding. */
  readonly innerWidth: number;
  readonly stacked: boolean;
  /** What a label over several rows needs of them to be read: where it begins, and where it goes on. */
  readonly least?: { readonly begun: number; readonly continued: number };
}

/** Sets a table in a style. */
export function layOutIn(
  style: TableStyle,
  padding: number,
  table: PrintedTable,
  cells: readonly MeasuredCell[],
  width: number,
): TableLayout {
  const columns = layOutColumns(table, cells, style, width);
  const innerWidth = ({ cell }: MeasuredCell) =>
    columns.widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, part) => sum + part, 0) -
    2 * paddingBeside(style, cell.role);
  const sizes = columnSizes(columns.widths.length, cells, style, innerWidth);
  const laid = cells.map((each): LaidCell => {
    const { role, column, columnSpan } = each.cell;
    const size = role === 'value' && columnSpan === 1 ? (sizes[column] ?? style.size) : style.size;
    const inner = innerWidth(each);
    const measured = asWhole(each, inner / size);
    const stacked = role === 'rowHeader' && columnSpan === 1 && column === columns.stacked;
    const text = setCell(measured, size, inner, stacked);
    const least = measured.continued && {
      begun: leastHeight(measured, inner, stacked),
      continued: leastHeight(measured.continued, inner, stacked),
    };
    return { ...measured, text, innerWidth: inner, stacked, ...(least && { least }) };
  });
  return { table, style, columns, cells: laid, ...rowsWith(padding, table, laid) };
}

/** The same texts in rows of other heights. */
export function withPadding(layout: TableLayout, padding: number): TableLayout {
  return { ...layout, ...rowsWith(padding, layout.table, layout.cells) };
}

/** All figures of a column are set alike, in a size that keeps the longest on one line. */
function columnSizes(
  columns: number,
  cells: readonly MeasuredCell[],
  style: TableStyle,
  innerWidth: (cell: MeasuredCell) => number,
): number[] {
  const sizes: number[] = Array(columns).fill(style.size);
  for (const measured of cells) {
    const { role, column, columnSpan } = measured.cell;
    if (role !== 'value' || columnSpan > 1 || measured.word === 0) continue;
    sizes[column] = Math.min(sizes[column] ?? style.size, innerWidth(measured) / measured.word);
  }
  return sizes.map((size) => Math.max(smallestLabel, size));
}

/** As high as the cells of the row need; a cell over several rows adds what is missing to the last of them. */
function rowsWith(padding: number, table: PrintedTable, cells: readonly LaidCell[]) {
  const rowHeights: number[] = Array(table.height).fill(0);
  for (const { cell, text } of [...cells].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan)) {
    const last = cell.row + cell.rowSpan - 1;
    const others = rowHeights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
    rowHeights[last] = Math.max(rowHeights[last] ?? 0, heightOf(text) + 2 * padding - others);
  }
  return { padding, rowHeights, height: rowHeights.reduce((sum, height) => sum + height, 0) };
}
