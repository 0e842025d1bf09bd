import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';
import { refusalOf } from '../source/refusal-of.js';
import { openSheet } from '../source/xlsx/load.js';
import { numbers, worksheet } from '../source/xlsx/raw-workbook.js';
import { partsOf } from './parts.js';
import { type Entry, writeZip, type ZipOptions } from './write-zip.js';

const parts = partsOf(worksheet(numbers(2, 2)));
const bytes = (text: string) => Buffer.from(text);

/** The parts with one of them changed. */
const withPart = (name: string, change: Partial<Entry>) =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part));
const SHEET = 'xl/worksheets/sheet1.xml';

const legal: [what: string, entries: readonly Entry[], options?: ZipOptions][] = [
  ['a plain zip', parts],
  ['stored parts', parts.map((part) => ({ ...part, method: 0 }))],
  [
    'sizes behind the data, as programs write that write into a stream',
    withPart(SHEET, { descriptor: true }),
  ],
  ['sizes behind the data of every part', parts.map((part) => ({ ...part, descriptor: true }))],
  ['a zip64 end record', parts, { zip64: true }],
  ['parts in another order', [...parts].reverse()],
  ['a gap before the directory', parts, { betweenDataAndDirectory: 100 }],
  ['zeros behind the end, as some mail systems add', parts, { after: new Uint8Array(4096) }],
  ['a text behind the end', parts, { after: bytes('-- \r\n本邮件由系统自动发送') }],
  ['a folder as a part', [{ name: 'xl/', content: bytes(''), method: 0 }, ...parts]],
  [
    'a large picture full of zeros',
    [...parts, { name: 'xl/media/1.bmp', content: Buffer.alloc(20_000_000) }],
  ],
  ['a broken picture', [...parts, { name: 'xl/media/1.bmp', content: bytes('a'), crc: 1, size: 9 }]],
];

test.each(legal)('read: %s', (_, entries, options = {}) => {
  const sheet = openSheet(writeZip(entries, options));
  expect([sheet.name, sheet.at(2, 2).value]).toEqual(['甲', 1]);
});

/** As programs find it that read a zip from front to back. */
const unlisted: Entry = { name: 'xl/worksheets/sheet2.xml', content: bytes('<worksheet/>'), unlisted: true };

const twice = [...parts, ...parts.filter(({ name }) => name === SHEET)];
const F_OPEN = (reason: string) => ({ rule: 'F-OPEN', reason });
const F_LIMIT = (reason: string) => ({ rule: 'F-LIMIT', reason });

