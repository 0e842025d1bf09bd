import {
  AGO,
  BY,
  CHANGED_TO,
  FORMER,
  OF_LAST_YEAR,
  OF_THIS_YEAR,
  REACHES,
  SOME_CHANGE,
} from './change-words.js';
import { isExact, type Placed, quantitiesIn, segmentsOf } from './segments.js';

/** A change with both its figures in one sentence, which do not give it: 由24件减少到22件，下降20%. */
export interface Change {
  readonly was: number;
  readonly now: number;
  readonly unit: string;
  /** What the words say of it: by how much it changed or, undefined, in which direction. */
  readonly by: number | undefined;
  readonly direction: 1 | -1;
  readonly percent: boolean;
  readonly tolerance: number;
  readonly at: number;
  readonly end: number;
}

/** Whether a text, clean or not, may tell of one: most paragraphs do not. */
export const mayChange = (text: string): boolean => SOME_CHANGE.test(text);

/** The changes of a clean text that its own figures do not give. */
export function wrongChangesIn(text: string): Change[] {
  const changes: Change[] = [];
  for (const { from, to } of segmentsOf(text)) {
    if (!mayChange(text.slice(from, to))) continue;
    const quantities = quantitiesIn(text, from, to).map((quantity, index, all) => ({
      ...quantity,
      gap: text.slice(all[index - 1]?.end ?? from, quantity.at),
    }));
    for (const index of quantities.keys()) changes.push(...changesFrom(quantities, index));
  }
  return changes;
}

/** A quantity with what stands between it and the one before. */
type Counted = Placed & { readonly gap: string };

/** What the change from a former figure is said to be, where that is not so. */
function changesFrom(quantities: readonly Counted[], index: number): Change[] {
  const was = quantities[index];
  if (!was || was.unit === '%' || !isExact(was) || was.value === 0) return [];
  const isSame = (other: Counted | undefined) => other?.unit === was.unit && isExact(other);
  const next = quantities[index + 1];
  let rest = quantities.slice(index + 1);
  let figures: readonly Counted[];
  const changed = next && isSame(next) && FORMER.test(was.gap) ? CHANGED_TO.exec(next.gap) : null;
  if (next && changed) {
    figures = [next];
    rest = rest.slice(1);
    const change = changeOf(was, next, next);
    const isTold = changed.groups?.up !== undefined || changed.groups?.down !== undefined;
    if (isTold && change.direction * (next.value - was.value) < 0) return [{ ...change, by: undefined }];
  } else if (next && isSame(next) && AGO.test(was.gap) && OF_THIS_YEAR.test(next.gap)) {
    figures = [next];
    rest = rest.slice(1);
  } else if (OF_LAST_YEAR.test(was.gap)) figures = quantities.slice(0, index).filter(isSame);
  else return [];
  const steps = rest.slice(0, rest.findIndex(({ gap }) => !BY.test(gap)) >>> 0);
  const reached = rest[steps.length];
  if (steps.length > 0 && isSame(reached) && reached && REACHES.test(reached.gap))
    figures = [...figures, reached];
  const now = figures.at(-1);
  const wrong = now && steps.find((step) => !figures.some((figure) => isGiven(was, figure, step)));
  return now && wrong ? [changeOf(was, now, wrong)] : [];
}

function changeOf(was: Counted, now: Counted, step: Counted): Change {
  const words = BY.exec(step.gap) ?? CHANGED_TO.exec(step.gap);
  return {
    was: was.value,
    now: now.value,
    unit: was.unit,
    by: step.value,
    direction: words?.groups?.up === undefined ? -1 : 1,
    percent: step.unit === '%',
    // Cut off as often as rounded.
    tolerance: step.unit === '%' ? 2 * step.tolerance || 1 : 0,
    at: Math.min(was.at, now.at),
    end: Math.max(step.end, now.end),
  };
}

/** What is of another unit, or about so many, is not asked. */
const isGiven = (was: Counted, now: Counted, step: Counted): boolean =>
  step.inexact || (step.unit !== '%' && step.unit !== was.unit) || gives(changeOf(was, now, step), now.value);

/** Whether a figure of now gives the change that is told. */
export function gives({ was, by, direction, percent, tolerance }: Change, now: number): boolean {
  const difference = direction * (now - was);
  return (
    by !== undefined &&
    Math.abs((percent ? (100 * difference) / was : difference) - by) <= tolerance + ROUNDING
  );
}

/** Floating-point noise. */
const ROUNDING = 1e-9;
