import type { Edition } from '../../edition/edition.js';
import type { FormCell } from '../../edition/form.js';
import { groupBy } from '../../edition/group-by.js';

/** The cells right beside, above and below a cell of the form. */
export interface Neighbours {
  readonly across: readonly string[];
  readonly down: readonly string[];
}

export function neighboursOf(edition: Edition, cell: FormCell): Neighbours {
  return neighboursIn(edition).get(cell.key) ?? { across: [], down: [] };
}

/** They only depend on the edition. */
const known = new WeakMap<Edition, ReadonlyMap<string, Neighbours>>();

function neighboursIn(edition: Edition): ReadonlyMap<string, Neighbours> {
  let all = known.get(edition);
  if (!all) {
    const cells = [...edition.cells.values()];
    const rows = beside(groupBy(cells, ({ table, record }) => `${table}.${record}`));
    // A table of a single row of values has nothing above or below.
    const below = cells.filter(({ row }) => row !== undefined);
    const columns = beside(groupBy(below, ({ table, field }) => `${table}.${field}`));
    all = new Map(
      cells.map(({ key }) => [key, { across: rows.get(key) ?? [], down: columns.get(key) ?? [] }]),
    );
    known.set(edition, all);
  }
  return all;
}

function beside(lines: ReadonlyMap<string, readonly FormCell[]>): Map<string, string[]> {
  return new Map(
    [...lines.values()].flatMap((line) =>
      line.map(({ key }, index): [string, string[]] => [
        key,
        [line[index - 1], line[index + 1]].flatMap((cell) => (cell ? [cell.key] : [])),
      ]),
    ),
  );
}
