import type { Book, Cell } from '../source/book.js';
import { addedAreas, cellsIn } from './added-areas.js';
import { exactSum } from './exact.js';

/** Ranges times the sheet's cells: a total of the form has thirty ranges at most, and a sheet some hundred cells. */
const MOST_ADDED = 200_000;

/**
 * What a formula of plain sums gives over the numbers that are stored; texts are left out, as SUM does. undefined for
 * any other formula, and where something that it adds has no value.
 */
export function recalculated({ sheets }: Pick<Book, 'sheets'>, cell: Cell): number | undefined {
  const sheet = sheets.find(({ name }) => name === cell.sheet);
  const areas = cell.formula === undefined ? undefined : addedAreas(cell.formula);
  if (!sheet || !areas || areas.length * sheet.cells.length > MOST_ADDED) return undefined;
  const added = cellsIn(areas, sheet);
  if (added.some(({ type }) => type === 'error' || type === 'uncalculated')) return undefined;
  return exactSum(added.flatMap(({ type, value }) => (type === 'number' ? [Number(value)] : [])));
}
