import { strToU8, zipSync } from 'fflate';
import { readCentralDirectory, type ZipEntry } from '../../../src/package/zip/central-directory.js';
import { findDirectoryEnd } from '../../../src/package/zip/directory-end.js';

type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Of references such as `r:id`. */
export const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const SHEET = 'xl/worksheets/sheet1.xml';

/** The parts of a workbook of one sheet; parts may be replaced, added, or left out as undefined. */
export function rawParts(sheet: string, parts: Parts = {}): Parts {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets><sheet name="甲" sheetId="7" r:id="worksheet"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      worksheet: 'worksheets/sheet1.xml',
      sharedStrings: 'sharedStrings.xml',
      styles: 'styles.xml',
    }),
    [SHEET]: sheet,
    ...parts,
  };
}

/** A workbook of one sheet, written part by part. */
export const rawWorkbook = (sheet: string, parts: Parts = {}): Uint8Array => zip(rawParts(sheet, parts));

export function zip(parts: Parts): Uint8Array {
  const files = Object.entries(parts).flatMap(([name, part]) =>
    part === undefined ? [] : [[name, typeof part === 'string' ? strToU8(part) : part]],
  );
  return zipSync(Object.fromEntries(files), { level: 1 });
}

/** Relationships by their types, which are also their ids. */
export function relationships(targets: Readonly<Record<string, string>>, types = TRANSITIONAL): string {
  const entries = Object.entries(targets).map(
    ([type, target]) => `<Relationship Id="${type}" Type="${types}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${entries.join('')}</Relationships>`;
}

/** A sheet with rows, and what comes before and after them. */
export const worksheet = (rows: string, after = '', before = '') =>
  `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** Rows of numbers from A1 on. */
export const numbers = (rows: number, columns: number) =>
  `<row>${'<c><v>1</v></c>'.repeat(columns)}</row>`.repeat(rows);

/** A sheet with nothing but one cell, A1. */
export const oneCell = (cell: string) => worksheet(`<row r="1">${cell}</row>`);

/** Where the central directory's header of a part holds what, and in how many bytes. */
const FIELDS = {
  flags: [8, 2],
  method: [10, 2],
  crc: [16, 4],
  compressedSize: [20, 4],
  size: [24, 4],
} as const;

/** Changes what the central directory says of a part. */
export function misdescribe(
  workbook: Uint8Array,
  part: string,
  fields: Partial<Record<keyof typeof FIELDS, number>>,
): Uint8Array {
  const changed = workbook.slice();
  const view = new DataView(changed.buffer);
  const name = latin1(part);
  const start = view.getUint32(changed.length - 6, true);
  const header = changed.findIndex(
    (_, at) => at >= start && name.every((byte, index) => changed[at + 46 + index] === byte),
  );
  for (const [field, [offset, width]] of Object.entries(FIELDS)) {
    const value = fields[field as keyof typeof FIELDS];
    if (value === undefined) continue;
    if (width === 4) view.setUint32(header + offset, value, true);
    else view.setUint16(header + offset, value, true);
  }
  return changed;
}

export function entryOf(workbook: Uint8Array, part: string): ZipEntry {
  const view = new DataView(workbook.buffer);
  const entry = readCentralDirectory(view, findDirectoryEnd(view)).find(({ name }) => name === part);
  if (!entry) throw new Error(`no part ${part}`);
  return entry;
}

export const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A compound file (OLE) whose directory has these streams. */
export function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((stream, index) => {
    [...stream].forEach((letter, place) => {
      bytes[1024 + index * 128 + place * 2] = letter.charCodeAt(0);
    });
  });
  return bytes;
}
