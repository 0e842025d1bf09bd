import { groupBy } from '../edition/group-by.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { type Cell, columnName } from './book.js';
import { type Location, wordsFor } from './location.js';

/** Neighbours in a row, and in the rows below the same ones. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
}

/**
 * Places as people write them: neighbours as `D4:I4`, equal neighbours in the rows below as `D4:I6`; in documents
 * `第3张表第4至6行第4至9列`.
 */
export function rangesOf(cells: readonly Cell[]): string[] {
  const located = cells.flatMap(({ location }) => location ?? []);
  return located.length > 0 ? rangesInTables(located) : rangesOnSheets(cells);
}

function rangesInTables(locations: readonly Location[]): string[] {
  const byTable = groupBy(locations, ({ row, column, ...table }) => wordsFor(table));
  return [...byTable].flatMap(([table, own]) => {
    const places = own.flatMap(({ row = 0, column }) => (column === undefined ? [] : [{ row, column }]));
    if (places.length === 0) return [...new Set(own.map(wordsFor))];
    return areasOf(places).map(({ top, bottom, left, right }) => {
      const rows = top === bottom ? wordsFor(top === 0 ? {} : { row: top }) : span('rows', top, bottom);
      return table + rows + (left === right ? wordsFor({ column: left }) : span('columns', left, right));
    });
  });
}

const span = (what: 'rows' | 'columns', first: number, last: number): string =>
  fill(messages.places[what], { first, last });

function rangesOnSheets(cells: readonly Cell[]): string[] {
  return areasOf(cells).map(({ left, right, top, bottom }) => {
    const [first, last] = [`${columnName(left)}${top}`, `${columnName(right)}${bottom}`];
    return first === last ? first : `${first}:${last}`;
  });
}

function areasOf(places: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const areas: Area[] = [];
  for (const [row, own] of groupBy(places, (place) => place.row))
    for (const [left, right] of runs(own.map(({ column }) => column).sort((a, b) => a - b))) {
      const above = areas.find(
        (area) => area.left === left && area.right === right && area.bottom === row - 1,
      );
      if (above) above.bottom = row;
      else areas.push({ left, right, top: row, bottom: row });
    }
  return areas;
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
