import { Budget } from '../limits/budget.js';
import { HeavyWorkbook } from '../limits/heavy.js';
import { WorkbookRefused } from '../limits/refused.js';
import { Archive } from '../package/zip/archive.js';
import { isDocument } from '../package/zip/zip-kind.js';
import { mainPart } from './docx/open-document.js';
import { readWorkbookPart } from './xlsx/workbook-part.js';

/**
 * Whether the sheets of a workbook, or the text of a document, are larger than those of an ordinary one, by the sizes
 * that its zip lists.
 */
export function isBulky(bytes: Uint8Array): boolean {
  try {
    const archive = new Archive(bytes, new Budget(true));
    archive.admit(
      isDocument(archive) ? [mainPart(archive)] : readWorkbookPart(archive).sheets.map(({ part }) => part),
    );
    return false;
  } catch (error) {
    if (error instanceof HeavyWorkbook) return true;
    // Whoever reads it says what is wrong with it.
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}
