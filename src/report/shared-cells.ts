import { groupBy } from '../edition/group-by.js';
import type { Cell } from '../source/book.js';
import type { ReportCell } from './report.js';

/**
 * Marks the figures that stand in one merged cell over several columns or rows of the form: which of them it is, or how
 * it is to be divided, nobody can tell, so it counts as unknown in each. A blank or a 0 says the same for all of them.
 */
export function withShared(cells: ReadonlyMap<string, ReportCell>): ReadonlyMap<string, ReportCell> {
  const holders = new Map<Cell, number>();
  for (const found of cells.values())
    if (saysOneFigure(found)) holders.set(found.cell, (holders.get(found.cell) ?? 0) + 1);
  if (holders.size === 0 || [...holders.values()].every((count) => count === 1)) return cells;
  const told = new Set<Cell>();
  return new Map(
    Array.from(cells, ([key, found]): [string, ReportCell] => {
      if (!saysOneFigure(found) || holders.get(found.cell) === 1) return [key, found];
      // The figure is kept where a program keeps it: in the first.
      const value = told.has(found.cell) ? null : found.value;
      told.add(found.cell);
      return [key, { ...found, value, reading: { type: 'unknown' }, shared: true }];
    }),
  );
}

/**
 * Marks what a merged cell with words covers: 有 5 个数，不能确定各在哪一列 over seven columns leaves none of them blank. The words
 * are kept where they stand, in the first.
 */
export function withCovered(cells: ReadonlyMap<string, ReportCell>): ReadonlyMap<string, ReportCell> {
  const wide = [...cells.values()].filter(({ reading, cell, collapsed }) => {
    return !collapsed && reading.type === 'unreadable' && cell.columnSpan > 1;
  });
  if (wide.length === 0) return cells;
  const byRow = groupBy(wide, ({ cell }) => placeOf(cell));
  const isCovered = ({ reading, cell }: ReportCell) =>
    reading.type === 'blank' &&
    byRow
      .get(placeOf(cell))
      ?.some(
        ({ cell: { column, columnSpan } }) => column < cell.column && cell.column < column + columnSpan,
      ) === true;
  return new Map(
    Array.from(cells, ([key, found]): [string, ReportCell] => [
      key,
      isCovered(found) ? { ...found, reading: { type: 'unknown' } } : found,
    ]),
  );
}

const placeOf = ({ sheet, row }: Cell): string => `${row} ${sheet}`;

function saysOneFigure({ reading, collapsed }: ReportCell): boolean {
  return !collapsed && reading.type === 'number' && reading.number !== 0;
}
