import type { PrintedCell } from '../../../document/blocks.js';
import { headersOf } from '../../../document/cell-headers.js';
import { addTag, type Tag } from '../structure.js';
import type { TableLayout } from './layout.js';

/** Adds the table's structure to its parent, and gives each cell's tag in the order of `table.cells`. */
export function tagTable({ table, cells }: TableLayout, parent: Tag): Tag[] {
  const element = addTag(parent, 'Table', { summary: table.caption });
  const rows = Array.from({ length: table.height }, () => addTag(element, 'TR'));
  const tags = new Map<PrintedCell, Tag>();
  // A figure in several lines is read as one.
  const broken = new Set(cells.flatMap(({ cell, broken }) => (broken ? [cell] : [])));
  for (const cell of inReadingOrder(table.cells)) {
    // Labels stand above or before what they are labels of, so their tags are there already.
    const headers = headersOf(cell, table).flatMap((header) => tags.get(header) ?? []);
    const role = cell.role === 'value' ? 'TD' : 'TH';
    const actual = broken.has(cell) && { actual: cell.text };
    tags.set(cell, addTag(rows[cell.row] ?? element, role, { cell: attributes(cell), headers, ...actual }));
  }
  return table.cells.flatMap((cell) => tags.get(cell) ?? []);
}

/** Row by row. */
export function inReadingOrder<T extends Pick<PrintedCell, 'row' | 'column'>>(cells: readonly T[]): T[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A scope can't tell that a label is one of its own part of the table only; readers that know no headers use it. */
function attributes({ role, rowSpan, columnSpan }: PrintedCell): NonNullable<Tag['cell']> {
  return {
    ...(role !== 'value' && { Scope: role === 'rowHeader' ? 'Row' : 'Column' }),
    ...(rowSpan > 1 && { RowSpan: rowSpan }),
    ...(columnSpan > 1 && { ColSpan: columnSpan }),
  };
}
