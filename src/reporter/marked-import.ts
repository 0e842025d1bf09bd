import { editions } from '../edition/editions.js';
import type { FileEntry } from '../finding/entry.js';
import type { Briefly } from '../limits/heavy.js';
import { messages } from '../messages/messages.js';
import { toData } from '../report/data.js';
import { readReport } from '../report/read-report.js';
import { hasTables } from '../report/report.js';
import { openBook } from '../source/open.js';
import { openWorkbook } from '../source/xlsx/open-workbook.js';
import { markWorkbook } from '../workbook/mark/mark-workbook.js';
import { contentOf } from '../workbook/template/content-of-data.js';
import { cellMarks, resultSheet } from './marked.js';
import { NothingToMark } from './nothing-to-mark.js';
import { placedInImport } from './places-after-import.js';

/**
 * The workbook that `import` would write of a file, with the findings of the file in it.
 * @throws WorkbookRefused when the file cannot be read
 * @throws NothingToMark when it has no table of the form
 */
export async function toMarkedImport(
  entry: FileEntry,
  bytes: Uint8Array,
  briefly?: Briefly,
): Promise<Uint8Array> {
  const { organ, year, edition } = entry;
  const read = {
    ...(organ !== null && { organ }),
    ...(year !== null && { year }),
    ...(edition !== null && { edition }),
  };
  const step: Briefly = briefly ?? ((work) => work());
  const book = await openBook(bytes, briefly);
  const report = step(() => readReport(book, editions, read));
  if (!hasTables(report)) throw new NothingToMark();
  const { writeTemplate } = await import('../workbook/template/write-template.js');
  const workbook = await writeTemplate(report.edition, contentOf(toData(report), report.edition));
  return step(() => {
    const imported = readReport(openWorkbook(workbook), editions, read);
    const placed = placedInImport(entry, report, imported);
    const list = resultSheet(placed);
    return markWorkbook(workbook, cellMarks(placed), {
      ...list,
      intro: [...list.intro, messages.marked.imported],
    });
  });
}
