import { textsPassedOver } from '../../report/formula-texts.js';
import type { Report, ReportCell } from '../../report/report.js';
import { type Equation, gapOf, numberOf, totalOf } from './equation.js';
import { addsUp } from './formula.js';

/** A figure that others determine through an equation; nobody would correct it by itself. */
export interface Follower {
  readonly key: string;
  readonly equation: Equation;
}

/** Whether a formula's stored value is taken for what it is, or for what it will be once it is calculated again. */
export type Formulas = 'stored' | 'recalculated';

export interface Followers {
  /** Each only depends on the ones before. */
  readonly inOrder: readonly Follower[];
  /** What cannot be read, and nothing determines. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * The figures that follow: totals that a formula adds up, blank totals beside filled parts, and what cannot be read
 * where an equation lacks nothing else.
 */
export function findFollowers(report: Report, equations: readonly Equation[], formulas: Formulas): Followers {
  const open = openFigures(report, equations, formulas);
  const inOrder: Follower[] = [];
  const used = new Set<Equation>();
  const follow = (key: string, equation: Equation) => {
    inOrder.push({ key, equation });
    used.add(equation);
    open.delete(key);
  };
  const lacks = ({ weights }: Equation) => [...weights.keys()].filter((key) => open.has(key));
  const next = (): [string, Equation] | undefined => {
    for (const [key, own] of open) if (own && !used.has(own) && lacks(own).length === 1) return [key, own];
    for (const equation of equations) {
      if (equation.relation !== '=' || used.has(equation)) continue;
      const [key, ...others] = lacks(equation);
      if (key !== undefined && others.length === 0) return [key, equation];
    }
    return undefined;
  };
  for (let found = next(); found; found = next()) follow(...found);
  return { inOrder, unknown: new Set(open.keys()) };
}

/** By key, with the equation that is its own: the one whose total it is. */
function openFigures(
  report: Report,
  equations: readonly Equation[],
  formulas: Formulas,
): Map<string, Equation | undefined> {
  const { cells } = report;
  const open = new Map<string, Equation | undefined>();
  for (const equation of equations)
    for (const key of equation.weights.keys()) {
      const found = cells.get(key);
      if (found && numberOf(found) === undefined) open.set(key, undefined);
    }
  for (const equation of equations) {
    const key = totalOf(equation);
    const total = key === undefined ? undefined : cells.get(key);
    if (key === undefined || !total || open.get(key)) continue;
    if (isFormulaOf(equation, total, report, formulas) || isLeftBlank(equation, total, cells))
      open.set(key, equation);
  }
  return open;
}

/** Its formula adds up what the equation adds up, and was calculated, or will be. */
function isFormulaOf(equation: Equation, total: ReportCell, report: Report, formulas: Formulas): boolean {
  const parts = equation.instance.left.flatMap(({ key }) => report.cells.get(key) ?? []);
  if (
    !addsUp(
      total.cell,
      parts.map(({ cell }) => cell),
    )
  )
    return false;
  const gap = knownGap(equation, report.cells);
  // A sum over what cannot be read leaves it out: what it should be is not known.
  if (gap === undefined || gap === 0) return true;
  // The texts that it passes over are to become numbers, whatever else is wrong; then it will be right.
  const texts = textsPassedOver(report);
  return formulas === 'recalculated' || parts.some((part) => texts.has(part));
}

function isLeftBlank(equation: Equation, total: ReportCell, cells: Report['cells']): boolean {
  if (total.reading.type !== 'blank' || total.collapsed || numberOf(total) === undefined) return false;
  return (knownGap(equation, cells) ?? 0) !== 0;
}

function knownGap({ weights }: Equation, cells: Report['cells']): number | undefined {
  const numbers = new Map<string, number>();
  for (const key of weights.keys()) {
    const found = cells.get(key);
    const number = found && numberOf(found);
    if (number === undefined) return undefined;
    numbers.set(key, number);
  }
  return gapOf(weights, (key) => numbers.get(key) ?? 0);
}
