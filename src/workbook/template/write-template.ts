import type { Edition } from '../../edition/edition.js';
import { vocabulary } from '../../edition/vocabulary.js';
import { messages } from '../../messages/messages.js';
import type { Workbook } from '../exceljs.js';
import { toPackage } from '../to-package.js';
import type { TemplateContent } from './content.js';
import { writeGuide } from './guide-sheet.js';
import { writeInfo } from './info-sheet.js';
import { writeNarrative } from './narrative-sheet.js';
import { writeTable } from './table-sheet.js';

/**
 * Writes the workbook of an edition, blank or with content: guide, organ and year, prose, and the three tables.
 * Equal input gives equal bytes.
 */
export async function writeTemplate(edition: Edition, content: TemplateContent): Promise<Uint8Array> {
  const library = await import('../exceljs.js');
  const workbook = new library.Workbook();
  setProperties(workbook, content.year ?? edition.from);
  const { guide, info, narrative } = vocabulary.sheets;
  await writeGuide(workbook.addWorksheet(guide), edition, content.year);
  await writeInfo(workbook.addWorksheet(info), edition, content);
  await writeNarrative(workbook.addWorksheet(narrative), edition, content);
  for (const section of edition.sections)
    if (section.table)
      await writeTable(workbook.addWorksheet(section.table.sheet), edition, section, section.table, content);
  return toPackage(workbook);
}

/** No person is named, and the dates tell nothing about the one who made it: the last day that it reports on. */
function setProperties(workbook: Workbook, year: number): void {
  workbook.creator = messages.template.producer;
  workbook.lastModifiedBy = messages.template.producer;
  const inRange = Math.min(Math.max(Math.trunc(year), 1980), 2099);
  workbook.created = new Date(Date.UTC(inRange, 11, 31));
  workbook.modified = workbook.created;
  workbook.views = [
    { x: 0, y: 0, width: 20_000, height: 15_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
}
