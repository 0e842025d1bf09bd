import { groupBy } from '../../edition/group-by.js';
import { blankLineRepairs } from './blank-lines.js';
import { areSwapped } from './pairs.js';
import { type Budget, type Change, changesOf, type Repair, smallestRepairs } from './search.js';
import { JoinedSets } from './sets.js';
import { shiftedLineRepairs } from './shifted-lines.js';
import { brokenIn, move, type System } from './system.js';

/** Repairs of the same broken equations, each as small as can be: one of them is meant. */
export interface Part {
  readonly repairs: readonly Repair[];
  /** With many slips in a table, two of them may look like another. */
  readonly oneOfMany?: true;
  /** The figures of a row stand one column too far. */
  readonly shifted?: true;
}

export interface Solution {
  readonly parts: readonly Part[];
  /** Broken equations remain. */
  readonly cut: boolean;
}

/** As many cells at once as two slips take; three only where nothing else helps. */
const FEW = 2;
const MOST = 3;

/** Enough for three slips in a table; some hundredths of a second. */
const STEPS = 30_000;

/** Repairs the broken equations; those that share no figure are diagnosed apart. */
export function solve(system: System): Solution {
  const tables = new JoinedSets();
  for (const moved of system.moves.values()) tables.join(moved.map(([index]) => index));
  const components = groupBy(brokenIn(system, system.gaps), (index) => tables.rootOf(index));
  const solutions = [...components.values()].map((broken) => solveTogether(system, broken));
  return {
    parts: solutions.flatMap(({ parts }) => parts),
    cut: solutions.some(({ cut }) => cut),
  };
}

function solveTogether(system: System, broken: readonly number[]): Solution {
  const blank = blankLineRepairs(system, broken);
  if (blank.length > 0) return { parts: [{ repairs: blank }], cut: false };
  const budget = { steps: STEPS };
  const few = attempt(system, system.gaps, broken, FEW, budget);
  if (!few.cut) return few;
  const shifted = shiftedLineRepairs(system, broken);
  if (shifted.length > 0) return { parts: [{ repairs: shifted, shifted: true }], cut: false };
  const apart = solveApart(system, broken, budget);
  const more = apart.cut ? attempt(system, system.gaps, broken, MOST, budget) : apart;
  const { parts, cut } = more.cut ? apart : more;
  return { parts: parts.map((part) => ({ ...part, oneOfMany: true })), cut };
}

/** All of the equations by one small set of cells. */
function attempt(
  system: System,
  gaps: readonly number[],
  targets: readonly number[],
  most: number,
  budget: Budget,
): Solution {
  if (targets.length === 0) return { parts: [], cut: false };
  const repairs = smallestRepairs({ system, gaps, targets: new Set(targets) }, most, budget);
  return { parts: splitUp(system, repairs), cut: repairs.length === 0 };
}

/**
 * Many slips: those whose equations are out by the same amount, and by nothing else, are told apart first. What then
 * remains may be few enough.
 */
function solveApart(system: System, broken: readonly number[], budget: Budget): Solution {
  const gaps = [...system.gaps];
  const parts: Part[] = [];
  for (const targets of cleanGroups(system, gaps)) {
    if (!targets.every((index) => broken.includes(index))) continue;
    const solved = attempt(system, gaps, targets, FEW, budget);
    if (solved.cut) continue;
    parts.push(...solved.parts);
    for (const { repairs } of solved.parts)
      for (const { key, by } of repairs[0] ?? []) move(system, gaps, key, by);
  }
  const left = brokenIn(system, gaps).filter((index) => broken.includes(index));
  const rest = attempt(system, gaps, left, MOST, budget);
  return { parts: [...parts, ...rest.parts], cut: rest.cut };
}

/** Broken equations that single cells could repair without touching any other; joined where they compete. */
function cleanGroups(system: System, gaps: readonly number[]): number[][] {
  const groups = new JoinedSets();
  const members = new Set<number>();
  for (const [key, moved] of system.moves) {
    const [change, ...others] = changesOf(system, gaps, key);
    if (!change || others.length > 0 || moved.length < 2) continue;
    if (moved.some(([index, weight]) => gaps[index] !== -weight * change.by)) continue;
    const touched = moved.map(([index]) => index);
    groups.join(touched);
    for (const index of touched) members.add(index);
  }
  return [...groupBy(members, (index) => groups.rootOf(index)).values()];
}

/** Several cells that have nothing to do with each other become several parts; two that changed places stay together. */
function splitUp(system: System, repairs: readonly Repair[]): Part[] {
  const groups = new JoinedSets();
  const touched = ({ key }: Change) => (system.moves.get(key) ?? []).map(([index]) => index);
  for (const change of repairs.flat()) groups.join(touched(change));
  for (const repair of repairs) if (areSwapped(system, repair)) groups.join(repair.flatMap(touched));
  const parts = new Map<number, Map<string, Repair>>();
  for (const repair of repairs)
    for (const [root, changes] of groupBy(repair, (change) => groups.rootOf(touched(change)[0] ?? -1))) {
      const part = parts.get(root) ?? new Map<string, Repair>();
      parts.set(root, part.set(changes.map(({ key, by }) => `${key} ${by}`).join(), changes));
    }
  return [...parts.values()].map((part) => ({ repairs: [...part.values()] }));
}
