import { parseAddress } from './address.js';
import { type Cell, Sheet } from './book.js';

/** What a cell shall hold: the result of its formula, or instead of what was there. */
export interface NewValue {
  readonly value: number | string | null;
  /** Whether it is the result of the cell's formula, which stays. */
  readonly isResult: boolean;
}

/**
 * A workbook's sheet as it is once cells hold something else.
 * @param values by the address of the cell, or of a merged area's first
 */
export function withValues(sheet: Sheet, values: ReadonlyMap<string, NewValue>): Sheet {
  if (values.size === 0) return sheet;
  const known = new Set<string>();
  const cells = sheet.cells.map((cell) => {
    const value = values.get(cell.address);
    if (!value) return cell;
    known.add(cell.address);
    return holding(cell, value);
  });
  for (const [address, value] of values) {
    if (known.has(address)) continue;
    const { row, column } = parseAddress(address);
    cells.push(holding(sheet.blankAt(row, column), value));
  }
  const inOrder = cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return new Sheet(sheet.name, sheet.hidden, sheet.hiddenRows, sheet.hiddenColumns, inOrder);
}

function holding(cell: Cell, { value, isResult }: NewValue): Cell {
  const { formula, ...rest } = cell;
  const type = value === null ? 'blank' : typeof value === 'number' ? 'number' : 'text';
  return { ...rest, type, value, ...(isResult && formula !== undefined && { formula }) };
}
