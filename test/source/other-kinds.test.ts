import { strToU8 } from 'fflate';
import texts from '../../schemas/messages/zh/rules/F-OPEN.json';
import { openBook } from '../../src/source/open.js';
import { refusalOf } from './refusal-of.js';
import { compoundFile, latin1, zip } from './xlsx/raw-workbook.js';

const kinds: [kind: keyof (typeof texts)['kinds'], bytes: Uint8Array][] = [
  ['doc', compoundFile('WordDocument')],
  ['ppt', compoundFile('PowerPoint Document')],
  ['docx', zip({ '[Content_Types].xml': '', 'word/document.xml': '' })],
  ['pptx', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
  ['xlsb', zip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
  ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
  ['openDocument', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
  ['ofd', zip({ 'OFD.xml': '' })],
  ['zip', zip({ 'a.txt': 'a' })],
  ['zip', latin1(`PK\x05\x06${'\0'.repeat(18)}`)],
  ['pdf', latin1('%PDF-1.7')],
  ['rtf', latin1('{\\rtf1')],
  ['image', latin1('\x89PNG\r\n')],
  ['archive', latin1('Rar!\x1a')],
  ['html', strToU8('\n<html><table></table></html>')],
  ['mht', latin1('From: <Saved by Blink>\r\nMIME-Version: 1.0')],
  ['mht', latin1('MIME-Version: 1.0\r\nContent-Type: multipart/related;')],
  [
    'xmlSpreadsheet',
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  ['xml', strToU8('<?xml version="1.0"?><a/>')],
  ['text', strToU8('\ufeff机关,年度\r\n')],
  ['text', latin1('\xbb\xfa\xb9\xd8,\xc4\xea\xb6\xc8')],
  ['text', latin1('\xff\xfea\0b\0')],
];

/** The kinds that need other advice than to save them again. */
const REASONS: Record<string, string> = {
  doc: 'oldDocument',
  rtf: 'oldDocument',
  openDocument: 'oldDocument',
  zip: 'archive',
  archive: 'archive',
  image: 'image',
  ofd: 'ofd',
  mht: 'mht',
};

test.each(kinds)('a file of another kind is named: %s', (kind, bytes) => {
  const refused = refusalOf(bytes);
  expect(refused).toMatchObject({
    rule: 'F-OPEN',
    reason: REASONS[kind] ?? 'otherKind',
    values: { kind: texts.kinds[kind] },
  });
});

test.each([
  ['values in every line', '单位,年度\n某局,2024\n'],
  ['a table of the form', '"规章",0,0,0\r\n"规范性文件","1,234",2,3\r\n'],
])('a list of values between commas is no text: %s', async (_, text) => {
  await expect(openBook(strToU8(text))).rejects.toMatchObject({
    rule: 'F-OPEN',
    reason: 'list',
    values: { kind: texts.kinds.csv },
  });
});

test.each([
  ['a Word document', 'word/document.xml', 'wordprocessingml.document.main', 'damagedDocument'],
  ['a workbook', 'xl/workbook.xml', 'spreadsheetml.sheet.main', 'damaged'],
])('what is said of a damaged one is meant for its kind: %s', async (_, part, type, reason) => {
  const types = `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/></Types>`;
  const bytes = zip({ '[Content_Types].xml': types, [part]: '<cut' });
  await expect(openBook(bytes)).rejects.toMatchObject({ rule: 'F-OPEN', reason });
});

test('every kind has a case', () => {
  const tried = new Set([...kinds.map(([kind]) => kind), 'csv']);
  expect([...tried].sort()).toEqual(Object.keys(texts.kinds).sort());
});
