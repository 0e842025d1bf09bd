import { writeRow } from '../../../src/reporter/ledger/ledger-sheet.js';
import { Workbook } from '../../../src/workbook/exceljs.js';

test('a text that no row is high enough for shows from its beginning', () => {
  const sheet = new Workbook().addWorksheet('单位');
  const column = { width: 58, isLong: true };
  writeRow(sheet, 1, [column, column], [{ value: '请核实。\n'.repeat(40) }, { value: '请核实。' }]);
  expect(sheet.getRow(1).height).toBe(409);
  const placed = [1, 2].map((at) => sheet.getRow(1).getCell(at).alignment.vertical);
  expect(placed).toEqual(['top', 'middle']);
});
