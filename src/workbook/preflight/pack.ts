import { strToU8, zipSync } from 'fflate';
import type { SharedStrings } from './shared-strings.js';
import { acceptableNames } from './sheet-names.js';
import { encodeXml } from './xml-text.js';

/** A sheet ready for exceljs. */
export interface TidySheet {
  readonly name: string;
  readonly state: string;
  readonly xml: string;
}

/** The styles that a cell can have: its index is the cell's `s`, and 14 is the built-in number format of dates. */
const STYLES = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
export const PLAIN_STYLE = 0;
export const DATE_STYLE = 1;

/** Any moment will do, if it is always the same; a zip has none before 1980. */
const WRITTEN = new Date(2000, 0, 1);

/** Packs a workbook of the parts that exceljs reads, by the names under which it looks for them. */
export function pack(sheets: readonly TidySheet[], strings: SharedStrings, date1904: boolean): Uint8Array {
  const names = acceptableNames(sheets.map(({ name }) => name));
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(({ state }, index) => writeSheetEntry(names[index] ?? '', state, index + 1))
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst>${[...strings.used]
      .map((text) => `<si><t>${encodeXml(text)}</t></si>`)
      .join('')}</sst>`,
  };
  sheets.forEach(({ xml }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  });
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { level: 0, mtime: WRITTEN });
}

function writeSheetEntry(name: string, state: string, id: number): string {
  const shown = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  return `<sheet name="${encodeXml(name.replaceAll('&', '&amp;'))}" sheetId="${id}" state="${shown}" r:id="rId${id}"/>`;
}
