import { relationships } from '../workbook/preflight/raw-workbook.js';
import type { Entry } from './write-zip.js';

/** The parts of a workbook with one sheet, as files of a zip. */
export function partsOf(sheet: string, others: Readonly<Record<string, string>> = {}): Entry[] {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="甲" sheetId="7" r:id="worksheet"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships({
      worksheet: 'worksheets/sheet1.xml',
      sharedStrings: 'sharedStrings.xml',
      styles: 'styles.xml',
    }),
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
  return Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) }));
}
