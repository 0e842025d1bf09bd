import { layOut } from '../../../src/edition/grid.js';
import { Workbook } from '../../../src/workbook/exceljs.js';
import { patchedWorkbook } from '../../rules/patch.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';

test.each(EDITIONS)('%s: below table three each column says whether both sides are the same', async (id) => {
  const workbook = new Workbook();
  const set = { 'requests.received.individuals': 999 };
  await workbook.xlsx.load((await patchedWorkbook(id, { set })) as unknown as ArrayBuffer);
  const table = editionOf(id).tables.find(({ key }) => key === 'requests');
  if (!table) throw new Error('no table');
  const { height } = layOut(table);
  const row = workbook.getWorksheet(table.sheet)?.getRow(height + 4);
  expect(row?.getCell(4).text).toMatch(/^差 \d+$/);
  expect(row?.getCell(5).text).toMatch(/^√?$/);
});
