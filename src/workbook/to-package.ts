import { unzipSync, zipSync } from 'fflate';
import type { Workbook } from './exceljs.js';

/**
 * The workbook as an xlsx package with every entry at the same time, so that equal workbooks are equal bytes: exceljs
 * stamps the entries with the clock. It only stores them, so that they are compressed once.
 */
export async function toPackage(workbook: Workbook): Promise<Uint8Array> {
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const entries = unzipSync(new Uint8Array(stored), { filter: ({ name }) => !name.endsWith('/') });
  // Zip holds local time, so a local date gives the same bytes in every time zone.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}
