import { HeavyWorkbook } from '../../src/limits/heavy.js';
import { openDocument } from '../../src/source/docx/open-document.js';
import { openBook } from '../../src/source/open.js';
import { asOds } from '../support/as-ods.js';
import { templateWorkbook, validData } from '../support/fixtures.js';
import { packDocument } from '../support/word.js';

// What grows with the square of the number of its parts does not come to an end in a minute, or fills the memory.
jest.setTimeout(60_000);

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const many = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const numbered = (level: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${text('甲')}</w:p>`;
const levels = (count: number, more = '') =>
  many(count, (at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${more}</w:lvl>`);
const numbering = (definition: string, uses: number) =>
  `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="7">${definition}</w:abstractNum>${many(
    uses,
    (at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="7"/></w:num>`,
  )}</w:numbering>`;
const valuesIn = (document: Uint8Array) => openDocument(document).sheets[0]?.cells.map(({ value }) => value);

test('lists have nine levels, however many are defined, and all of one definition share them', () => {
  const format = '<w:lvlText w:val="（%1）"/>';
  const parts = { 'word/numbering.xml': numbering(levels(5000, format), 30_000) };
  const document = packDocument(numbered(0) + numbered(9) + many(20_000, () => numbered(0)), parts);
  expect(valuesIn(document)?.slice(0, 3)).toEqual(['（1）甲', '甲', '（2）甲']);
});

test('numbers count as text: a short list may ask for a long one before each paragraph', () => {
  const format = `<w:numFmt w:val="upperLetter"/><w:lvlText w:val="${'%1'.repeat(100)}、"/>`;
  const parts = { 'word/numbering.xml': numbering(levels(1, format), 1) };
  expect(() =>
    openDocument(
      packDocument(
        many(3000, () => numbered(0)),
        parts,
      ),
    ),
  ).toThrow('F-LIMIT characters');
});

test('fields within fields do not make each text take longer', () => {
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const open = `<w:p>${begin.repeat(50_000)}${text('乙').repeat(80_000)}${begun}${text('码')}${end}${text('丙')}</w:p>`;
  const [value] = valuesIn(packDocument(open)) ?? [];
  expect(String(value).replace(/^乙+/, '')).toBe('丙');
});

test('paragraphs that a tracked change makes one are put together once', () => {
  const gone = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${text('丁')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
  const notes = `<w:footnotes ${WORD}><w:footnote w:id="1"><w:p>${text('注')}</w:p></w:footnote></w:footnotes>`;
  const document = packDocument(`${gone.repeat(25_000)}<w:p>${text('戊')}</w:p>`, {
    'word/footnotes.xml': notes,
  });
  const values = valuesIn(document) ?? [];
  expect(values).toHaveLength(25_001);
  expect(values[0]).toBe(`${'丁'.repeat(25_000)}戊`);
});

test('a page that says one thing of the form in each of its blocks is gone through once', async () => {
  const blocks = many(14_000, (at) => `<div>主动公开政府信息情况</div><p>第${at}段</p>`);
  const { sheets } = await openBook(new TextEncoder().encode(`<!DOCTYPE html><body>${blocks}</body>`));
  expect(sheets[0]?.cells.map(({ value }) => value)).toEqual(['主动公开政府信息情况']);
});

test('thousands of lines that each begin with the title of a section are looked at once', async () => {
  const lines = many(30_000, () => '一、总 体 情 况：公开\n');
  const { sheets } = await openBook(new TextEncoder().encode(`某局2024年政府信息公开工作年度报告\n${lines}`));
  expect(sheets[0]?.cells).toHaveLength(30_001);
});

test.each([
  ['a workbook', async () => templateWorkbook(validData('2021'))],
  ['a document', async () => packDocument(`<w:p>${text('甲')}</w:p>`)],
  ['a spreadsheet', async () => asOds(await openBook(await templateWorkbook(validData('2021'))))],
  ['a page', async () => new TextEncoder().encode('<!DOCTYPE html><p>甲</p>')],
  ['a text', async () => new TextEncoder().encode('甲')],
])('opening %s is a step that may be ended', async (_, make) => {
  const bytes = await make();
  const steps: unknown[] = [];
  await openBook(bytes, (step) => {
    steps.push(step);
    return step();
  });
  expect(steps).toHaveLength(1);
  const ended = () => {
    throw new HeavyWorkbook();
  };
  await expect(openBook(bytes, ended)).rejects.toThrow(HeavyWorkbook);
});
