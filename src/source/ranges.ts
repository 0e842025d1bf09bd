import { groupBy } from '../edition/group-by.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { type Cell, columnName } from './book.js';
import { type Location, wordsFor } from './location.js';

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
}

/**
 * Places as people write them: neighbours as `D4:I4`, equal neighbours in the rows below as `D4:I6`; in documents
 * `第3张表第6行第4至9列`.
 */
export function rangesOf(cells: readonly Cell[]): string[] {
  const located = cells.flatMap(({ location }) => location ?? []);
  return located.length > 0 ? rangesInTables(located) : rangesOnSheets(cells);
}

function rangesInTables(locations: readonly Location[]): string[] {
  const byRow = groupBy(locations, ({ column: _, ...row }) => wordsFor(row));
  return [...byRow].flatMap(([row, own]) => {
    const columns = own.flatMap(({ column }) => column ?? []).sort((a, b) => a - b);
    if (columns.length === 0) return [row];
    return runs(columns).map(([first, last]) =>
      first === last
        ? row + wordsFor({ column: first })
        : row + fill(messages.places.columns, { first, last }),
    );
  });
}

function rangesOnSheets(cells: readonly Cell[]): string[] {
  const areas: Area[] = [];
  for (const [row, own] of groupBy(cells, (cell) => cell.row))
    for (const [left, right] of runs(own.map(({ column }) => column).sort((a, b) => a - b))) {
      const above = areas.find(
        (area) => area.left === left && area.right === right && area.bottom === row - 1,
      );
      if (above) above.bottom = row;
      else areas.push({ left, right, top: row, bottom: row });
    }
  return areas.map(({ left, right, top, bottom }) => {
    const [first, last] = [`${columnName(left)}${top}`, `${columnName(right)}${bottom}`];
    return first === last ? first : `${first}:${last}`;
  });
}

function runs(columns: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && column === last[1] + 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}
