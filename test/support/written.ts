import type { Workbook } from '../../src/workbook/exceljs.js';

/** The file of a workbook that a test made. Its parts are stored: to compress them takes longer than to write them. */
export const written = async ({ xlsx }: Pick<Workbook, 'xlsx'>): Promise<Uint8Array> =>
  new Uint8Array(await xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
