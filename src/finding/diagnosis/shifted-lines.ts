import type { Edition } from '../../edition/edition.js';
import { groupBy } from '../../edition/group-by.js';
import { once } from '../../edition/memo.js';
import { totalOf } from './equation.js';
import type { Change, Repair } from './search.js';
import { brokenIn, figure, move, type System } from './system.js';

/**
 * Rows whose figures were all typed one column too far, where moving them back makes the broken equations hold, and all
 * of these. Two figures that changed places are found as a pair.
 */
export function shiftedLineRepairs(system: System, broken: readonly number[]): Repair[] {
  return rowsOf(system.report.edition).flatMap((row) => {
    const parts = row.filter((key) => !system.plain.some((equation) => totalOf(equation) === key));
    return [parts, parts.toReversed()].flatMap((keys) => {
      const changes = movedBack(system, keys);
      return changes.length > 2 && repairs(system, changes, broken) ? [changes] : [];
    });
  });
}

/** A row typed one column too far leaves its first cell blank or 0; moved back, its last one is 0. */
function movedBack(system: System, keys: readonly string[]): Change[] {
  const [first, ...rest] = keys.map((key) => figure(system, key));
  if (first !== 0) return [];
  return keys
    .map((key, at) => ({ key, by: (rest[at] ?? 0) - figure(system, key) }))
    .filter(({ by }) => by !== 0);
}

function repairs(system: System, changes: Repair, broken: readonly number[]): boolean {
  const gaps = [...system.gaps];
  for (const { key, by } of changes) move(system, gaps, key, by);
  const left = brokenIn(system, gaps);
  return (
    broken.every((index) => !left.includes(index)) && left.every((index) => (system.gaps[index] ?? 0) !== 0)
  );
}

const rowsOf = once((edition: Edition): string[][] => {
  const cells = [...edition.cells.values()].filter(({ row }) => row !== undefined);
  return [...groupBy(cells, ({ table, record }) => `${table} ${record}`).values()].map((row) =>
    row.map(({ key }) => key),
  );
});
