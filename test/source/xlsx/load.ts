import type { Sheet } from '../../../src/source/book.js';
import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { Workbook } from '../../../src/workbook/exceljs.js';

/** What exceljs makes of a file. */
export async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** The only sheet of a file. */
export function openSheet(bytes: Uint8Array): Sheet {
  const [sheet] = openWorkbook(bytes).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
