import { columnName } from '../../source/book.js';
import { type ListSheet, rowsAbove } from './list-sheet.js';
import { OpenPackage } from './open-package.js';

/** A workbook with lists as further sheets, in order; their names must be free. */
export function appendSheets(bytes: Uint8Array, lists: ReadonlyMap<string, ListSheet>): Uint8Array {
  const workbook = new OpenPackage(bytes);
  for (const [name, list] of lists) workbook.addSheet(name, workbook.listXml(list), printNames(name, list));
  return workbook.bytes();
}

/** What programs print of a list, and which of its rows and columns on each page. */
function printNames(name: string, list: ListSheet): ReadonlyMap<string, string> {
  const { print, intro, widths, rows } = list;
  if (!print) return new Map();
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const above = rowsAbove(list);
  const last = `$${columnName(widths.length)}$${above + rows.length}`;
  const columns = `$A:$${columnName(print.repeatedColumns)}`;
  return new Map([
    ['_xlnm.Print_Area', `${sheet}$A$1:${last}`],
    ['_xlnm.Print_Titles', `${sheet}${columns},${sheet}$${intro.length + 1}:$${above}`],
  ]);
}
