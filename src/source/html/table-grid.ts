import type { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import type { TableCell } from '../document-grid.js';
import type { Element } from './parse-page.js';
import { columnSpanOf, rowSpanOf, type TableRow } from './table-rows.js';

/** A table's cells in the places that its spans give them. */
export interface TableGrid {
  readonly cells: readonly TableCell[];
  /** Whether every row fills the width without gap or overlap: else a span is wrong, and columns say nothing. */
  readonly regular: boolean;
}

/** @throws WorkbookRefused when it has more cells or columns than any report (F-LIMIT) */
export function formGrid(
  rows: readonly TableRow[],
  textOf: (cell: Element) => string,
  budget: Budget,
): TableGrid {
  const cells: TableCell[] = [];
  /** For each column the row down to which a cell above covers it, and the cells' ends row by row. */
  const coveredTo: number[] = [];
  const filled: number[] = [];
  const taken: number[] = [];
  rows.forEach(({ cells: own, end }, index) => {
    let column = 0;
    for (const element of own) {
      while ((coveredTo[column] ?? 0) > index) column++;
      const columnSpan = columnSpanOf(element);
      if (column + columnSpan > limits.columns) throw beyond('columns');
      const rowSpan = rowSpanOf(element, end - index);
      budget.spend('cells', 1);
      if (rowSpan > 1 || columnSpan > 1) budget.spend('mergedArea', rowSpan * columnSpan);
      const free = freeFrom(coveredTo, column, columnSpan, index);
      for (let at = column; at < column + free; at++) coveredTo[at] = index + rowSpan;
      for (let row = index; row < index + rowSpan; row++) {
        filled[row] = (filled[row] ?? 0) + columnSpan;
        taken[row] = (taken[row] ?? 0) + 1;
      }
      const text = textOf(element);
      budget.spend('characters', text.length);
      if (text.length > limits.text) throw beyond('text');
      cells.push({ row: index + 1, column: column + 1, rowSpan, columnSpan: free, text });
      column += free;
    }
  });
  // A title alone in its row is as wide as the table, whatever it says.
  const width = filled.reduce((most, own, row) => ((taken[row] ?? 0) > 1 ? Math.max(most, own) : most), 0);
  const regular = filled.every((own, row) => (taken[row] ?? 0) < 2 || own === width);
  return { cells: cells.map((cell) => ({ ...cell, ...within(cell, width) })), regular };
}

/** How many of the columns that a cell asks for nothing from above stands in. */
function freeFrom(coveredTo: readonly number[], column: number, span: number, row: number): number {
  let free = 1;
  while (free < span && (coveredTo[column + free] ?? 0) <= row) free++;
  return free;
}

function within({ column, columnSpan = 1 }: TableCell, width: number): Pick<TableCell, 'columnSpan'> {
  return { columnSpan: Math.max(1, Math.min(columnSpan, Math.max(width, column) - column + 1)) };
}
