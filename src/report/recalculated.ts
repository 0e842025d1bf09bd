import type { Book, Cell } from '../source/book.js';
import { addedAreas, areTooMany, cellsIn } from './added-areas.js';
import { exactSum } from './exact.js';

/**
 * What a formula of plain sums gives over the numbers that are stored; texts are left out, as SUM does. undefined for
 * any other formula, and where something that it adds has no value.
 */
export function recalculated({ sheets }: Pick<Book, 'sheets'>, cell: Cell): number | undefined {
  const sheet = sheets.find(({ name }) => name === cell.sheet);
  const areas = cell.formula === undefined ? undefined : addedAreas(cell.formula);
  if (!sheet || !areas || areTooMany(areas, sheet)) return undefined;
  const added = cellsIn(areas, sheet);
  if (added.some(({ type }) => type === 'error' || type === 'uncalculated')) return undefined;
  return exactSum(added.flatMap(({ type, value }) => (type === 'number' ? [Number(value)] : [])));
}
