import type { Cell, Sheet } from '../book.js';
import { lastColumn } from './labels.js';

/**
 * The value in a row under a column label. Label and value may be merged over different sheet columns: of the cells
 * under the label, the one that has something in it, else the one that lies most under it.
 */
export function pick(sheet: Sheet, row: number, label: Cell): Cell {
  let best = sheet.at(row, label.column);
  let bestOverlap = 0;
  for (let column = label.column; column <= lastColumn(label); column++) {
    const cell = sheet.at(row, column);
    // What is mostly elsewhere, such as a remark across the table, is not this column's.
    const overlap = Math.min(lastColumn(cell), lastColumn(label)) - Math.max(cell.column, label.column) + 1;
    if (overlap * 2 < cell.columnSpan) continue;
    const weight = overlap + (cell.type === 'blank' ? 0 : label.columnSpan);
    if (weight > bestOverlap) [best, bestOverlap] = [cell, weight];
  }
  return bestOverlap > 0 ? best : { ...best, type: 'blank', value: null };
}

/** A number, or a formula that should have become one. */
export function isFigure(cell: Cell): boolean {
  return cell.type === 'number' || cell.formula !== undefined || /^\s*\p{N}/u.test(String(cell.value ?? ''));
}
