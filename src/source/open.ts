import type { Book } from './book.js';
import { holdsDocument } from './docx/holds-document.js';
import { openWorkbook } from './xlsx/open-workbook.js';

/**
 * Reads a file that may hold a report, of whatever kind: what it is, its content says, not its name. Readers that few
 * files need are loaded when one does.
 * @param onlyOrdinary whether what may take long is left to a process of its own
 * @throws WorkbookRefused when it is of no kind that is read (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export async function openBook(bytes: Uint8Array, onlyOrdinary = false): Promise<Book> {
  if (holdsDocument(bytes)) {
    const { openDocument } = await import('./docx/open-document.js');
    return openDocument(bytes, onlyOrdinary);
  }
  return openWorkbook(bytes, onlyOrdinary);
}
