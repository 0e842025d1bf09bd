import { groupBy } from '../../edition/group-by.js';
import type { Figures } from '../../prose/readings.js';
import type { Report } from '../../report/report.js';
import { type Found, statementsOf, type Tried, tryReadings } from './stated.js';

/** A count of the prose beside the figures that it may mean. */
export interface Compared {
  readonly count: Extract<Found, { type: 'count' }>;
  readonly tried: readonly Tried[];
  readonly fits: boolean;
}

/** The counts that speak of what the tables hold, in reading order. */
export function comparedCounts(form: Report, figures: Figures): Compared[] {
  const compared = statementsOf(form).flatMap((count): Compared[] => {
    if (count.type !== 'count') return [];
    const tried = tryReadings(count.readings, figures);
    if (!tried) return [];
    const fits = tried.some(({ figure }) => Math.abs(figure - count.stated) <= count.tolerance + ROUNDING);
    return [{ count, tried: distinct(tried), fits }];
  });
  const inScopes = groupBy(
    compared.filter(({ count }) => count.scope !== 'own'),
    ({ count }) => `${count.section} ${count.paragraph} ${count.scope}`,
  );
  const others = new Set([...inScopes.values()].flatMap((group) => (isTablesOwn(group) ? [] : group)));
  return compared.filter((one) => !others.has(one));
}

/** Floating-point noise; figures have at most six decimals. */
const ROUNDING = 1e-7;

function distinct(tried: readonly Tried[]): Tried[] {
  return tried.filter(({ figure }, index) => tried.findIndex((other) => other.figure === figure) === index);
}

/** 省厅本级收到193件……: a paragraph on some part of the organ, most of whose figures are those of the tables. */
function isTablesOwn(group: readonly Compared[]): boolean {
  const counting = group.filter(({ count }) => count.stated > 0);
  const right = counting.filter(({ fits }) => fits);
  const figures = new Set(right.map(({ count }) => count.stated));
  return figures.size >= TELLING && right.length > MANY_MORE * (counting.length - right.length);
}

/** One or two figures are alike by chance. */
const TELLING = 3;
const MANY_MORE = 2;
