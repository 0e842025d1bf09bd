import { exactSum } from '../../report/exact.js';
import type { Report } from '../../report/report.js';
import { add, type Equation, equationsOf, gapOf, holds, numberOf } from './equation.js';
import { type Follower, type Formulas, findFollowers } from './followers.js';

/** The equations of a report in the figures that somebody entered; what follows from these is substituted. */
export interface System {
  readonly report: Report;
  readonly formulas: Formulas;
  readonly equations: readonly Equation[];
  /** The same equations as the form has them. */
  readonly sources: readonly Equation[];
  /** Left minus right of each equation, with the followers as they should be. */
  readonly gaps: readonly number[];
  /** The equations that a figure moves, with its weight. */
  readonly moves: ReadonlyMap<string, readonly (readonly [equation: number, weight: number])[]>;
  readonly followers: readonly Determined[];
  /** All equations as they stand in the form, of which some only say what a follower is. */
  readonly plain: readonly Equation[];
}

export interface Determined extends Follower {
  readonly number: number;
  /** What one more in an entered figure adds to it. */
  readonly weights: ReadonlyMap<string, number>;
}

/** The system of a report. @param formulas what totals by formula are taken for */
export function createSystem(report: Report, formulas: Formulas = 'stored'): System {
  const plain = equationsOf(report);
  const { inOrder, unknown } = findFollowers(report, plain, formulas);
  const numbers = new Map<string, number>();
  for (const [key, found] of report.cells) numbers.set(key, numberOf(found) ?? 0);
  const followers = new Map<string, Determined>();
  for (const follower of inOrder) {
    const { number, weights } = determine(follower, numbers, followers);
    followers.set(follower.key, { ...follower, number, weights });
    numbers.set(follower.key, number);
  }
  const defining = new Set(inOrder.map(({ equation }) => equation));
  const equations = plain
    .filter((equation) => !defining.has(equation))
    .filter(({ weights }) => ![...weights.keys()].some((key) => unknown.has(key)));
  const reduced = equations.map((equation) => ({
    ...equation,
    weights: substitute(equation.weights, followers),
  }));
  const moves = new Map<string, [number, number][]>();
  for (const [index, { weights }] of reduced.entries())
    for (const [key, weight] of weights) moves.set(key, [...(moves.get(key) ?? []), [index, weight]]);
  return {
    report,
    formulas,
    plain,
    equations: reduced,
    sources: equations,
    gaps: equations.map(({ weights }) => gapOf(weights, (key) => numbers.get(key) ?? 0)),
    moves,
    followers: [...followers.values()],
  };
}

/** Solves a follower's equation for it. */
function determine(
  { key, equation }: Follower,
  numbers: ReadonlyMap<string, number>,
  followers: ReadonlyMap<string, Determined>,
) {
  const others = new Map(equation.weights);
  const own = others.get(key) ?? 1;
  others.delete(key);
  const number = -gapOf(others, (other) => numbers.get(other) ?? 0) / own;
  const weights = new Map(
    Array.from(substitute(others, followers), ([other, weight]) => [other, -weight / own]),
  );
  // `+ 0` turns -0 into 0.
  return { number: number + 0, weights };
}

function substitute(
  weights: ReadonlyMap<string, number>,
  followers: ReadonlyMap<string, Determined>,
): Map<string, number> {
  const entered = new Map<string, number>();
  for (const [key, weight] of weights) {
    const follower = followers.get(key);
    if (!follower) add(entered, key, weight);
    else for (const [other, share] of follower.weights) add(entered, other, weight * share);
  }
  return entered;
}

/** The equalities that don't hold: those that a correction is for. */
export function brokenIn({ equations }: System, gaps: readonly number[]): number[] {
  return equations.flatMap((equation, index) =>
    equation.relation === '=' && !holds(equation, gaps[index] ?? 0) ? [index] : [],
  );
}

/** What a figure is as far as the equalities are concerned. */
export function figure({ report }: System, key: string): number {
  const found = report.cells.get(key);
  return (found && numberOf(found)) ?? 0;
}

/** Whether the form takes that number in that place. */
export function admits({ report }: System, key: string, number: number): boolean {
  const kind = report.cells.get(key)?.form.kind;
  if (kind === 'amount') return number >= 0;
  return Number.isInteger(number) && (kind === 'change' || number >= 0);
}

/** Changes a figure: moves the gaps of its equations. */
export function move(system: System, gaps: number[], key: string, by: number): void {
  for (const [index, weight] of system.moves.get(key) ?? [])
    gaps[index] = exactSum([gaps[index] ?? 0, weight * by]);
}
