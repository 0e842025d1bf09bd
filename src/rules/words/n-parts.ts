import type { FactOf } from '../../finding/finding.js';
import { listsIn, mayTellSums } from '../../prose/arithmetic/sums/lists.js';
import type { WrongSum } from '../../prose/arithmetic/sums/told-sum.js';
import { sumOf } from '../../prose/arithmetic/told-figure.js';
import { titleOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { cleanedPassages } from './cleaned-passages.js';
import { type Compared, comparedCounts } from './compared/compared.js';
import { isMisstated } from './misstated.js';
import { brokenDown } from './parts/broken-down.js';
import { mayList } from './parts/lists-of-parts.js';
import { type OddPart, oddPartsIn } from './parts/odd-parts.js';
import { oddWholesIn } from './parts/odd-wholes.js';
import { otherwiseTold } from './parts/otherwise-told.js';
import { allRequests } from './parts/table-divisions.js';
import { wrongSum } from './parts/wrong-sum.js';
import { figuresOf, readingPlaces } from './stated.js';

export const nParts = defineRule({
  id: 'N-PARTS',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    yield* oddParts(form);
    const received = allRequests(form);
    for (const cleaned of cleanedPassages(form, mayTellSums)) {
      const { passage, text, segments, placeOf } = cleaned;
      const lists = listsIn(text, segments);
      // 予以公开19件、部分公开4件，共41件 may tell of all there were.
      const sums = lists.sumsOfTables.filter(
        ({ total, at, end }) => !received.includes(total) && !isMisstated(text.slice(at, end), form),
      );
      for (const sum of [...lists.sums.filter((one) => !isMiscounted(one, text, form)), ...sums])
        yield wrongSum(cleaned, sum);
      for (const ways of lists.ways) {
        const [first, last] = [ways[0], ways.at(-1)];
        const counts = ways.map(({ value }) => value);
        const sum = sumOf(counts);
        const total = received.find((figure) => Math.abs(sum - figure) <= FARTHEST * figure);
        if (!first || !last || total === undefined || received.includes(sum)) continue;
        yield {
          message: 'ways',
          values: {
            title: passage.title,
            quote: text.slice(first.at - first.gap.length, last.end),
            parts: counts.join(' + '),
            sum,
            total,
          },
          places: [placeOf(first.at)],
          actual: sum,
          expected: total,
        };
      }
    }
    yield* brokenDown(form);
    yield* otherwiseTold(form);
  },
});

/** Parts of the tables that do not add up, in words of any kind; those that are understood are compared by N-COUNT. */
function* oddParts(form: Report): Iterable<FactOf<'N-PARTS'>> {
  let compared: readonly Compared[] | undefined;
  for (const cleaned of cleanedPassages(form, (text) => mayList(text, form))) {
    const { passage, text, segments, placeOf } = cleaned;
    for (const sum of oddWholesIn(text, segments, form))
      if (!isMisstated(text.slice(sum.at, sum.end), form)) yield wrongSum(cleaned, sum);
    for (const found of oddPartsIn(text, segments, form)) {
      const { whole, parts, odd, right, readings } = found;
      compared ??= comparedCounts(form, figuresOf(form));
      if (isCompared(text, found, compared)) continue;
      const counts = parts.map(({ value }) => value);
      yield {
        message: 'odd',
        values: {
          title: passage.title,
          quote: text.slice(startOf(text, found), parts.at(-1)?.end),
          parts: counts.join(' + '),
          sum: sumOf(counts),
          total: whole,
          odd: text.slice(odd.at, odd.end),
          rows: readings.map((reading) => `“${titleOf(reading)}”`).join('或'),
          right,
        },
        places: [placeOf(odd.at), ...readingPlaces(readings, form)],
        actual: odd.value,
        expected: right,
      };
    }
  }
}

/** 行政许可134件（…68件、…70件、…5件), of 143 in the tables: one slip, which N-COUNT tells of. */
const isMiscounted = ({ total, parts, at, end }: WrongSum, text: string, form: Report): boolean =>
  comparedCounts(form, figuresOf(form)).some(
    ({ count, fits, tried }) =>
      !fits &&
      count.stated === total &&
      text.slice(at, end).includes(count.written) &&
      tried.some(({ figure }) => figure === sumOf(parts)),
  );

/** Where the clause of the first part begins. */
function startOf(text: string, { parts, sentence }: OddPart): number {
  const said = text.slice(sentence.from, parts[0]?.at);
  return sentence.from + said.length - (/[^，,、：:]*$/u.exec(said)?.[0].length ?? 0);
}

/** Whether N-COUNT tells of a number of the sentence, or knows what the odd one is. */
function isCompared(text: string, { sentence, odd }: OddPart, compared: readonly Compared[]): boolean {
  const said = text.slice(sentence.from, sentence.to);
  return compared.some(({ count, fits }) => {
    const from = said.indexOf(count.quote);
    const at = odd.at - sentence.from - from;
    return from >= 0 && (!fits || (count.stated === odd.value && at >= 0 && at < count.quote.length));
  });
}

/** What is farther from all requests is no slip: it counts something else, or for somebody else. */
const FARTHEST = 0.25;
