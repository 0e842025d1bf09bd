import { limits } from '../limits/limits.js';
import { beyond, damaged } from '../limits/refusals.js';

/** A place in a sheet, counted from 1. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** @throws WorkbookRefused beyond Excel's last row or column */
export function parseAddress(text: string): Address {
  const match = /^([A-Z]+)([1-9]\d*)$/.exec(text);
  if (!match) throw damaged();
  return { column: parseColumn(match[1] as string), row: parseRow(match[2] as string) };
}

export function parseRow(digits: string): number {
  if (!/^[1-9]\d*$/.test(digits)) throw damaged();
  const row = Number(digits);
  if (row > limits.rows) throw beyond('rows');
  return row;
}

function parseColumn(letters: string): number {
  let column = 0;
  for (const letter of letters) {
    column = column * 26 + letter.charCodeAt(0) - 64;
    if (column > limits.columns) throw beyond('columns');
  }
  return column;
}
