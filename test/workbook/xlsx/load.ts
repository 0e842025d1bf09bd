import { Workbook, type Worksheet } from '../../../src/workbook/exceljs.js';
import { preflight } from '../../../src/workbook/preflight.js';

/** What exceljs makes of a file as it is. */
export async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** What exceljs makes of the only sheet of a file that went through preflight. */
export async function loadSheet(bytes: Uint8Array): Promise<Worksheet> {
  const [sheet] = (await load(preflight(bytes))).worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
