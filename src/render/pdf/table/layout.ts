import type { PrintedTable } from '../../../document/blocks.js';
import type { Typesetter } from '../text/typesetter.js';
import { type CellText, heightOf, type MeasuredCell, measureCells, setCell } from './cell.js';
import { type Columns, layOutColumns } from './column-widths.js';
import { comfortable, paddingBeside, smallestSize, type TableStyle, tableStyles } from './table-style.js';

/** A table whose columns and rows have their sizes, before it is cut into pages. Lengths in points. */
export interface TableLayout {
  readonly table: PrintedTable;
  readonly style: TableStyle;
  readonly columns: Columns;
  readonly rowHeights: readonly number[];
  readonly cells: readonly LaidCell[];
}

export interface LaidCell extends MeasuredCell {
  readonly text: CellText;
  /** For the text, inside the padding. */
  readonly innerWidth: number;
  readonly stacked: boolean;
}

/** A table too long for a page is not set smaller than this for that. Points. */
const readable = 9;

/** The layouts to choose from, the largest first: as large as fits a page, and smaller ones for what is left of one. */
export function layOutTableForms(
  table: PrintedTable,
  typesetter: Typesetter,
  room: { width: number; height: number },
): [TableLayout, ...TableLayout[]] {
  const cells = measureCells(table, typesetter);
  const first = layOutMeasured(table, cells, room);
  const smaller = tableStyles
    .slice(tableStyles.indexOf(first.style) + 1)
    .filter(({ size }) => size >= comfortable);
  return [first, ...smaller.map((style) => layOutIn(style, table, cells, room.width))];
}

/** Sets a table in the largest style in which its figures fit their columns and its rows one page. */
export function layOutTable(
  table: PrintedTable,
  typesetter: Typesetter,
  room: { width: number; height: number },
): TableLayout {
  return layOutMeasured(table, measureCells(table, typesetter), room);
}

function layOutMeasured(
  table: PrintedTable,
  cells: readonly MeasuredCell[],
  room: { width: number; height: number },
): TableLayout {
  let tightest: TableLayout | undefined;
  for (const style of tableStyles) {
    const layout = layOutIn(style, table, cells, room.width);
    const height = layout.rowHeights.reduce((sum, row) => sum + row, 0);
    if (layout.columns.fits && (height <= room.height || style.size <= readable)) return layout;
    tightest = layout;
  }
  if (!tightest) throw new Error('there is no table style');
  return tightest;
}

function layOutIn(
  style: TableStyle,
  table: PrintedTable,
  cells: readonly MeasuredCell[],
  width: number,
): TableLayout {
  const columns = layOutColumns(table, cells, style, width);
  const innerWidth = ({ cell }: MeasuredCell) =>
    columns.widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, part) => sum + part, 0) -
    2 * paddingBeside(style, cell.role);
  const sizes = columnSizes(columns.widths.length, cells, style, innerWidth);
  const laid = cells.map((measured): LaidCell => {
    const { role, column, columnSpan } = measured.cell;
    const size = role === 'value' && columnSpan === 1 ? (sizes[column] ?? style.size) : style.size;
    const inner = innerWidth(measured);
    const stacked = role === 'rowHeader' && columnSpan === 1 && column === columns.stacked;
    return { ...measured, text: setCell(measured, size, inner, stacked), innerWidth: inner, stacked };
  });
  return { table, style, columns, rowHeights: rowHeights(table, laid, style), cells: laid };
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
  return sizes.map((size) => Math.max(smallestSize, size));
}

/** As high as the cells of the row need; a cell over several rows adds what is missing to the last of them. */
function rowHeights(table: PrintedTable, cells: readonly LaidCell[], style: TableStyle): number[] {
  const heights: number[] = Array(table.height).fill(0);
  for (const { cell, text } of [...cells].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan)) {
    const last = cell.row + cell.rowSpan - 1;
    const others = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, heightOf(text) + 2 * style.padding - others);
  }
  return heights;
}
