import fc from 'fast-check';
import type { PrintedTable } from '../../../../src/document/blocks.js';
import { editions } from '../../../../src/edition/editions.js';
import { textWidth } from '../../../../src/render/pdf/page-size.js';
import { fitTables } from '../../../../src/render/pdf/table/fit-tables.js';
import type { TableLayout } from '../../../../src/render/pdf/table/layout.js';
import { heightOf, splitTable } from '../../../../src/render/pdf/table/split.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { printedTable } from '../../sample-report.js';
import { squareFonts } from '../square-fonts.js';

const typesetter = createTypesetter(squareFonts);
const tables = editions.all.flatMap((edition) => edition.tables.map((table) => printedTable(table)));
function layOut(table: PrintedTable): TableLayout {
  const [forms] = fitTables([{ table, tail: 0 }], typesetter, { width: textWidth, height: 600 });
  if (!forms) throw new Error('no layout');
  return forms[0];
}
const layouts = tables.map(layOut);

const headerOf = ({ table }: TableLayout, row: number) =>
  table.parts
    .filter((part) => row >= part.body && row < part.end)
    .flatMap(({ top, body }) => range(top, body));

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe('cutting a table into pages', () => {
  test('keeps every row once, whole and in order, inside its page, under its header', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...layouts),
        fc.double({ min: 150, max: 640, noNaN: true }),
        fc.double({ min: 200, max: 640, noNaN: true }),
        (layout, first, room) => {
          const slices = splitTable(layout, 0, first, room);
          const printed = slices.flatMap((slice) => slice.filter((row) => !row.repeated));
          expect(printed.map((row) => row.row)).toEqual(range(0, layout.table.height));
          expect(printed.some((row) => row.piece)).toBe(false);
          slices.forEach((slice, index) => {
            expect(heightOf(slice)).toBeLessThanOrEqual((index === 0 ? first : room) + 0.01);
            const repeated = slice.filter((row) => row.repeated).map((row) => row.row);
            const opening = slice.find((row) => !row.repeated)?.row ?? -1;
            if (index > 0) expect(repeated).toEqual(headerOf(layout, opening));
            const closing = slice.at(-1)?.row ?? -1;
            expect(layout.table.parts.some((part) => closing >= part.top && closing < part.body)).toBe(false);
          });
        },
      ),
    );
  });

  test('keeps the room for remarks under the last row', () => {
    for (const layout of layouts.filter(({ table }) => table.height > 4)) {
      const whole = layout.rowHeights.reduce((sum, height) => sum + height, 0);
      expect(splitTable(layout, 0, whole + 1, 640)).toHaveLength(1);
      expect(splitTable(layout, 30, whole + 1, 640)).toHaveLength(2);
    }
  });

  test('cuts only a row that is higher than a page', () => {
    const table = tables[0] as PrintedTable;
    const cells = table.cells.map((cell) =>
      cell === table.cells.find(({ role }) => role === 'value')
        ? { ...cell, text: '说明，'.repeat(900) }
        : cell,
    );
    const layout = layOut({ ...table, cells });
    const pieces = splitTable(layout, 0, 600, 600).flatMap((slice) => slice.filter((row) => row.piece));
    expect(pieces.length).toBeGreaterThan(1);
    expect(new Set(pieces.map((piece) => piece.row)).size).toBe(1);
    expect(pieces[0]?.piece?.from).toBe(0);
    pieces.slice(1).forEach((piece, index) => {
      expect(piece.piece?.from).toBe(pieces[index]?.piece?.to);
    });
  });
});
