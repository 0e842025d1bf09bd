import { editions } from '../../../../src/edition/editions.js';
import { textWidth } from '../../../../src/render/pdf/page-size.js';
import { fitTables } from '../../../../src/render/pdf/table/fit-tables.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { type Figure, printedTable } from '../../sample-report.js';
import { squareFonts } from '../square-fonts.js';

const typesetter = createTypesetter(squareFonts);

/** The sizes of type of an edition's tables two, three and four. */
const sizesOf = (edition: (typeof editions.all)[number], figureOf: (table: string) => Figure) =>
  fitTables(
    edition.tables.map((table) => ({ table: printedTable(table, figureOf(table.key)), tail: 0 })),
    typesetter,
    { width: textWidth, height: 610 },
  ).map(([form]) => form.style.size);

describe.each(editions.all.map((edition) => [edition.id, edition] as const))('%s', (_id, edition) => {
  test('the tables of a report are in type of one size', () => {
    const sizes = sizesOf(edition, () => (_, index) => String(index));
    expect(new Set(sizes).size).toBe(1);
  });

  test('but for one whose figures need a smaller one than can be asked of the others', () => {
    const [two, three, four] = sizesOf(edition, (table) => () => (table === 'review' ? '2345678' : '7'));
    expect([two, three]).toEqual([9, 9]);
    expect(four).toBe(8);
  });
});
