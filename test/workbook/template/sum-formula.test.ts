import { columnName } from '../../../src/source/book.js';
import { sumFormula } from '../../../src/workbook/template/sum-formula.js';

const place = (row: number, column: number) => ({ row, column, address: `${columnName(column)}${row}` });

test.each([
  ['a row', [place(6, 4), place(6, 5), place(6, 6)], 'SUM(D6:F6)'],
  ['a column', [place(6, 4), place(7, 4), place(8, 4)], 'SUM(D6:D8)'],
  ['a column with a gap', [place(6, 4), place(7, 4), place(9, 4)], 'SUM(D6:D7,D9)'],
  ['a row with a gap', [place(1, 1), place(1, 3), place(1, 4)], 'SUM(A1,C1:D1)'],
  ['a corner', [place(1, 1), place(1, 2), place(2, 2)], 'SUM(A1:B1,B2)'],
  ['a diagonal', [place(1, 1), place(2, 2)], 'SUM(A1,B2)'],
  ['one cell', [place(1, 1)], 'SUM(A1)'],
])('adds up %s', (_, places, formula) => expect(sumFormula(places)).toBe(formula));
