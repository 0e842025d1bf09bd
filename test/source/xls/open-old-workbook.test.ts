import { readFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../../../src/edition/editions.js';
import { HeavyWorkbook } from '../../../src/limits/heavy.js';
import { limits } from '../../../src/limits/limits.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { FIXTURES } from '../../support/fixtures.js';
import { compoundFile } from '../xlsx/raw-workbook.js';

const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(FIXTURES, name)));

test.each(['2021', 'pasted-2021'])('the same as the workbook that it was saved from: %s', async (name) => {
  const workbook = openWorkbook(bytesOf(`${name}.xlsx`));
  const old = await openBook(bytesOf(`${name}.xls`));
  expect(old.kind).toBe('xls');
  const shown = ({ sheets }: typeof old) =>
    sheets.map((sheet) => [
      sheet.name,
      sheet.cells.flatMap(({ type, address, value, rowSpan, columnSpan }) =>
        type === 'blank' ? [] : [[address, type, value, rowSpan, columnSpan]],
      ),
    ]);
  expect(shown(old)).toEqual(shown(workbook));
  expect(toData(readReport(old, editions))).toEqual(toData(readReport(workbook, editions)));
});

test('formulas come with it', async () => {
  const formulasIn = (book: Awaited<ReturnType<typeof openBook>>) =>
    book.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ formula, address }) => (formula ? [[address, formula]] : [])),
    );
  const expected = formulasIn(openWorkbook(bytesOf('2021.xlsx')));
  expect(formulasIn(await openBook(bytesOf('2021.xls')))).toEqual(expected);
  expect(expected.length).toBeGreaterThan(20);
});

test('it is left to a process of its own', async () => {
  await expect(openBook(bytesOf('2021.xls'), true)).rejects.toThrow(HeavyWorkbook);
});

test('one that is cut short is never read as the whole', async () => {
  const whole = bytesOf('2021.xls');
  for (let size = 512; size < whole.length - 512; size += 512) {
    await expect(openBook(whole.subarray(0, size))).rejects.toMatchObject({ rule: 'F-OPEN' });
  }
});

test.each([
  ['what only begins as one', compoundFile('Workbook'), 'damagedOldWorkbook'],
  ['a password', compoundFile('EncryptedPackage'), 'encrypted'],
])('refused: %s', async (_, bytes, reason) => {
  await expect(openBook(bytes)).rejects.toMatchObject({ rule: 'F-OPEN', reason });
});

test('one that is larger than any report is not looked into', async () => {
  const bytes = new Uint8Array(limits.oldFileSize + 1);
  bytes.set(compoundFile('Workbook'));
  await expect(openBook(bytes)).rejects.toMatchObject({ rule: 'F-LIMIT', reason: 'oldFileSize' });
});