const refused: [what: string, finding: object, entries: readonly Entry[], options?: ZipOptions][] = [
  ['a part twice', F_LIMIT('duplicateEntry'), twice],
  [
    'a part in capital letters too',
    F_LIMIT('duplicateEntry'),
    [...parts, { name: 'XL/Workbook.xml', content: bytes('<a/>') }],
  ],
  ['a name that climbs', F_LIMIT('entryName'), [...parts, { name: '../../x', content: bytes('') }]],
  ['a name from the root', F_LIMIT('entryName'), [...parts, { name: '/etc/passwd', content: bytes('') }]],
  ['a name with back slashes', F_LIMIT('entryName'), [...parts, { name: '..\\..\\x', content: bytes('') }]],
  ['a name of a drive', F_LIMIT('entryName'), [...parts, { name: 'c:x', content: bytes('') }]],
  [
    'a name that ends early',
    F_LIMIT('entryName'),
    [...parts, { name: 'xl/a.xml\0.png', content: bytes('') }],
  ],
  [
    'two parts with the same bytes',
    F_OPEN('damaged'),
    [...parts, { ...(parts[0] as Entry), name: 'xl/b.xml', sharedWith: 0 }],
  ],
  [
    'a part that reaches into the next',
    F_LIMIT('overlap'),
    withPart('xl/workbook.xml', { compressedSize: 300 }),
  ],
  [
    'a last part that reaches into the directory',
    F_LIMIT('overlap'),
    withPart(SHEET, { compressedSize: 400 }),
  ],
  [
    'another name in the part’s own header',
    F_OPEN('damaged'),
    withPart(SHEET, { localName: 'xl/worksheets/sheet2.xml' }),
  ],
  ['another method in the part’s own header', F_OPEN('damaged'), withPart(SHEET, { localMethod: 0 })],
  ['another size in the part’s own header', F_OPEN('damaged'), withPart(SHEET, { localSize: 7 })],
  ['a part in front that the directory does not list', F_OPEN('damaged'), [unlisted, ...parts]],
  [
    'a part between others that it does not list',
    F_OPEN('damaged'),
    [...parts.slice(0, 2), unlisted, ...parts.slice(2)],
  ],
  ['a part behind the others that it does not list', F_OPEN('damaged'), [...parts, unlisted]],
  [
    'a name with back slashes that another has with slashes',
    F_LIMIT('duplicateEntry'),
    [...parts, { name: 'xl\\workbook.xml', content: bytes('<a/>') }],
  ],
  [
    'a name from the root with a back slash',
    F_LIMIT('entryName'),
    [...parts, { name: '\\x', content: bytes('') }],
  ],
  ['a gap between the directory and its end', F_OPEN('damaged'), parts, { betweenDirectoryAndEnd: 4 }],
  ['more parts than are counted', F_OPEN('damaged'), parts, { count: parts.length - 1 }],
  ['fewer parts than are counted', F_OPEN('damaged'), parts, { count: parts.length + 1 }],
  ['a zip64 record that counts a million', F_LIMIT('entries'), parts, { zip64: true, count: 1_000_000 }],
  ['a part larger than it says', F_OPEN('damaged'), withPart(SHEET, { size: 20 })],
  ['a part smaller than it says', F_OPEN('damaged'), withPart(SHEET, { size: 5000 })],
  [
    'a bomb that says it is small',
    F_OPEN('damaged'),
    withPart(SHEET, { content: Buffer.alloc(50_000_000), size: 100 }),
  ],
  ['data that is not deflated', F_OPEN('damaged'), withPart(SHEET, { data: bytes('<worksheet>') })],
  ['a compression that nobody uses', F_OPEN('damaged'), withPart(SHEET, { method: 12 })],
  ['a checksum of something else', F_OPEN('damaged'), withPart(SHEET, { crc: 7 })],
  ['a password on a part', F_OPEN('encrypted'), withPart(SHEET, { flags: 0x801 })],
  ['something in front', F_OPEN('unknown'), parts, { before: bytes('MZ\x90\0\x03') }],
  ['a text in front', F_OPEN('unknown'), parts, { before: bytes('\r\n') }],
  ['too much behind the end', F_OPEN('damaged'), parts, { after: new Uint8Array(100_000) }],
];

test.each(refused)('refused: %s', (_, finding, entries, options = {}) => {
  expect(refusalOf(writeZip(entries, options))).toMatchObject(finding);
});

const other = writeZip(partsOf(worksheet('<row><c><v>2</v></c></row>')));
const twins: [what: string, bytes: Uint8Array][] = [
  // The offsets of the second count from its own beginning, where the first one stands.
  ['of another size', Buffer.concat([other, writeZip(parts)])],
  ['of the same size', Buffer.concat([other, other])],
  ['of which the second counts from the file’s beginning', writeZip(parts, { before: other })],
];

test.each(twins)('two zips one behind the other are refused: %s', (_, both) => {
  expect(refusalOf(both)).toMatchObject(F_OPEN('damaged'));
});

test('what else stands in the file is never read', () => {
  const media = { name: 'xl/vbaProject.bin', content: bytes('Sub Auto_Open()') };
  expect(openWorkbook(writeZip([...parts, media]))).toEqual(openWorkbook(writeZip(parts)));
});
