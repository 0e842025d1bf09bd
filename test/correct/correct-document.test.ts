import type { Change } from '../../src/correct/change.js';
import { correctDocument } from '../../src/correct/correct-document.js';
import { openDocument } from '../../src/source/docx/open-document.js';
import { packDocument } from '../support/word.js';
import { packedParts, partsOf } from '../workbook/mark/marked-copy.js';

const run = (text: string, look = '') => `<w:r>${look}<w:t>${text}</w:t></w:r>`;
const cell = (...paragraphs: string[]) =>
  `<w:tc>${paragraphs.map((each) => `<w:p>${each}</w:p>`).join('')}</w:tc>`;
const BOLD = '<w:rPr><w:b/></w:rPr>';
const table = (...cells: string[]) => `<w:p>${run('一')}</w:p><w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
const set = (column: number, value: number | string): Change => ({
  place: { table: 1, row: 1, column },
  value,
});

function corrected(body: string, changes: readonly Change[]): string {
  return partsOf(correctDocument(packDocument(body), changes)).get('word/document.xml') ?? '';
}

test('a text in pieces becomes one, in the look of its first', () => {
  const body = table(cell(run('１', BOLD) + run('２'), run('件')), cell(''));
  expect(corrected(body, [set(1, 12)])).toContain(
    `<w:p><w:r>${BOLD}<w:t xml:space="preserve">12</w:t></w:r><w:r></w:r></w:p><w:p><w:r></w:r></w:p>`,
  );
});

test('a blank cell gets a text as its paragraph would look', () => {
  const body = table(cell(`<w:pPr><w:rPr><w:ins w:id="1"/><w:b/></w:rPr></w:pPr>`), cell(run('2')));
  expect(corrected(body, [set(1, 0)])).toContain(
    '</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">0</w:t></w:r></w:p>',
  );
});

test('comments, bookmarks and tracked deletions stay, and so does every other part', () => {
  const around = (text: string) =>
    `<w:bookmarkStart w:id="1" w:name="b"/><w:del w:id="2"><w:r><w:delText>9</w:delText></w:r></w:del>${text}<w:bookmarkEnd w:id="1"/>`;
  const bytes = packDocument(table(cell(around(run('１２'))), cell(run('5'))));
  const copy = correctDocument(bytes, [set(1, 12)]);
  expect(partsOf(copy).get('word/document.xml')).toContain(
    around('<w:r><w:t xml:space="preserve">12</w:t></w:r>'),
  );
  const [before, after] = [packedParts(bytes), packedParts(copy)];
  expect([...after].filter(([name, packed]) => before.get(name) !== packed).map(([name]) => name)).toEqual([
    'word/document.xml',
  ]);
  expect(openDocument(copy).sheets[0]?.cells.map(({ value }) => value)).toEqual(['一', 12, 5]);
});

test('what a program works out or counts is left alone', () => {
  const field = '<w:fldSimple w:instr="=SUM(LEFT)"><w:r><w:t>１２</w:t></w:r></w:fldSimple>';
  const body = table(cell(field), cell(run('1')));
  expect(() => corrected(body, [set(1, 12)])).toThrow('cannot be made');
  expect(() => corrected(body, [set(9, 12)])).toThrow('cannot be made');
});
