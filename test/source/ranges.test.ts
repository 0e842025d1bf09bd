import { type Cell, columnName } from '../../src/source/book.js';
import { rangesOf } from '../../src/source/ranges.js';

const cellsAt = (places: [row: number, column: number][]): Cell[] =>
  places.map(([row, column]) => ({
    sheet: '表',
    address: `${columnName(column)}${row}`,
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    type: 'blank',
    value: null,
  }));

test.each<[string, [number, number][], string[]]>([
  ['one cell', [[4, 4]], ['D4']],
  [
    'neighbours in a row',
    [
      [4, 4],
      [4, 5],
      [4, 6],
    ],
    ['D4:F4'],
  ],
  [
    'a gap',
    [
      [4, 4],
      [4, 6],
    ],
    ['D4', 'F4'],
  ],
  [
    'equal rows',
    [
      [4, 4],
      [4, 5],
      [5, 4],
      [5, 5],
    ],
    ['D4:E5'],
  ],
  [
    'rows that differ',
    [
      [4, 4],
      [4, 5],
      [5, 4],
    ],
    ['D4:E4', 'D5'],
  ],
  [
    'rows that are apart',
    [
      [4, 27],
      [6, 27],
    ],
    ['AA4', 'AA6'],
  ],
])('%s', (_what, places, ranges) => {
  expect(rangesOf(cellsAt(places))).toEqual(ranges);
});

test('in the tables of a document, equal neighbours in the rows below are said together', () => {
  const inTable = (places: [row: number, column: number][], table = 2) =>
    cellsAt(places).map((cell) => ({
      ...cell,
      location: { page: 3, table, row: cell.row, column: cell.column },
    }));
  const block = inTable([
    [4, 5],
    [4, 6],
    [5, 5],
    [5, 6],
    [6, 5],
    [7, 9],
    [8, 9],
  ]);
  const other = inTable([[9, 9]], 3);
  expect(rangesOf([...block, ...other])).toEqual([
    '第3页第2张表第4至5行第5至6列',
    '第3页第2张表第6行第5列',
    '第3页第2张表第7至8行第9列',
    '第3页第3张表第9行第9列',
  ]);
});
