import type { ListSheet } from './list-sheet.js';
import { OpenPackage } from './open-package.js';

/** A workbook with lists as further sheets, in order; their names must be free. */
export function appendSheets(bytes: Uint8Array, lists: ReadonlyMap<string, ListSheet>): Uint8Array {
  const workbook = new OpenPackage(bytes);
  for (const [name, list] of lists) workbook.addSheet(name, workbook.listXml(list));
  return workbook.bytes();
}
