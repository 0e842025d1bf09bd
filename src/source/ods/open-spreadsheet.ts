import { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { textOfBytes } from '../../package/text.js';
import { partText } from '../../package/xml/part-text.js';
import { XmlReader } from '../../package/xml/xml-reader.js';
import { Archive } from '../../package/zip/archive.js';
import type { Book, Sheet } from '../book.js';
import type { Height } from '../raised-digits.js';
import { acceptableNames } from '../xlsx/sheet-names.js';
import { OFFICE, STYLE, TABLE } from './odf-xml.js';
import { readTable } from './read-table.js';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Reads an OpenDocument spreadsheet: what a workbook reader takes from a workbook, and nothing else.
 * @throws WorkbookRefused when it is damaged or encrypted (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export function openSpreadsheet(bytes: Uint8Array, onlyOrdinary = false): Book {
  if (bytes.length > limits.fileSize) throw beyond('fileSize');
  const budget = new Budget(onlyOrdinary);
  const archive = new Archive(bytes, budget);
  refuseEncrypted(archive);
  const part = archive.read(CONTENT);
  if (!part) throw damaged();
  const sheets = readSheets(partText(part), budget);
  if (sheets.length === 0) throw new WorkbookRefused('F-OPEN', 'noSheet');
  return { kind: 'ods', sheets };
}

/** An encrypted part is listed as such, and holds noise. */
function refuseEncrypted(archive: Archive): void {
  const manifest = archive.read(MANIFEST);
  if (manifest && textOfBytes(manifest).includes('encryption-data'))
    throw new WorkbookRefused('F-OPEN', 'encrypted');
}

function readSheets(text: string, budget: Budget): Sheet[] {
  const names = acceptableNames(namesIn(text));
  const hidden = new Set<string>();
  const heights = new Map<string, Height>();
  const sheets: Sheet[] = [];
  const reader = new XmlReader(text);
  reader.rootAs('document-content', OFFICE);
  reader.everyChild((part) => {
    if (part === 'automatic-styles') readStyles(reader, hidden, heights);
    if (part !== 'body') return;
    eachTable(reader, () => {
      if (sheets.length === limits.sheets) throw beyond('sheets');
      const style = reader.attributeOf(TABLE, 'style-name') ?? '';
      const title = { name: names[sheets.length] ?? '', isHidden: hidden.has(style) };
      sheets.push(readTable(reader, title, heights, budget));
    });
  });
  return sheets;
}

function namesIn(text: string): string[] {
  const names: string[] = [];
  const reader = new XmlReader(text);
  reader.rootAs('document-content', OFFICE);
  reader.everyChild((part) => {
    if (part === 'body') eachTable(reader, () => names.push(reader.attributeOf(TABLE, 'name') ?? ''));
  });
  return names;
}

function eachTable(reader: XmlReader, visit: () => void): void {
  reader.everyChild((kind) => {
    if (kind !== 'spreadsheet') return;
    reader.everyChild((name) => {
      if (name === 'table' && TABLE.includes(reader.namespace)) visit();
    });
  });
}

/** The styles of tables that are not shown, and of text above or below its line. */
function readStyles(reader: XmlReader, hidden: Set<string>, heights: Map<string, Height>): void {
  reader.everyChild((name) => {
    if (name !== 'style') return;
    const style = reader.attributeOf(STYLE, 'name') ?? '';
    reader.everyChild((properties) => {
      if (properties === 'table-properties' && reader.attributeOf(TABLE, 'display') === 'false')
        hidden.add(style);
      if (properties === 'text-properties')
        heights.set(style, heightOf(reader.attributeOf(STYLE, 'text-position') ?? ''));
    });
  });
}

/** `super 58%`, or how far above the line: `33% 58%`, `-33% 58%` */
function heightOf(position: string): Height {
  if (/^(?:sub|-)/.test(position)) return 'lowered';
  return /^(?:super|0*[1-9])/.test(position) ? 'raised' : undefined;
}
