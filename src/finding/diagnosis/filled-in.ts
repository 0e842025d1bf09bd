import { exactSum } from '../../report/exact.js';
import { textsPassedOver } from '../../report/formula-texts.js';
import type { Report } from '../../report/report.js';
import { correctionOf } from './correction.js';
import type { Diagnosis, Reason } from './diagnosis.js';
import { type Equation, gapOf, holds, numberOf, totalOf } from './equation.js';
import type { FindingIndex } from './explain.js';
import { addsUp } from './formula.js';
import type { Change } from './search.js';
import { admits, type Determined, type System } from './system.js';
import { toldTogether } from './told-together.js';

/**
 * What the equalities determine where a total is blank, a formula was left behind or a cell cannot be read, once the
 * changes are made.
 */
export function filledIn(system: System, changes: readonly Change[], index: FindingIndex): Diagnosis[] {
  const numbers = numbersAfter(system, changes);
  const stillBroken = system.plain.filter(
    (equation) =>
      !holds(
        equation,
        gapOf(equation.weights, (key) => numbers.get(key) ?? 0),
      ),
  );
  const filled = system.followers.flatMap((follower): Diagnosis[] => {
    const to = numbers.get(follower.key) ?? 0;
    const reason = reasonFor(system, follower);
    if (!reason || !admits(system, follower.key, to)) return [];
    if (reason === 'unreadable' && stillBroken.some(({ weights }) => weights.has(follower.key))) return [];
    const about = system.plain.filter((equation) => concerns(system, equation, follower));
    const explains = index.about(
      about.filter((equation) => !stillBroken.includes(equation)),
      [follower.key],
    );
    const correction = correctionOf(system, follower.key, to);
    return [{ ...correction, clears: index.errorsAmong(explains), explains, reason }];
  });
  return toldTogether(filled, system, index);
}

/** undefined where nothing has to be filled in: a formula calculates itself, unless it was left behind. */
function reasonFor({ report, formulas }: System, follower: Determined): Reason | undefined {
  const { key, number, weights } = follower;
  const found = report.cells.get(key);
  if (!found || found.shared) return undefined;
  const stored = numberOf(found);
  if (stored === undefined) return isUncalculated(report, follower) ? 'uncalculated' : 'unreadable';
  if (found.reading.type === 'blank') return 'blankTotal';
  if (formulas !== 'recalculated' || stored === number) return undefined;
  // Calculating again would leave the texts out again.
  const texts = textsPassedOver(report);
  return [...texts].some(({ form }) => weights.has(form.key)) ? undefined : 'stale';
}

/** Its formula was never calculated, and adds up what the figure is to be. */
function isUncalculated({ cells }: Report, { key, equation }: Determined): boolean {
  const cell = cells.get(key)?.cell;
  const parts = equation.instance.left.flatMap((part) => cells.get(part.key)?.cell ?? []);
  return cell?.type === 'uncalculated' && totalOf(equation) === key && addsUp(cell, parts);
}

/** The equations with the cell itself, or with a formula over it. */
function concerns({ followers }: System, { weights }: Equation, { key }: Determined): boolean {
  if (weights.has(key)) return true;
  return followers.some((other) => weights.has(other.key) && other.equation.weights.has(key));
}

/** Every figure as it should be. */
function numbersAfter({ report, followers }: System, changes: readonly Change[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [key, found] of report.cells) numbers.set(key, numberOf(found) ?? 0);
  for (const { key, by } of changes) numbers.set(key, exactSum([numbers.get(key) ?? 0, by]));
  for (const { key, number, weights } of followers)
    numbers.set(
      key,
      exactSum([number, ...changes.map((change) => change.by * (weights.get(change.key) ?? 0))]),
    );
  return numbers;
}
