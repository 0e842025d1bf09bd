import type { FormCell } from '../../edition/form.js';
import type { Instance } from '../../edition/instances.js';
import type { CarrySource } from '../../edition/source.js';
import { exactSum } from '../../report/exact.js';
import type { Report } from '../../report/report.js';
import { spellOut, sumOf, type Term, termsOf } from '../equality/terms.js';

/** What this year's report says of something, and what it says after last year's. */
export interface Comparison {
  readonly instance: Instance;
  readonly terms: Readonly<Record<'left' | 'right' | 'plus' | 'minus', Terms>>;
  readonly expected: number;
  readonly actual: number;
  /** What is more this year than it should be. */
  readonly gap: number;
  readonly holds: boolean;
}

interface Terms {
  readonly spelled: readonly Term[];
  readonly sum: number;
  /** `3 + 1` */
  readonly text: string;
}

/** undefined when one of the two reports does not have the cells, or says something else than numbers there. */
export function compare(
  instance: Instance,
  { relation = '=' }: CarrySource,
  form: Report,
  lastYear: Report,
): Comparison | undefined {
  const left = read(instance.left, form);
  const right = read(instance.right, lastYear);
  const plus = read(instance.plus, form);
  const minus = read(instance.minus, form);
  if (!left || !right || !plus || !minus) return undefined;
  const [expected, actual] = [exactSum([right.sum, plus.sum, -minus.sum]), left.sum];
  const gap = exactSum([actual, -expected]);
  const holds = relation === '=' ? gap === 0 : gap >= 0;
  return { instance, terms: { left, right, plus, minus }, expected, actual, gap, holds };
}

function read(cells: readonly FormCell[], report: Report): Terms | undefined {
  const spelled = termsOf(cells, report);
  return spelled && { spelled, sum: sumOf(spelled), text: spellOut(spelled) };
}
