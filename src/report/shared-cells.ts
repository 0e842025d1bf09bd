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

function saysOneFigure({ reading, collapsed }: ReportCell): boolean {
  return !collapsed && reading.type === 'number' && reading.number !== 0;
}
