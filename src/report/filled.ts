import type { Book, Cell, Sheet } from '../source/book.js';
import { addedAreas, cellsIn } from './added-areas.js';

/** References that are followed from a formula: more than any total of the form has. */
const MOST_FOLLOWED = 2000;

/**
 * Whether anybody wrote what a cell shows: a formula's 0 over blank cells is no value, a 0 that comes from a cell that
 * holds one is. undefined where the formula is none of plain references and sums, so that it cannot be told.
 */
export function isFilled({ sheets }: Pick<Book, 'sheets'>, cell: Cell): boolean | undefined {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const seen = new Set<Cell>();
  let isUncertain = false;
  const open = [cell];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next) || next.type === 'blank') continue;
    seen.add(next);
    if (next.formula === undefined || next.value !== 0) return true;
    const referred = referredCells(next, byName);
    if (referred) open.push(...referred);
    else isUncertain = true;
    if (seen.size > MOST_FOLLOWED) return undefined;
  }
  return isUncertain ? undefined : false;
}

/** `=Sheet2!B5`, `='Sheet 2'!$B$5` */
const ELSEWHERE = /^=?\s*(?:'((?:[^']|'')+)'|([^'!\s()+\-*/,]+))!(\$?[A-Z]{1,3}\$?\d{1,7})$/i;

function referredCells(
  { formula = '', sheet }: Cell,
  sheets: ReadonlyMap<string, Sheet>,
): Cell[] | undefined {
  const [, quoted, plain, address] = ELSEWHERE.exec(formula) ?? [];
  const target = sheets.get(address === undefined ? sheet : (quoted?.replaceAll("''", "'") ?? plain ?? ''));
  const areas = addedAreas(address ?? formula);
  return target && areas && cellsIn(areas, target);
}
