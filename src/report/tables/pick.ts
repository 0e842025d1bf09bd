import type { Cell, Sheet } from '../../source/book.js';
import { lastColumn } from './labels.js';

/**
 * The value in a row under a column label. Label and value may be merged over different sheet columns: of the cells
 * under the label, the one that has something in it, else the one that lies most under it.
 */
export function pick(sheet: Sheet, row: number, label: Cell): Cell {
  let best: Cell | undefined;
  let bestWeight = 0;
  for (let column = label.column; column <= lastColumn(label); column++) {
    const cell = sheet.at(row, column);
    const overlap = Math.min(lastColumn(cell), lastColumn(label)) - Math.max(cell.column, label.column) + 1;
    if (!belongs(cell, label, overlap)) continue;
    const weight = overlap + (cell.type === 'blank' ? 0 : label.columnSpan);
    if (weight > bestWeight) [best, bestWeight] = [cell, weight];
  }
  return best ?? sheet.blankAt(row, label.column);
}

/**
 * A cell over several columns is the value of one of them: of the one that it mostly lies or begins under. A figure is
 * that of each column that it covers: no other cell is there for it.
 */
function belongs(cell: Cell, label: Cell, overlap: number): boolean {
  if (overlap === label.columnSpan && isFigure(cell)) return true;
  const begins = cell.column >= label.column && cell.column <= lastColumn(label);
  return overlap * 2 >= cell.columnSpan || (begins && overlap * 2 >= label.columnSpan);
}

/** A number, or a formula that should have become one, or a text that begins like one. */
export function isFigure(cell: Cell): boolean {
  if (cell.type === 'number' || cell.formula !== undefined) return true;
  return (
    cell.type === 'text' && /^\s*[+-]?\p{N}/u.test(String(cell.value)) && !SENTENCE.test(String(cell.value))
  );
}

const SENTENCE = /[，。；年]/u;
