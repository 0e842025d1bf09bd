import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { limits } from '../../../src/limits/limits.js';
import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { findingsOf } from '../../cli/findings-document.js';
import { Workplace } from '../../cli/workplace.js';
import { FIXTURES } from '../../support/fixtures.js';
import { refusalOf } from '../refusal-of.js';
import { numbers, rawWorkbook, TRANSITIONAL, worksheet } from './raw-workbook.js';

const at = new Workplace();

/** A workbook of sheets by name, in their order. */
function workbookOf(sheets: Readonly<Record<string, string>>): Uint8Array {
  const all = Object.entries(sheets);
  const entries = all.map(
    ([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`,
  );
  const targets = all.map(
    (_, index) =>
      `<Relationship Id="r${index}" Type="${TRANSITIONAL}/worksheet" Target="worksheets/s${index}.xml"/>`,
  );
  return rawWorkbook('', {
    'xl/workbook.xml': `<workbook xmlns:r="${TRANSITIONAL}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    ...Object.fromEntries(all.map(([, sheet], index) => [`xl/worksheets/s${index}.xml`, sheet])),
  });
}

const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
/** So many cells and one. */
const ledger = (cells: number) => worksheet(`<row>${text('予以公开')}</row>${numbers(cells / 100, 100)}`);
const label = text('一、本年新收政府信息公开申请数量');
const read = (sheets: Readonly<Record<string, string>>) => {
  const book = openWorkbook(workbookOf(sheets));
  return [book.sheets.map(({ name }) => name), book.passedOver];
};

test('a ledger beyond the limit is passed over, and the others keep their order', () => {
  const small = worksheet(numbers(2, 2));
  expect(read({ 前: small, 台账: ledger(limits.cells), 后: small })).toEqual([['前', '后'], ['台账']]);
});

test('of sheets that are too much together, the largest go', () => {
  expect(read({ 大: ledger(30_000), 小: ledger(9000), 中: ledger(29_000) })).toEqual([['小', '中'], ['大']]);
});

test('a sheet with a label of the form has its room first, and is refused beyond it', () => {
  const form = (rows: string) => worksheet(`<row>${label}</row>${rows}`);
  expect(read({ 台账: ledger(9000), 表: form(numbers(390, 100)) })).toEqual([['表'], ['台账']]);
  expect(refusalOf(workbookOf({ 台账: ledger(100), 表: form(numbers(400, 100)) }))).toMatchObject({
    reason: 'cells',
  });
});

test('a form is found behind more ledgers than are read', () => {
  const ledgers = Object.fromEntries(
    Array.from({ length: 7 }, (_, index) => [`台账${index}`, ledger(limits.cells)]),
  );
  // Its part is the largest, for it has the most blank cells.
  const blank = `<row>${'<c s="1"/>'.repeat(100)}</row>`.repeat(5000);
  const form = worksheet(`<row>${label}</row>${blank}${numbers(40, 100)}`);
  expect(read({ ...ledgers, 表: form })).toEqual([['表'], Object.keys(ledgers)]);
});

test('a workbook of nothing but ledgers is refused', () => {
  expect(refusalOf(workbookOf({ 台账: ledger(limits.cells) }))).toMatchObject({
    rule: 'F-LIMIT',
    reason: 'cells',
  });
});

test('a report beside a ledger is checked, and the ledger is named', async () => {
  const parts = unzipSync(readFileSync(path.join(FIXTURES, '2021.xlsx')));
  const xml = (name: string) => new TextDecoder().decode(parts[name]);
  const added = zipSync({
    ...parts,
    'xl/worksheets/sheet99.xml': new TextEncoder().encode(ledger(limits.cells)),
    'xl/workbook.xml': new TextEncoder().encode(
      xml('xl/workbook.xml').replace(
        '</sheets>',
        '<sheet name="申请台账" sheetId="99" r:id="rId99"/></sheets>',
      ),
    ),
    'xl/_rels/workbook.xml.rels': new TextEncoder().encode(
      xml('xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="${TRANSITIONAL}/worksheet" Target="worksheets/sheet99.xml"/></Relationships>`,
      ),
    ),
  });
  at.put('年报.xlsx', added);
  const { code, stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
  const [file] = findingsOf(stdout).files;
  expect([code, file?.status]).toEqual([0, 'passed']);
  expect(file?.findings).toMatchObject([
    { rule: 'F-LIMIT', severity: 'notice', message: expect.stringContaining('申请台账') },
  ]);
});
