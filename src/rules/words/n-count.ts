import type { FactOf } from '../../finding/finding.js';
import { isSwapOf } from '../../prose/arithmetic/sums/told-sum.js';
import { type Figures, titleOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { type Compared, comparedCounts } from './compared/compared.js';
import { wrongShare } from './shares.js';
import {
  figuresOf,
  type Said,
  type SectionStatements,
  statedPlaces,
  statementsOf,
  type Tried,
  tryReadings,
} from './stated.js';

export const nCount = defineRule({
  id: 'N-COUNT',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const figures = figuresOf(form);
    const compared = comparedCounts(form, figures);
    for (const [index, one] of compared.entries()) {
      const { count, section, tried, fits } = one;
      if (fits || addsUp(compared, index) || isToldOfAll(one, figures)) continue;
      const nearest = nearestOf(tried, count.stated);
      if (!nearest) continue;
      const different = distinct(tried);
      yield {
        message: different.length > 1 ? 'several' : 'one',
        values: {
          quote: count.quote,
          written: count.written,
          title: titleOf(nearest.reading),
          figure: nearest.figure,
          tried: different.map(({ reading, figure }) => `${titleOf(reading)} ${figure}`).join('；'),
        },
        places: statedPlaces(
          count,
          [nearest.reading, ...different.map(({ reading }) => reading)],
          section,
          form,
        ),
        actual: count.stated,
        expected: nearest.figure,
      };
    }
    const right = new Set<Said<'count'> | undefined>(
      compared.flatMap(({ count, fits }) => (fits ? [count] : [])),
    );
    yield* waysBeyondAll(form, figures);
    // The share of a wrong count is no second finding.
    for (const section of statementsOf(form))
      for (const [index, share] of section.statements.entries())
        if (
          share.type === 'share' &&
          share.parts.every((part) => right.has(countBefore(index, part, section)))
        )
          yield* wrongShare(share, figures, section, form);
  },
});

/** 通过网络收到申请45件 where 41 came in by all ways, and 3 were carried in. */
function* waysBeyondAll(form: Report, figures: Figures): Iterable<FactOf<'N-COUNT'>> {
  for (const section of statementsOf(form)) {
    let told = -1;
    for (const way of section.statements) {
      if (way.type !== 'way' || way.sentence === told) continue;
      const tried = tryReadings(way.wholes, figures) ?? [];
      const [whole] = tried;
      if (!whole || tried.some(({ figure }) => way.stated <= figure)) continue;
      told = way.sentence;
      const { quote, stated } = way;
      yield {
        message: 'way',
        values: { quote, stated, title: titleOf(whole.reading), figure: whole.figure },
        places: statedPlaces(way, [whole.reading], section, form),
        actual: stated,
        expected: whole.figure,
      };
    }
  }
}

/** 41件申请均为个人提出, and so many came in: what is wrong is that others have applied, too, which N-ALL tells. */
const isToldOfAll = ({ count, section, tried }: Compared, figures: Figures): boolean =>
  section.statements.some(
    (completion) =>
      completion.type === 'completion' &&
      completion.says === 'applicants' &&
      completion.quote === count.quote &&
      tryReadings([completion.left], figures)?.some((left) =>
        tried.some(({ figure }) => left.figure > 0 && figure + left.figure === count.stated),
      ),
  );

/** The count of a number that a share, the statement at an index, goes on about. */
const countBefore = (index: number, stated: number, { statements }: SectionStatements) =>
  statements
    .slice(Math.max(0, index - FARTHEST_COUNT), index)
    .findLast((count): count is Said<'count'> => count.type === 'count' && count.stated === stated);
const FARTHEST_COUNT = 25;

/** The reading whose figure is nearest, or whose digits were swapped: of 38 and 41 the latter for 14. */
function nearestOf(tried: readonly Tried[], stated: number): Tried | undefined {
  const distance = ({ figure }: Tried) => (isSwapOf(stated, figure) ? 0 : Math.abs(figure - stated));
  const [first, ...rest] = tried;
  return rest.reduce((best, one) => (best && distance(one) < distance(best) ? one : best), first);
}

/** Readings that say the same are told once, as the likeliest of them. */
function distinct(tried: readonly Tried[]): Tried[] {
  return tried.filter(({ figure }, index) => tried.findIndex((other) => other.figure === figure) === index);
}

/** The sum of the parts listed after it in the same sentence, when each of them is right, and none is left out. */
function addsUp(compared: readonly Compared[], index: number): boolean {
  const total = compared[index];
  if (!total || total.count.stated === 0 || total.count.isPart || total.count.isRow) return false;
  let sum = 0;
  let isSum = false;
  for (const [offset, { count, section, fits }] of compared.slice(index + 1).entries()) {
    if (count.sentence !== total.count.sentence || section !== total.section || !fits) return isSum;
    if (!count.topics.some((topic) => total.count.topics.includes(topic))) return isSum;
    if (isSum && (!count.isRow || count.isBeside)) return true;
    sum += count.stated;
    // What is listed is all of something else, and more follows: 收到2件，公开1件，无法提供1件，不予处理1件.
    if (offset > 0 && total.tried.some(({ figure }) => figure === sum)) return false;
    const goesOn = isListedOn(
      compared[index + offset + 2],
      count,
      compared[index + 1]?.count.isPart === true,
    );
    isSum ||= sum === total.count.stated && offset > 0 && !goesOn;
  }
  return isSum;
}

/** Whether a list goes on: in the same clause, or with another outcome of the same disputes, or of what 其中 divides. */
function isListedOn(
  next: Compared | undefined,
  { quote, sentence, stretch, topics, inDispute }: Compared['count'],
  isOfWhich: boolean,
): boolean {
  if (!next) return false;
  const { count, fits } = next;
  if (count.quote === quote) return true;
  const isSame = count.sentence === sentence && count.topics.join() === topics.join();
  const isOneList = inDispute || (isOfWhich && count.stretch === stretch);
  return isOneList && isSame && fits && count.isRow && !count.isBeside;
}
