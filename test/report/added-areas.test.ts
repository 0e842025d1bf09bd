import { addedAreas } from '../../src/report/added-areas.js';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test.each([
  ['SUM(D6:I6)', [area(6, 4, 6, 9)]],
  ['sum( $D$6:$I$6 )', [area(6, 4, 6, 9)]],
  ['SUM(D6:D9,D11)+D13', [area(6, 4, 9, 4), area(11, 4, 11, 4), area(13, 4, 13, 4)]],
  ['D6+AB7', [area(6, 4, 6, 4), area(7, 28, 7, 28)]],
  ['=SUM(I6:D4)', [area(4, 4, 6, 9)]],
])('%s', (formula, areas) => {
  expect(addedAreas(formula)).toEqual(areas);
});

test.each([
  'SUM(D6:I6)-D7',
  'SUM(D6:I6)*2',
  'D6+1',
  'SUM(D:D)',
  "SUM('Sheet 1'!D6:I6)",
  'Sheet1!D6',
  'SUMIF(D6:I6,">0")',
  'ROUND(SUM(D6:I6),0)',
  'IF(D6="","",SUM(D6:I6))',
  'SUM()',
  'SUM(总计)',
  '',
])('%s is no plain sum', (formula) => {
  expect(addedAreas(formula)).toBeUndefined();
});
