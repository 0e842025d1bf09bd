import type { PrintedCell, PrintedTable } from '../../../document/blocks.js';
import { addTag, type Tag } from '../structure.js';

/** Adds the table's structure to its parent, and gives each cell's tag in the order of `table.cells`. */
export function tagTable(table: PrintedTable, parent: Tag): Tag[] {
  const element = addTag(parent, 'Table', { alt: table.caption });
  const rows = Array.from({ length: table.height }, () => addTag(element, 'TR'));
  const tags = new Map<PrintedCell, Tag>();
  const reading = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of reading) {
    const row = rows[cell.row] ?? element;
    tags.set(cell, addTag(row, cell.role === 'value' ? 'TD' : 'TH', { cell: attributes(cell) }));
  }
  return table.cells.flatMap((cell) => tags.get(cell) ?? []);
}

function attributes({ role, rowSpan, columnSpan }: PrintedCell): NonNullable<Tag['cell']> {
  return {
    ...(role !== 'value' && { Scope: role === 'rowHeader' ? 'Row' : 'Column' }),
    ...(rowSpan > 1 && { RowSpan: rowSpan }),
    ...(columnSpan > 1 && { ColSpan: columnSpan }),
  };
}
