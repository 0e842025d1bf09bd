import type { FormCell, FormTable } from '../edition/form.js';
import { layOut } from '../edition/grid.js';
import type { PrintedCell, PrintedTable } from './blocks.js';

/** A table of the form with its figures, as printed. */
export function printTable(
  table: FormTable,
  caption: string,
  figure: (cell: FormCell) => string,
): PrintedTable {
  const { width, height, labelColumns, blocks, cells } = layOut(table);
  return {
    key: table.key,
    caption,
    width,
    height,
    labelColumns,
    parts: blocks.map(({ top, body, end }) => ({ top, body, end })),
    cells: cells.map((cell): PrintedCell => {
      const { role, row, column, rowSpan, columnSpan } = cell;
      return {
        role,
        row,
        column,
        rowSpan,
        columnSpan,
        text: cell.role === 'value' ? figure(cell.cell) : cell.label,
      };
    }),
  };
}
