import { deflateRawSync } from 'node:zlib';
import type { limits } from '../../src/limits/limits.js';
import { columnName } from '../../src/source/book.js';
import { TRANSITIONAL, worksheet } from '../source/xlsx/raw-workbook.js';
import { packDocument } from '../support/word.js';
import type { PageLimit } from './page-limit-cases.js';
import { partsOf } from './parts.js';
import type { PdfLimit } from './pdf-limit-cases.js';
import { type Entry, writeZip } from './write-zip.js';

/** The others are limits of reports, and of other kinds of files. */
type Limit = Exclude<
  keyof typeof limits,
  'prose' | 'paragraphs' | 'oldFileSize' | 'styles' | 'comments' | PageLimit | PdfLimit
>;

const cell = '<c><v>1</v></c>';
const oneCell = worksheet(`<row>${cell}</row>`);
const workbook = (sheet: string, others: Readonly<Record<string, string>> = {}) =>
  writeZip(partsOf(sheet, others));
const textCell = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
const padded = (xml: string, size: number) => xml + ' '.repeat(size - Buffer.byteLength(xml));
const each = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join('');

/** Some parts stored as they are, so that no ratio is in the way. */
const stored = (entries: readonly Entry[]) => writeZip(entries.map((entry) => ({ ...entry, method: 0 })));

/** Columns of Excel, for cells at the far right. */
const FAR = 16_384;
const ATTRIBUTES_OF_ITS_OWN = 1;

/** For each limit a workbook that asks for exactly so much, and, but for that, can be read. */
export const limitCases: Readonly<Record<Limit, (amount: number) => Uint8Array>> = {
  fileSize: (size) => {
    const entries = partsOf(oneCell);
    const gap = size - writeZip(entries).length;
    return writeZip(entries, { betweenDataAndDirectory: gap });
  },
  entries: (count) => {
    const parts = partsOf(oneCell);
    const pictures = Array.from({ length: count - parts.length }, (_, index) => ({
      name: `xl/media/${index}.png`,
      content: new Uint8Array(),
      method: 0,
    }));
    return writeZip([...parts, ...pictures]);
  },
  partSize: (size) => stored(partsOf(padded(oneCell, size))),
  totalSize: (size) => {
    const listing = partsOf('').filter(({ name }) => name !== '[Content_Types].xml');
    const left = size - listing.reduce((sum, { content }) => sum + content.length, 0);
    const half = Math.floor(left / 2);
    return stored(partsOf(padded(oneCell, half), { 'xl/styles.xml': padded('<styleSheet/>', left - half) }));
  },
  ratio: (ratio) => {
    const content = Buffer.from(padded(oneCell, 9_000_000 - (9_000_000 % ratio)));
    // Nobody reads what stands behind the end of deflated data.
    const data = Buffer.alloc(content.length / ratio);
    data.set(deflateRawSync(content));
    return writeZip(
      partsOf(oneCell).map((part) => (part.name.includes('sheet1') ? { ...part, content, data } : part)),
    );
  },
  sheets: (count) =>
    workbook(oneCell, {
      'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets>${'<sheet name="a" r:id="worksheet"/>'.repeat(count)}</sheets></workbook>`,
    }),
  rows: (row) => workbook(worksheet(`<row r="${row}">${cell}</row>`)),
  columns: (column) => workbook(worksheet(`<row r="1"><c r="${columnName(column)}1"><v>1</v></c></row>`)),
  cells: (count) =>
    workbook(
      worksheet(
        `<row>${cell.repeat(100)}</row>`.repeat(Math.floor(count / 100)) +
          `<row>${cell.repeat(count % 100)}</row>`,
      ),
    ),
  spread: (amount) => {
    const wide = Math.max(1, Math.ceil((amount - 1_000_000) / FAR));
    const last = amount - wide * FAR - 1;
    const rows = each(wide, (row) => `<row><c r="${columnName(FAR)}${row}"><v>1</v></c></row>`);
    return workbook(worksheet(`${rows}<row r="${last}">${cell}</row>`));
  },
  merges: (count) => {
    const merges = each(count, (row) => `<mergeCell ref="A${row}:B${row}"/>`);
    return workbook(
      worksheet(`<row>${cell}${cell}</row>`.repeat(count), `<mergeCells>${merges}</mergeCells>`),
    );
  },
  mergedArea: (area) =>
    workbook(
      worksheet(
        `<row r="1">${cell}</row><row r="${area}">${cell}</row>`,
        `<mergeCells><mergeCell ref="A1:A${area}"/></mergeCells>`,
      ),
    ),
  text: (length) => workbook(worksheet(textCell('字'.repeat(length)))),
  formula: (length) => workbook(worksheet(`<row><c><f>${'1'.repeat(length)}</f><v>1</v></c></row>`)),
  characters: (count) => {
    const each = 30_000;
    return workbook(
      worksheet(
        textCell('字'.repeat(each)).repeat(Math.floor(count / each)) + textCell('字'.repeat(count % each)),
      ),
    );
  },
  strings: (count) => workbook(oneCell, { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(count)}</sst>` }),
  blocks: (count) => packDocument('<w:p/>'.repeat(count)),
  tableColumns: (count) =>
    packDocument(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${count - 1}"/></w:tcPr></w:tc><w:tc/></w:tr></w:tbl>`,
    ),
  depth: (depth) => {
    const inside = depth - 1;
    return workbook(`<worksheet>${'<a>'.repeat(inside)}${'</a>'.repeat(inside)}<sheetData/></worksheet>`);
  },
  attributes: (count) =>
    workbook(
      worksheet(
        `<row r="1" ${each(count - ATTRIBUTES_OF_ITS_OWN, (number) => `a${number}="" `)}>${cell}</row>`,
      ),
    ),
};
