import { readFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { editions } from '../../../src/edition/editions.js';
import { HeavyWorkbook } from '../../../src/limits/heavy.js';
import { limits } from '../../../src/limits/limits.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { FIXTURES } from '../../support/fixtures.js';
import { encodeGb } from '../../support/pages/encode.js';
import { compoundFile } from '../xlsx/raw-workbook.js';
import { number, record, u8, u16, workbookOf } from './old-workbook.js';

const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(FIXTURES, name)));

test.each(['2019', '2021', 'pasted-2021'])(
  'the same as the workbook that it was saved from: %s',
  async (name) => {
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
  },
);

test('formulas come with it', async () => {
  const formulasIn = (book: Awaited<ReturnType<typeof openBook>>) =>
    book.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ formula, address }) => (formula ? [[address, formula]] : [])),
    );
  const expected = formulasIn(openWorkbook(bytesOf('2021.xlsx')));
  expect(formulasIn(await openBook(bytesOf('2021.xls')))).toEqual(expected);
  expect(expected.length).toBeGreaterThan(20);
});

/** A workbook of Excel 95 that says it is in the code page of Western Europe, and holds bytes of another. */
function excel95(rows: readonly (readonly (string | number)[])[], encode: (text: string) => Uint8Array) {
  const texts = new Map<string, Uint8Array>();
  // The library writes ASCII only: as long a stand-in for each text.
  const standIn = (text: string) => {
    const bytes = encode(text);
    const name = `q${texts.size}`.padEnd(bytes.length, 'z');
    texts.set(name, bytes);
    return name;
  };
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? standIn(cell) : cell)));
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells), 'a');
  const file: Buffer = write(workbook, { bookType: 'biff5', type: 'buffer' });
  for (const [name, bytes] of texts) file.set(bytes, file.indexOf(name));
  return new Uint8Array(file);
}

test('texts in GBK are read though an old program calls them Western', async () => {
  const rows = [
    ['某市水务局2024年政府信息公开工作年度报告'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', 1, 0, 12],
    ['abcd', 20, 3, 136],
  ];
  const read = async (bytes: Uint8Array) =>
    (await openBook(bytes)).sheets[0]?.cells.map(({ value }) => value);
  expect(await read(excel95(rows, encodeGb))).toEqual(rows.flat());
  const western = ['Straße', 'Año fiscal', 'Überblick'];
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  expect(await read(excel95([western], latin))).toEqual(western);
});

test('it is left to a process of its own', async () => {
  await expect(openBook(bytesOf('2021.xls'), (step) => step())).rejects.toThrow(HeavyWorkbook);
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

describe('a compound file whose tables lead in circles is damaged', () => {
  /** Numbers of sectors, of a file whose FAT is in the first of them and whose directory follows. */
  const looped = (change: (file: DataView, fat: number) => void): Uint8Array => {
    const bytes = bytesOf('2021.xls');
    const view = new DataView(bytes.buffer);
    change(view, (view.getUint32(76, true) + 1) * 512);
    return bytes;
  };
  const DIRECTORY = 48;

  test.each<[string, (file: DataView, fat: number) => void]>([
    [
      'the directory',
      (file, fat) =>
        file.setUint32(fat + file.getUint32(DIRECTORY, true) * 4, file.getUint32(DIRECTORY, true), true),
    ],
    [
      'all of it',
      (file, fat) => {
        for (let at = 0; at < 512; at += 4) file.setUint32(fat + at, 5, true);
      },
    ],
  ])('%s', async (_, change) => {
    await expect(openBook(looped(change))).rejects.toMatchObject({ rule: 'F-OPEN' });
  });
});

test('formats of a workbook are not those of the next', async () => {
  const dates = workbookOf(
    number(0, 0, 1),
    Buffer.concat([
      record(0x41e, u16(2, 4), u8(0), Buffer.from('yyyy')),
      record(0xe0, u16(0, 2, 0), Buffer.alloc(14)),
    ]),
  );
  const numbers = workbookOf(number(0, 0, 1), record(0xe0, u16(0, 2, 0), Buffer.alloc(14)));
  const typeIn = async (bytes: Uint8Array) => (await openBook(bytes)).sheets[0]?.cells[0]?.type;
  expect(await typeIn(dates)).toBe('date');
  expect(await typeIn(numbers)).toBe('number');
});
