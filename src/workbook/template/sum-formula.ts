/** A cell of a sheet; rows and columns count from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
  /** `D6` */
  readonly address: string;
}

/** `SUM(D6:I6)`, or `SUM(D6:D9,D11)` where the cells are not all neighbours; without the equals sign. */
export function sumFormula(places: readonly Place[]): string {
  const ranges = runs(places).map(([first, ...rest]) => {
    const last = rest.at(-1);
    return last ? `${first.address}:${last.address}` : first.address;
  });
  return `SUM(${ranges.join(',')})`;
}

type Run = [Place, ...Place[]];

/** Cells that follow each other along a row or down a column. */
function runs(places: readonly Place[]): Run[] {
  const found: Run[] = [];
  for (const place of places) {
    const run = found.at(-1);
    if (run && continues(run, place)) run.push(place);
    else found.push([place]);
  }
  return found;
}

function continues(run: Run, place: Place): boolean {
  const length = run.length;
  const along = run.every(({ row }) => row === place.row) && run[0].column + length === place.column;
  const down = run.every(({ column }) => column === place.column) && run[0].row + length === place.row;
  return along || down;
}
