import { isTold, percentOf } from '../../../prose/arithmetic/told-figure.js';
import { type Figures, figureOf, type Reading } from '../../../prose/readings/readings.js';
import type { Said } from '../stated.js';

/** A reading of what changed, with its figures in both years. */
export interface Grown {
  readonly reading: Reading;
  readonly before: number;
  readonly now: number;
  /** What the sentence itself says for this year, which N-COUNT has compared. */
  readonly stated: number | undefined;
}

/** Nothing where a figure is not known, so that nothing certain can be said. */
export function growthsOf(
  { said, kind }: Said<'growth'>,
  now: Figures,
  before: Figures,
): Grown[] | undefined {
  const grown: Grown[] = [];
  for (const { reading, stated } of said) {
    const [current, former] = [figureOf(reading, now), figureOf(reading, before)];
    if (current === undefined || former === undefined) return undefined;
    grown.push({ reading, now: current, before: former, stated });
  }
  if (kind === 'was') return grown;
  // 收到申请300件，较上年增加60件: a count that is right by one of its readings has not changed by another.
  const right = new Set(grown.flatMap(({ now: figure, stated }) => (figure === stated ? [stated] : [])));
  return grown.filter(
    ({ now: figure, stated }) => stated === undefined || figure === stated || !right.has(stated),
  );
}

/** What the sentence has counted last before it tells how that changed: 行政许可386件，行政处罚27件，比上年增加5件. */
export const likeliestOf = (grown: readonly Grown[]): Grown | undefined =>
  grown.find(({ stated }) => stated === grown.at(-1)?.stated);

/** By how many in a hundred, to a tenth. */
export const percentGrown = ({ now, before }: Pick<Grown, 'now' | 'before'>) =>
  percentOf(now - before, before);

/** Whether a change is told as its figures give it. */
export function fits(growth: Said<'growth'>, { now, before, stated }: Grown): boolean {
  // 纠错率由上年的100%降为0 is of a share.
  if (growth.kind === 'was') return growth.percent || isTold(before, growth.by, growth);
  const sign = growth.kind === 'more' ? 1 : -1;
  return [now, ...(stated === undefined ? [] : [stated])].some((current) => {
    if (growth.percent && before === 0) return true;
    const by = sign * (growth.percent ? (100 * (current - before)) / before : current - before);
    return isTold(by, growth.by, growth);
  });
}

/** 行政许可事项较上年增加6项 is of what the report's own tables hold for both years. */
export const isOfItems = ({ said }: Said<'growth'>) => said.some(({ was }) => was !== undefined);
