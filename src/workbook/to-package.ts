import { unzipSync } from 'fflate';
import { packFile, writeZip } from '../package/zip/write.js';
import type { Workbook } from './exceljs.js';

/**
 * The workbook as an xlsx package with every entry at the same time, so that equal workbooks are equal bytes: exceljs
 * stamps the entries with the clock. It only stores them, so that they are compressed once.
 * @param pause between two pieces of the work
 */
export async function toPackage(workbook: Workbook, pause = async () => {}): Promise<Uint8Array> {
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  await pause();
  const entries = unzipSync(new Uint8Array(stored), { filter: ({ name }) => !name.endsWith('/') });
  return writeZip(Object.entries(entries).map(([name, content]) => packFile(name, content)));
}
