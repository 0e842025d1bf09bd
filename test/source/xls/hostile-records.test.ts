import { openBook } from '../../../src/source/open.js';
import { again, formula, number, record, u8, u16, u32, workbookOf, workbookOf2 } from './old-workbook.js';

const MB = 1024 * 1024;
const SHARED = record(0x4bc, u16(0, 9), u8(0, 1), u8(0, 2), u16(8000), again(2000, u8(0x1e, 1, 0, 0x15)));
const exp = (row: number, column: number) => Buffer.concat([u8(1), u16(row, column)]);

/** Records that make the library loop or reserve memory, each of which has much to say and little in it. */
const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'a text of Excel 2 without a length': () =>
    workbookOf2(
      Buffer.concat([
        record(0x06, u16(0, 0), u8(0, 0, 0), u8(0, 0, 0, 0, 0, 0, 255, 255), u8(0, 3), u8(0x1e, 1, 0)),
        record(0x07),
      ]),
    ),
  'texts longer than their records': () =>
    workbookOf(again(40_000, record(0x204, u16(0, 0, 0, 65_535), u8(0)))),
  'results longer than their records': () =>
    workbookOf(
      again(
        8000,
        Buffer.concat([
          record(0x06, u16(0, 0, 0), u8(0, 0, 0, 0, 0, 0, 255, 255), u16(0), u32(0), u16(3), u8(0x1e, 1, 0)),
          record(0x207, u16(65_535), u8(0)),
        ]),
      ),
    ),
  'a table of texts that ends in a length': () =>
    workbookOf(number(0, 0, 1), record(0xfc, u32(2, 2), u16(1), u8(0), u8(97), u8(5))),
  'a table of texts with a longer text than it has': () =>
    workbookOf(number(0, 0, 1), record(0xfc, u32(1, 1), u16(65_535), u8(0), u8(97))),
  'many tables of texts': () =>
    workbookOf(number(0, 0, 1), again(1000, record(0xfc, u32(1, 1), u16(1), u8(0), u8(97)))),
  'a text that goes on in empty records': () =>
    workbookOf(
      number(0, 0, 1),
      Buffer.concat([
        record(0xfc, u32(1, 1), u16(60_000), u8(0), Buffer.alloc(8000, 97)),
        again(100_000, record(0x3c)),
      ]),
    ),
  'merged areas that are not there': () => workbookOf(again(50_000, record(0xe5, u16(65_535)))),
  'merged areas without end': () => workbookOf(again(40_000, record(0xe5, u16(1, 0, 0, 0, 1)))),
  'widths of all columns, many times': () =>
    workbookOf(again(50_000, record(0x7d, u16(0, 65_535, 1, 0, 0, 0)))),
  'formats without end': () => workbookOf(number(0, 0, 1), again(90_000, record(0x41e, u16(200, 0), u8(0)))),
  'a formula without its length': () =>
    workbookOf(record(0x06, u16(0, 0, 0), Buffer.alloc(8), u16(0), u32(0))),
  'a formula longer than its record': () =>
    workbookOf(record(0x06, u16(0, 0, 0), Buffer.alloc(8), u16(0), u32(0), u16(9), u8(0x1e))),
  'choices that are not there': () => workbookOf(again(20_000, formula(0, 0, u8(0x19, 4), u16(65_535)))),
  'arrays that are not there': () =>
    workbookOf(
      record(
        0x06,
        u16(0, 0, 0),
        Buffer.alloc(8),
        u16(0),
        u32(0),
        u16(8),
        u8(0x20, 0, 0, 0, 0, 0, 0, 0),
        u8(255, 255, 255),
      ),
    ),
  'a formula that every cell shares': () =>
    workbookOf(Buffer.concat([formula(0, 0, exp(0, 0)), SHARED, again(25_000, formula(1, 0, exp(0, 0)))])),
  'shared formulas that lead to each other': () =>
    workbookOf(
      Buffer.concat([
        formula(0, 0, exp(0, 0)),
        record(0x4bc, u16(0, 9), u8(0, 1), u8(0, 2), u16(4000), again(800, exp(0, 1))),
        formula(0, 1, exp(0, 1)),
        record(0x4bc, u16(0, 9), u8(0, 1), u8(0, 2), u16(4000), again(800, exp(0, 2))),
      ]),
    ),
  'functions of an add-in, all of them named at each place': () =>
    workbookOf(
      again(60, formula(0, 0, again(1000, Buffer.concat([u8(0x3a), u16(0, 0, 0), u8(0x15)])))),
      Buffer.concat([
        record(0x1ae, u16(1, 0x3a01)),
        again(1500, record(0x23, u16(0, 0, 0), u8(250, 0), Buffer.alloc(250, 97), u16(0))),
        record(0x17, u16(1, 0, 0, 0)),
      ]),
    ),
  'sheets referred to that are not there': () =>
    workbookOf(number(0, 0, 1), again(1000, record(0x17, u16(65_535), Buffer.alloc(6)))),
  'lists of sheets without end': () =>
    workbookOf(number(0, 0, 1), again(60_000, record(0x17, u16(1, 0, 0, 0)))),
  'a name longer than its record': () =>
    workbookOf(number(0, 0, 1), record(0x18, u16(0), u8(0, 255), u16(0, 0, 0), u32(0), u8(0, 97))),
  'a sheet that does not end': () => {
    const file = workbookOf(number(0, 0, 1));
    return file.fill(0, Buffer.from(file).indexOf(number(0, 0, 1)) + number(0, 0, 1).length, 512 + 4096);
  },
};

test.each(Object.entries(HOSTILE))('refused before the library sees it: %s', async (_, make) => {
  const file = make();
  expect(file.length).toBeLessThan(2 * MB);
  const before = process.cpuUsage();
  await expect(openBook(file)).rejects.toMatchObject({ name: 'WorkbookRefused' });
  const { user } = process.cpuUsage(before);
  expect(user / 1e6).toBeLessThan(2);
});

test('links, remarks and drawings are not looked into, nor what no program knows', async () => {
  const others = Buffer.concat([
    record(0x1b8, u16(0, 65_535, 0, 255), Buffer.alloc(20, 1)),
    record(0x1c, u16(0, 0, 0, 65_535, 255)),
    record(0x5d, u8(1)),
    record(0x3c, u8(1, 2, 3)),
    record(0xbe, u16(3, 0, 0, 0, 1)),
    record(0xabc, u8(1)),
  ]);
  const book = await openBook(workbookOf(Buffer.concat([others, number(2, 3, 41), others])));
  expect(book.sheets[0]?.cells.map(({ address, value }) => [address, value])).toEqual([['D3', 41]]);
});

test('a formula shared by cells is read for each', async () => {
  const shared = record(
    0x4bc,
    u16(0, 2),
    u8(0, 0),
    u8(0, 3),
    u16(9),
    u8(0x2c, 0, 0, 1, 0xc0),
    u8(0x1e, 1, 0, 0x03),
  );
  const book = await openBook(
    workbookOf(Buffer.concat([formula(0, 0, exp(0, 0)), shared, formula(1, 0, exp(0, 0))])),
  );
  expect(book.sheets[0]?.cells.map(({ address, formula }) => [address, formula])).toEqual([
    ['A1', 'B1+1'],
    ['A2', 'B2+1'],
  ]);
});
