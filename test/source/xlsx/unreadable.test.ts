import texts from '../../../schemas/messages/zh/rules/F-OPEN.json';
import { fill } from '../../../src/messages/fill.js';
import { refusalOf } from '../refusal-of.js';
import { oldFile } from '../xls/old-workbook.js';
import {
  compoundFile,
  entryOf,
  latin1,
  misdescribe,
  numbers,
  oneCell,
  rawWorkbook,
  relationships,
  SHEET,
  TRANSITIONAL,
  worksheet,
  zip,
} from './raw-workbook.js';

const good = rawWorkbook(worksheet(numbers(2, 2)));
const noSheets = { 'xl/workbook.xml': '<workbook><sheets/></workbook>' };
const charts = {
  'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets><sheet name="a" r:id="chartsheet"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships({ chartsheet: 'chartsheets/sheet1.xml' }),
};

const SOMETHING_ELSE = oldFile('Contents', new Uint8Array(5000));

const unreadable: [reason: string, what: string, bytes: () => Uint8Array][] = [
  ['empty', 'no byte', () => new Uint8Array()],
  ['legacy', '.xls', () => compoundFile('Workbook', 'WordDocument')],
  ['legacy', '.xls of Excel 95', () => compoundFile('Book')],
  ['encrypted', 'password', () => compoundFile('EncryptionInfo', 'EncryptedPackage')],
  ['encrypted', 'password on the zip', () => misdescribe(good, SHEET, { flags: 1 })],
  ['unknown', 'a compound file of something else', () => SOMETHING_ELSE],
  [
    'damagedOldFile',
    'one that is cut short before the names of its parts',
    () => SOMETHING_ELSE.subarray(0, 3000),
  ],
  ['damagedOldFile', 'one of which only the signature is left', () => SOMETHING_ELSE.subarray(0, 8)],
  ['unknown', 'zeros', () => new Uint8Array(3000)],
  ['damaged', 'a zip without its end', () => good.subarray(0, -5)],
  ['damaged', 'a zip of which only the first bytes are left', () => good.subarray(0, 10)],
  ['damaged', 'a flipped bit', () => misdescribe(good, SHEET, { crc: 1 })],
  ['damaged', 'an unknown compression', () => misdescribe(good, SHEET, { method: 9 })],
  [
    'damaged',
    'a part larger than it says',
    () => misdescribe(good, SHEET, { size: entryOf(good, SHEET).size - 1 }),
  ],
  ['damaged', 'a part smaller than it says', () => misdescribe(good, SHEET, { size: 5000 })],
  ['damaged', 'no workbook part', () => rawWorkbook(worksheet(''), { 'xl/workbook.xml': undefined })],
  ['damaged', 'nothing but content types', () => zip({ '[Content_Types].xml': '<Types/>' })],
  ['damaged', 'no sheet part', () => rawWorkbook('', { [SHEET]: undefined })],
  [
    'damaged',
    'no relationships',
    () => rawWorkbook(worksheet(''), { 'xl/_rels/workbook.xml.rels': undefined }),
  ],
  ['damaged', 'a sheet cut short', () => rawWorkbook('<worksheet><sheetData><row r="1"><c r="A1"><v>1')],
  ['damaged', 'crossed tags', () => rawWorkbook(worksheet('<row><c><v>1</c></v></row>'))],
  ['damaged', 'an attribute without quotes', () => rawWorkbook(worksheet('<row r=1><c><v>1</v></c></row>'))],
  ['damaged', 'a prefix that stands for nothing', () => rawWorkbook(oneCell('<q:c><v>1</v></q:c>'))],
  [
    'damaged',
    'a sheet of another vocabulary',
    () => rawWorkbook('<worksheet xmlns="urn:q"><sheetData/></worksheet>'),
  ],
  [
    'damaged',
    'an attribute twice where nobody looks',
    () => rawWorkbook(worksheet('', '<drawing a="1" a="2"/>')),
  ],
  [
    'damaged',
    'attributes without a space between',
    () => rawWorkbook(worksheet('', '<drawing a="1"b="2"/>')),
  ],
  ['damaged', 'a tag inside of a tag', () => rawWorkbook(worksheet('', '<drawing a="<x/>"/>'))],
  ['damaged', 'an unknown entity', () => rawWorkbook(oneCell('<c t="str"><v>&bomb;</v></c>'))],
  ['damaged', 'a zero character', () => rawWorkbook(oneCell('<c t="str"><v>&#0;</v></c>'))],
  ['damaged', 'half a character', () => rawWorkbook(oneCell('<c t="str"><v>&#xD800;</v></c>'))],
  ['damaged', 'elements without end', () => rawWorkbook('<worksheet>'.repeat(100))],
  [
    'damaged',
    'one of many attributes twice',
    () => {
      const many = Array.from({ length: 150 }, (_, index) => `a${index}="1"`).join(' ');
      return rawWorkbook(oneCell(`<c ${many} a149="1"><v>1</v></c>`));
    },
  ],
  ['damaged', 'an attribute twice', () => rawWorkbook(oneCell('<c r="A1" r="A1"><v>1</v></c>'))],
  [
    'damaged',
    'an encoding that XML parts cannot have',
    () => zip({ 'xl/workbook.xml': latin1('<workbook a="\xb9\xa4"/>') }),
  ],
  ['damaged', 'a row twice', () => rawWorkbook(worksheet('<row r="1"><c><v>1</v></c></row>'.repeat(2)))],
  ['damaged', 'a cell twice', () => rawWorkbook(oneCell('<c r="A1"><v>1</v></c>'.repeat(2)))],
  ['damaged', 'a cell of another row', () => rawWorkbook(oneCell('<c r="A2"><v>1</v></c>'))],
  ['damaged', 'an address that is none', () => rawWorkbook(oneCell('<c r="1A"><v>1</v></c>'))],
  ['damaged', 'a shared text that is missing', () => rawWorkbook(oneCell('<c t="s"><v>0</v></c>'))],
  ['noSheet', 'no sheet at all', () => rawWorkbook(worksheet(''), noSheets)],
  ['noSheet', 'charts only', () => rawWorkbook('', charts)],
];

test.each(unreadable)('%s: %s', (reason, _, bytes) => {
  const refused = refusalOf(bytes());
  expect(refused).toMatchObject({ rule: 'F-OPEN', reason });
  const messages: Readonly<Record<string, string>> = texts.messages;
  expect(fill(messages[reason] ?? '{no message}', refused.values)).not.toContain('{');
});
