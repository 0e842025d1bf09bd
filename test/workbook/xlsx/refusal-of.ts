import { openWorkbook } from '../../../src/workbook/open.js';
import { WorkbookRefused } from '../../../src/workbook/refused.js';

/** Why a file is refused; that it is read, or fails in another way, fails the test. */
export function refusalOf(bytes: Uint8Array): WorkbookRefused {
  try {
    openWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) return error;
    throw error;
  }
  throw new Error('not refused');
}
