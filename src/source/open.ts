import { isDocument, isSpreadsheet } from '../package/zip/zip-kind.js';
import type { Book } from './book.js';
import { isOldWorkbook } from './compound-file.js';
import { openWorkbook } from './xlsx/open-workbook.js';
import { zipParts } from './zip-parts.js';

/**
 * Reads a file that may hold a report, of whatever kind: what it is, its content says, not its name. Readers that few
 * files need are loaded when one does.
 * @param onlyOrdinary whether what may take long is left to a process of its own
 * @throws WorkbookRefused when it is of no kind that is read (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export async function openBook(bytes: Uint8Array, onlyOrdinary = false): Promise<Book> {
  if (isOldWorkbook(bytes)) {
    const { openOldWorkbook } = await import('./xls/open-old-workbook.js');
    return openOldWorkbook(bytes, onlyOrdinary);
  }
  const parts = zipParts(bytes);
  if (parts && isDocument(parts)) {
    const { openDocument } = await import('./docx/open-document.js');
    return openDocument(bytes, onlyOrdinary);
  }
  if (parts && isSpreadsheet(parts)) {
    const { openSpreadsheet } = await import('./ods/open-spreadsheet.js');
    return openSpreadsheet(bytes, onlyOrdinary);
  }
  return openWorkbook(bytes, onlyOrdinary);
}
