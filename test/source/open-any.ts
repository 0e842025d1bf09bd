import { Budget } from '../../src/limits/budget.js';
import { Archive } from '../../src/package/zip/archive.js';
import { isDocument } from '../../src/package/zip/zip-kind.js';
import type { Book } from '../../src/source/book.js';
import { openDocument } from '../../src/source/docx/open-document.js';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';

/** A workbook or a Word document, read at once. */
export function openAny(bytes: Uint8Array, onlyOrdinary = false): Book {
  const isWord = bytes.length < 1_000_000 && isDocument(new Archive(bytes, new Budget()));
  return isWord ? openDocument(bytes, onlyOrdinary) : openWorkbook(bytes, onlyOrdinary);
}
