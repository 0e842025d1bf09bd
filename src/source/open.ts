import type { Briefly } from '../limits/heavy.js';
import type { FileKind } from '../limits/refusals.js';
import { isDocument, isSpreadsheet } from '../package/zip/zip-kind.js';
import type { Book } from './book.js';
import { isOldWorkbook } from './compound-file.js';
import { type DamagedKind, withOwnAdvice } from './damaged-kind.js';
import { sniff } from './sniff.js';
import { openWorkbook } from './xlsx/open-workbook.js';
import { zipParts } from './zip-parts.js';

type Reader = (bytes: Uint8Array, onlyOrdinary: boolean) => Promise<Book> | Book;

/** What reads a kind of file, and what is advised where one is damaged, if that is another thing than for workbooks. */
interface ReaderOfKind {
  readonly read: Reader;
  readonly advice?: DamagedKind;
}

/** Readers by what a file is. What has none goes to the reader of workbooks, which says what to do about it. */
const READERS: Partial<Record<FileKind, (bytes: Uint8Array) => Promise<ReaderOfKind>>> = {
  zip: officeReader,
  html: async () => {
    const { readPage } = await import('./html/read-page.js');
    const { library } = await import('./html/library.js');
    return { read: (bytes, onlyOrdinary) => readPage(bytes, library, onlyOrdinary) };
  },
  text: async () => ({ read: (await import('./text/read-text.js')).readText }),
  pdf: async () => ({ read: (await import('./pdf/read-pdf.js')).readPdf }),
};

/**
 * Reads a file that may hold a report, of whatever kind: what it is, its content says, not its name. Readers that few
 * files need are loaded when one does.
 * @param briefly reads what is ordinary, where what may take long is left to a process of its own; see HeavyWorkbook
 * @throws WorkbookRefused when it is of no kind that is read (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary, or turns out to take long, and only ordinary ones are wanted
 */
export async function openBook(bytes: Uint8Array, briefly?: Briefly): Promise<Book> {
  const { read, advice } = await readerOf(bytes);
  // What it is made of is loaded by now: a step that is ended leaves nothing half loaded.
  const open = () => (briefly ? briefly(() => read(bytes, true)) : read(bytes, false));
  return advice === undefined ? open() : withOwnAdvice(advice, open);
}

async function readerOf(bytes: Uint8Array): Promise<ReaderOfKind> {
  if (isOldWorkbook(bytes)) {
    const { openOldWorkbook } = await import('./xls/open-old-workbook.js');
    return { read: openOldWorkbook, advice: 'damagedOldWorkbook' };
  }
  return (await READERS[sniff(bytes)]?.(bytes)) ?? { read: openWorkbook };
}

/** Office files are zips. */
async function officeReader(bytes: Uint8Array): Promise<ReaderOfKind> {
  const parts = zipParts(bytes);
  if (parts && isDocument(parts)) {
    const { openDocument } = await import('./docx/open-document.js');
    return { read: openDocument, advice: 'damagedDocument' };
  }
  if (parts && isSpreadsheet(parts)) {
    const { openSpreadsheet } = await import('./ods/open-spreadsheet.js');
    return { read: openSpreadsheet, advice: 'damagedSpreadsheet' };
  }
  return { read: openWorkbook };
}
