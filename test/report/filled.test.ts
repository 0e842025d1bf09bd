import { isFilled } from '../../src/report/filled.js';
import { type Cell, Sheet } from '../../src/source/book.js';

const cell = (sheet: string, address: string, value: number | null, formula?: string): Cell => ({
  sheet,
  address,
  row: Number(address.slice(1)),
  column: address.charCodeAt(0) - 64,
  rowSpan: 1,
  columnSpan: 1,
  type: value === null ? 'uncalculated' : 'number',
  value,
  ...(formula !== undefined && { formula }),
});

const sheetOf = (name: string, cells: Cell[]) => new Sheet(name, false, new Set(), new Set(), cells);

test.each([
  ['a sum of blanks is no value', 'SUM(B1:B3)', false],
  ['nor is what leads to such a sum', 'D2', false],
  ['a 0 that comes from a 0 is', 'A9', true],
  ['and from one on another sheet', "'表 二'!$A$1", true],
  ['a blank on another sheet is none', "'表 二'!B7", false],
  ['a sum with a 0 among blanks', 'SUM(A8:A9)+D2', true],
  ['a formula of other kinds cannot be told', 'IF(B1="",0,1)', undefined],
  ['unless a 0 stands beside it', 'D3+A9', true],
  ['formulas that lead back to themselves end', 'D1', false],
])('%s: %s', (_, formula, expected) => {
  const zero = cell('表', 'D1', 0, formula);
  const own = [
    cell('表', 'A9', 0),
    zero,
    cell('表', 'D2', 0, 'SUM(C1:C9)'),
    cell('表', 'D3', 0, 'ROUND(B1,0)'),
  ];
  const sheets = [sheetOf('表', own), sheetOf('表 二', [cell('表 二', 'A1', 0)])];
  expect(isFilled({ sheets }, zero)).toBe(expected);
});
