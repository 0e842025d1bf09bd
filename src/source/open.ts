import type { FileKind } from '../limits/refusals.js';
import { isDocument, isSpreadsheet } from '../package/zip/zip-kind.js';
import type { Book } from './book.js';
import { isOldWorkbook } from './compound-file.js';
import { withOwnAdvice } from './damaged-kind.js';
import { sniff } from './sniff.js';
import { openWorkbook } from './xlsx/open-workbook.js';
import { zipParts } from './zip-parts.js';

type Reader = (bytes: Uint8Array, onlyOrdinary: boolean) => Promise<Book> | Book;

/** Readers by what a file is. What has none goes to the reader of workbooks, which says what to do about it. */
const READERS: Partial<Record<FileKind, Reader>> = {
  zip: openZip,
  html: async (...file) => (await import('./html/read-page.js')).readPage(...file),
  text: async (...file) => (await import('./text/read-text.js')).readText(...file),
  pdf: async (...file) => (await import('./pdf/read-pdf.js')).readPdf(...file),
};

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
    return withOwnAdvice('damagedOldWorkbook', () => openOldWorkbook(bytes, onlyOrdinary));
  }
  return (READERS[sniff(bytes)] ?? openWorkbook)(bytes, onlyOrdinary);
}

/** Office files are zips. */
async function openZip(bytes: Uint8Array, onlyOrdinary: boolean): Promise<Book> {
  const parts = zipParts(bytes);
  if (parts && isDocument(parts)) {
    const { openDocument } = await import('./docx/open-document.js');
    return withOwnAdvice('damagedDocument', () => openDocument(bytes, onlyOrdinary));
  }
  if (parts && isSpreadsheet(parts)) {
    const { openSpreadsheet } = await import('./ods/open-spreadsheet.js');
    return withOwnAdvice('damagedSpreadsheet', () => openSpreadsheet(bytes, onlyOrdinary));
  }
  return openWorkbook(bytes, onlyOrdinary);
}
