import { layOut } from '../../src/edition/grid.js';
import { EDITIONS, editionOf } from '../support/fixtures.js';

describe.each(EDITIONS)('the %s edition', (id) => {
  const edition = editionOf(id);

  test.each(edition.tables.map((table) => [table.key, table] as const))(
    '%s covers its grid without gap or overlap',
    (_key, table) => {
      const { width, height, cells } = layOut(table);
      const covered = Array.from({ length: height }, () => Array<number>(width).fill(0));
      for (const { row, column, rowSpan, columnSpan } of cells)
        for (let r = row; r < row + rowSpan; r++)
          for (let c = column; c < column + columnSpan; c++) {
            const line = covered[r];
            if (line) line[c] = (line[c] ?? 0) + 1;
          }
      expect(new Set(covered.flat())).toEqual(new Set([1]));
      expect(cells.filter(({ role }) => role === 'value')).toHaveLength(table.cells.length);
    },
  );
});

// As the form prints them: grid columns, rows, label columns.
test.each([
  ['2021', 'disclosure', 4, 14, 1],
  ['2021', 'requests', 10, 28, 3],
  ['2021', 'review', 15, 4, 0],
  ['2019', 'disclosure', 4, 18, 1],
  ['2019', 'requests', 10, 26, 3],
  ['2019', 'review', 15, 4, 0],
])('the %s edition prints %s on %d columns and %d rows', (id, key, width, height, labelColumns) => {
  const table = editionOf(id).tables.find((candidate) => candidate.key === key);
  expect(table && layOut(table)).toMatchObject({ width, height, labelColumns });
});
