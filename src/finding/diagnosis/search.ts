import { holds } from './equation.js';
import { admits, brokenIn, figure, move, type System } from './system.js';

/** A figure and how much it has to change. */
export interface Change {
  readonly key: string;
  readonly by: number;
}

export type Repair = readonly Change[];

/** Steps that a search may still take. */
export interface Budget {
  steps: number;
}

/** What is searched: which broken equations to repair. The other broken ones may not be touched. */
export interface Task {
  readonly system: System;
  readonly gaps: readonly number[];
  readonly targets: ReadonlySet<number>;
}

/** All repairs of the targets with the smallest number of cells, up to `most`; none when the budget runs out first. */
export function smallestRepairs(task: Task, most: number, budget: Budget): readonly Repair[] {
  for (let cells = 1; cells <= most; cells++) {
    const repairs = repairsOf(task, cells, budget);
    if (repairs.length > 0 || budget.steps <= 0) return budget.steps > 0 ? repairs : [];
  }
  return [];
}

/**
 * Depth first: some cell of a broken equation has to change, and by so much that one of its equations holds. With at
 * most three cells, the last one of a repair always has such an equation for itself.
 */
function repairsOf({ system, gaps: start, targets }: Task, cells: number, budget: Budget): Repair[] {
  const gaps = [...start];
  const frozen = new Set(brokenIn(system, start).filter((index) => !targets.has(index)));
  const degree = Math.max(...Array.from(system.moves.values(), ({ length }) => length));
  const changes: Change[] = [];
  const found = new Map<string, Repair>();
  const search = (left: number): void => {
    const broken = brokenIn(system, gaps).filter((index) => !frozen.has(index));
    if (broken.length === 0) keep(found, changes, system, gaps);
    if (broken.length === 0 || broken.length > left * degree) return;
    for (const { key, by } of candidates(system, gaps, broken)) {
      if (--budget.steps <= 0) return;
      const moved = system.moves.get(key) ?? [];
      if (changes.some((change) => change.key === key) || moved.some(([index]) => frozen.has(index)))
        continue;
      if (broken.length - moved.length > (left - 1) * degree) continue;
      move(system, gaps, key, by);
      changes.push({ key, by });
      search(left - 1);
      changes.pop();
      move(system, gaps, key, -by);
    }
  };
  search(cells);
  return [...found.values()];
}

/** The changes of a cell in the shortest broken equation that put one of the cell's equations right. */
function* candidates(system: System, gaps: readonly number[], broken: readonly number[]): Iterable<Change> {
  const size = (index: number) => system.equations[index]?.weights.size ?? 0;
  const shortest = broken.reduce((best, index) => (size(index) < size(best) ? index : best));
  for (const key of system.equations[shortest]?.weights.keys() ?? []) yield* changesOf(system, gaps, key);
}

/** How a figure may change so that one of its equations holds. */
export function changesOf(system: System, gaps: readonly number[], key: string): Change[] {
  const steps = new Set<number>();
  for (const [index, weight] of system.moves.get(key) ?? []) {
    const gap = gaps[index] ?? 0;
    if (gap !== 0 && system.equations[index]?.relation === '=') steps.add(-gap / weight);
  }
  return [...steps].filter((by) => admits(system, key, figure(system, key) + by)).map((by) => ({ key, by }));
}

function keep(
  found: Map<string, Repair>,
  changes: readonly Change[],
  system: System,
  gaps: readonly number[],
): void {
  const breaks = system.equations.some(
    (equation, index) => !holds(equation, gaps[index] ?? 0) && holds(equation, system.gaps[index] ?? 0),
  );
  if (breaks) return;
  const sorted = [...changes].sort((a, b) => (a.key < b.key ? -1 : 1));
  found.set(sorted.map(({ key, by }) => `${key} ${by}`).join(), sorted);
}
