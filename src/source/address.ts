import { limits } from '../limits/limits.js';
import { beyond, damaged } from '../limits/refusals.js';

/** A place in a sheet, counted from 1. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** Some programs write small letters. @throws WorkbookRefused beyond Excel's last row or column */
export function parseAddress(text: string): Address {
  const match = /^([A-Za-z]+)([1-9]\d*)$/.exec(text);
  if (!match) throw damaged();
  return { column: parseColumn(match[1] as string), row: parseRow(match[2] as string) };
}

/** A rectangle of cells. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A1:B2`, `$A$1:$B$2`, `A1`, whole columns as `A:B`, whole rows as `1:2`. @throws WorkbookRefused when it is none of these */
export function parseArea(text: string): Area {
  const [from = '', to = from, ...rest] = text.replaceAll('$', '').trim().split(':');
  if (rest.length > 0) throw damaged();
  const [one, other] = [
    corner(from, { row: 1, column: 1 }),
    corner(to, { row: limits.rows, column: limits.columns }),
  ];
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** @param whole what stands for a row or a column that is not named */
function corner(text: string, whole: Address): Address {
  if (/^[A-Za-z]+$/.test(text)) return { ...whole, column: parseColumn(text) };
  if (/^\d+$/.test(text)) return { ...whole, row: parseRow(text) };
  return parseAddress(text);
}

export function parseRow(digits: string): number {
  if (!/^[1-9]\d*$/.test(digits)) throw damaged();
  const row = Number(digits);
  if (row > limits.rows) throw beyond('rows');
  return row;
}

function parseColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
    if (column > limits.columns) throw beyond('columns');
  }
  return column;
}
