import { Budget } from '../../limits/budget.js';
import { HeavyWorkbook } from '../../limits/heavy.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import type { Book } from '../book.js';
import { cutLines } from './cut-lines.js';
import { withoutFurniture } from './furniture.js';
import { layOutPages } from './lay-out-pages.js';
import { openPages } from './open-pages.js';
import { pageItems } from './page-items.js';
import { besideEachOther } from './pages-beside.js';
import { printedSheets } from './printed-sheets.js';
import { seenText } from './seen-text.js';
import { withTornRows } from './torn-rows.js';
import { turnUpright } from './upright.js';

/**
 * Reads what a person sees on the pages of a PDF: cells between ruling lines, lines put together to paragraphs, tables
 * that go on over pages; not what is attached to it, and not what is printed on every page. It may hold anything, so
 * that it is only read in a process that has bounds.
 * @throws WorkbookRefused when it is damaged, encrypted or has no text (F-OPEN) or is beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when only ordinary files are wanted
 */
export async function readPdf(bytes: Uint8Array, onlyOrdinary = false): Promise<Book> {
  if (bytes.length > limits.fileSize) throw beyond('fileSize');
  if (onlyOrdinary) throw new HeavyWorkbook();
  const { library } = await import('./library.js');
  const budget = new Budget();
  const { pages, remarks: unseen } = seenText(await openPages(bytes, library, budget));
  const sheaves = besideEachOther(pages.map(turnUpright));
  const remarks = [...unseen, ...cutLines(sheaves, pages)];
  const items = sheaves.map((sheaf) => pageItems(sheaf, budget));
  const sheets = layOutPages(withTornRows(withoutFurniture(items)), printedSheets(items));
  return { kind: 'pdf', sheets, ...(remarks.length > 0 && { remarks }) };
}
