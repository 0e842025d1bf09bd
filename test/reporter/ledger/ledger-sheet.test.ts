import { toLedger } from '../../../src/reporter/ledger/ledger.js';
import { writeRow } from '../../../src/reporter/ledger/ledger-sheet.js';
import { Workbook } from '../../../src/workbook/exceljs.js';
import { entryOf } from '../sample-run.js';

test('a text that no row is high enough for shows from its beginning', () => {
  const sheet = new Workbook().addWorksheet('单位');
  const column = { width: 58, isLong: true };
  writeRow(sheet, 1, [column, column], [{ value: '请核实。\n'.repeat(40) }, { value: '请核实。' }]);
  expect(sheet.getRow(1).height).toBe(409);
  const placed = [1, 2].map((at) => sheet.getRow(1).getCell(at).alignment.vertical);
  expect(placed).toEqual(['top', 'middle']);
});

const LINKS = { fileHref: () => undefined, copyHref: () => undefined };

test('of many units others have a turn now and then, and may end the work', async () => {
  const one = await entryOf('甲局.xlsx', '2021');
  const entries = Array.from({ length: 5000 }, (_, index) => ({
    ...one,
    organ: `${index}局`,
    path: `${index}.xlsx`,
  }));
  let turns = 0;
  const pause = async () => {
    turns += 1;
  };
  await toLedger({ files: entries }, LINKS, pause);
  expect(turns).toBeGreaterThanOrEqual(5);
  const few = turns;
  await toLedger({ files: entries.slice(0, 10) }, LINKS, pause);
  expect(turns - few).toBeLessThanOrEqual(5);
  const enough = new Error('enough');
  await expect(toLedger({ files: entries }, LINKS, () => Promise.reject(enough))).rejects.toBe(enough);
});
