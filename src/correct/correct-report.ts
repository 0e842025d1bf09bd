import type { Editions } from '../edition/editions.js';
import { type Briefly, HeavyWorkbook } from '../limits/heavy.js';
import { readReport } from '../report/read-report.js';
import type { ReadOptions } from '../report/report.js';
import type { Book } from '../source/book.js';
import { holdsDocument } from '../source/docx/holds-document.js';
import { holdsWorkbook } from '../source/holds-workbook.js';
import { isBulky } from '../source/is-bulky.js';
import { openBook } from '../source/open.js';
import type { Change } from './change.js';
import { correctedDocument } from './correct-document.js';
import { correctImport } from './correct-import.js';
import { correctedWorkbook } from './correct-workbook.js';

/** What correcting a report needs to know beside its bytes. */
export interface CorrectContext {
  readonly editions: Editions;
  readonly read?: ReadOptions;
  /** Does each step where a file that may take long is left to a process of its own; see HeavyWorkbook. */
  readonly briefly?: Briefly;
}

/** A corrected copy. */
export interface Corrected {
  readonly bytes: Uint8Array;
  /** Whether it is of another kind than the file: the workbook that an import would make. */
  readonly isImport: boolean;
  /** What the copy was read as, where it was. */
  readonly book?: Book;
}

/**
 * A copy of a report with other values at some places: a workbook or a Word document as it was but for them; of any
 * other kind the workbook that `import` would write, with them in it.
 * @throws WorkbookRefused when the bytes cannot be read, or what is to be changed in them cannot
 * @throws HeavyWorkbook when it may take long and that is left to a process of its own
 * @throws Uncorrectable when some of the changes cannot be made; the others can be tried without them
 */
export async function correctReport(
  bytes: Uint8Array,
  changes: readonly Change[],
  { editions, read, briefly }: CorrectContext,
): Promise<Corrected> {
  const step: Briefly = briefly ?? ((work) => work());
  if (holdsWorkbook(bytes)) {
    // Either opens the file itself; what would be given up is not begun.
    if (briefly && isBulky(bytes)) throw new HeavyWorkbook();
    const correct = holdsDocument(bytes) ? correctedDocument : correctedWorkbook;
    return { ...step(() => correct(bytes, changes)), isImport: false };
  }
  const book = await openBook(bytes, briefly);
  const report = step(() => readReport(book, editions, read));
  return { bytes: await correctImport(report, changes), isImport: true };
}
