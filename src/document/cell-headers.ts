import type { PrintedCell, PrintedTable } from './blocks.js';

/** The labels that a value stands under, outermost first: the part's title, the columns' and the rows' labels. */
export function headersOf(value: PrintedCell, table: PrintedTable): PrintedCell[] {
  if (value.role !== 'value') return [];
  const part = table.parts.find(({ top, end }) => top <= value.row && value.row < end);
  if (!part) return [];
  return table.cells.filter((cell) => part.top <= cell.row && cell.row < part.end && heads(cell, value));
}

function heads(header: PrintedCell, value: PrintedCell): boolean {
  if (header.role === 'title') return true;
  if (header.role === 'columnHeader') {
    return overlap(header.column, header.columnSpan, value.column, value.columnSpan);
  }
  return header.role === 'rowHeader' && overlap(header.row, header.rowSpan, value.row, value.rowSpan);
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): boolean {
  return start < otherStart + otherLength && otherStart < start + length;
}
