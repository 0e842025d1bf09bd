import { WorkbookRefused } from '../../src/limits/refused.js';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';

/** Why a file is refused; that it is read, or fails in another way, fails the test. */
export function refusalOf(
  bytes: Uint8Array,
  open: (bytes: Uint8Array) => unknown = openWorkbook,
): WorkbookRefused {
  try {
    open(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) return error;
    throw error;
  }
  throw new Error('not refused');
}
