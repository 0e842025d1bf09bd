import { groupBy } from '../../edition/group-by.js';
import { type Cell, columnName } from '../../source/book.js';

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
}

/** Addresses as people write them: neighbours as `D4:I4`, equal neighbours in the rows below as `D4:I6`. */
export function rangesOf(cells: readonly Cell[]): string[] {
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
