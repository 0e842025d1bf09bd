import rules from '../../../schemas/messages/zh/rules/file.json';
import { fill } from '../../../src/messages/fill.js';
import { limits } from '../../../src/workbook/preflight/limits.js';
import { misdescribe, numbers, oneCell, rawWorkbook, SHEET, worksheet } from './raw-workbook.js';
import { refusalOf } from './refusal-of.js';

const good = rawWorkbook(worksheet(numbers(2, 2)));
const sheets = (count: number) => ({
  'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${'<sheet name="a" r:id="worksheet"/>'.repeat(count)}</sheets></workbook>`,
});
const strings = (items: string) => ({ 'xl/sharedStrings.xml': `<sst>${items}</sst>` });
const text = (length: number) => '字'.repeat(length);
const each = (count: number, write: (row: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join('');

const tooLarge: [reason: string, what: string, bytes: () => Uint8Array][] = [
  ['fileSize', 'a large file', () => concatenated(good, limits.fileSize)],
  ['entries', 'many parts', () => withEntryCount(good, limits.entries + 1)],
  ['partSize', 'a large part', () => misdescribe(good, SHEET, { size: limits.partSize + 1 })],
  [
    'totalSize',
    'large parts',
    () =>
      misdescribe(rawWorkbook('', sheets(3)), SHEET, {
        size: limits.partSize,
        compressedSize: limits.partSize,
      }),
  ],
  ['ratio', 'a bomb', () => rawWorkbook(worksheet(' '.repeat(9_000_000)))],
  ['sheets', 'many sheets', () => rawWorkbook(worksheet(''), sheets(limits.sheets + 1))],
  ['rows', 'a row that Excel does not have', () => rawWorkbook(worksheet('<row r="2000000000"/>'))],
  ['columns', 'a column that Excel does not have', () => rawWorkbook(oneCell('<c r="XFE1"><v>1</v></c>'))],
  ['cells', 'many cells', () => rawWorkbook(worksheet(numbers(2001, 100)))],
  [
    'spread',
    'cells far apart',
    () => rawWorkbook(worksheet(each(400, (row) => `<row><c r="XFD${row}"><v>1</v></c></row>`))),
  ],
  [
    'spread',
    'columns hidden again and again',
    () =>
      rawWorkbook(
        worksheet(
          '<row><c r="XFD1"><v>1</v></c></row>',
          '',
          `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`,
        ),
      ),
  ],
  [
    'merges',
    'many merged areas',
    () =>
      rawWorkbook(
        worksheet(
          numbers(limits.merges + 1, 2),
          `<mergeCells>${each(limits.merges + 1, (row) => `<mergeCell ref="A${row}:B${row}"/>`)}</mergeCells>`,
        ),
      ),
  ],
  [
    'mergedArea',
    'a large merged area',
    () =>
      rawWorkbook(
        worksheet(
          '<row><c><v>1</v></c></row><row r="500"><c r="OK500"><v>1</v></c></row>',
          '<mergeCells><mergeCell ref="A1:OK500"/></mergeCells>',
        ),
      ),
  ],
  [
    'text',
    'a long text',
    () => rawWorkbook(oneCell(`<c t="inlineStr"><is><t>${text(limits.text + 1)}</t></is></c>`)),
  ],
  ['formula', 'a long formula', () => rawWorkbook(oneCell(`<c><f>${text(limits.formula + 1)}</f></c>`))],
  [
    'characters',
    'a long text in many cells',
    () =>
      rawWorkbook(
        worksheet('<row><c t="s"><v>0</v></c></row>'.repeat(500)),
        strings(`<si><t>${text(limits.text)}</t></si>`),
      ),
  ],
  [
    'characters',
    'a long formula shared by many cells',
    () =>
      rawWorkbook(
        worksheet(
          `<row><c><f t="shared" ref="A1:A2000" si="0">${text(limits.formula)}</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(2000)}`,
        ),
      ),
  ],
  [
    'strings',
    'many shared texts',
    () => rawWorkbook(worksheet(''), strings('<si/>'.repeat(limits.strings + 1))),
  ],
  ['entryName', 'a name that climbs', () => rawWorkbook(worksheet(''), { 'xl/../../a': 'a' })],
  ['entryName', 'a name from the root', () => rawWorkbook(worksheet(''), { '/etc/passwd': 'a' })],
  ['entryName', 'a name from a drive', () => rawWorkbook(worksheet(''), { 'C:a': 'a' })],
  ['entryName', 'a name with a backslash', () => rawWorkbook(worksheet(''), { 'xl\\a': 'a' })],
  [
    'duplicateEntry',
    'two parts of one name',
    () => rawWorkbook(worksheet(''), { 'XL/workbook.xml': '<workbook/>' }),
  ],
  ['dtd', 'a DTD', () => rawWorkbook(`<!DOCTYPE a [<!ENTITY b "b">]>${worksheet('')}`)],
];

test.each(tooLarge)('%s: %s', (reason, _, bytes) => {
  const refused = refusalOf(bytes());
  expect(refused).toMatchObject({ rule: 'F-LIMIT', reason });
  const messages: Readonly<Record<string, string>> = rules['F-LIMIT'].messages;
  expect(fill(messages[reason] ?? '{no message}', refused.values)).not.toContain('{');
});

test('every limit has a case', () => {
  const tried = tooLarge.map(([reason]) => reason);
  expect(Object.keys(limits).filter((limit) => !tried.includes(limit))).toEqual([]);
});

/** Bytes in front of a zip that begins as one. */
function concatenated(zip: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size + zip.length);
  bytes.set(zip);
  bytes.set(zip, size);
  return bytes;
}

function withEntryCount(zip: Uint8Array, count: number): Uint8Array {
  const bytes = zip.slice();
  new DataView(bytes.buffer).setUint16(bytes.length - 12, count, true);
  return bytes;
}
