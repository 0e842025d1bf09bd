import type { Edition } from '../../edition/edition.js';
import { groupBy } from '../../edition/group-by.js';
import { once } from '../../edition/memo.js';
import { totalOf } from './equation.js';
import { changesOf, type Repair } from './search.js';
import { brokenIn, figure, move, type System } from './system.js';

/**
 * Rows and columns of the form that were left blank, where filling them makes the broken equations hold that they
 * touch, and all of these: a row passed over in copying breaks each column that it has figures in.
 */
export function blankLineRepairs(system: System, broken: readonly number[]): Repair[] {
  const found = new Map<string, Repair>();
  for (const keys of linesOf(system.report.edition)) {
    const repair = filled(system, keys, broken);
    if (repair) found.set(repair.map(({ key, by }) => `${key} ${by}`).join(), repair);
  }
  return [...found.values()];
}

function filled(system: System, keys: readonly string[], broken: readonly number[]): Repair | undefined {
  if (!keys.every((key) => saysNothing(system, key))) return undefined;
  const gaps = [...system.gaps];
  const changes = keys
    .filter((key) => isBlank(system, key))
    .flatMap((key) => {
      const moved = system.moves.get(key) ?? [];
      if (!moved.some(([index]) => broken.includes(index))) return [];
      const [change, ...others] = changesOf(system, system.gaps, key);
      return change && others.length === 0 ? [change] : [];
    });
  if (changes.length < 2) return undefined;
  for (const { key, by } of changes) move(system, gaps, key, by);
  const left = brokenIn(system, gaps);
  const repairsAll = broken.every((index) => !left.includes(index));
  const breaksNone = left.every((index) => (system.gaps[index] ?? 0) !== 0);
  return repairsAll && breaksNone ? changes : undefined;
}

/** A typed 0 beside the blanks says nothing, and a printed total may have been filled in all the same. */
function saysNothing(system: System, key: string): boolean {
  return figure(system, key) === 0 || system.plain.some((equation) => totalOf(equation) === key);
}

const isBlank = ({ report: { cells } }: System, key: string) => cells.get(key)?.reading.type === 'blank';

const linesOf = once((edition: Edition): string[][] => {
  // A table of a single row of values is no line to pass over.
  const cells = [...edition.cells.values()].filter(({ row }) => row !== undefined);
  const rows = groupBy(cells, ({ table, record }) => `${table} ${record}`);
  const columns = groupBy(cells, ({ table, field }) => `${table} ${field}`);
  return [...rows.values(), ...columns.values()].map((line) => line.map(({ key }) => key));
});
