import type { FactOf } from '../../../finding/finding.js';
import { type Breakdown, breakdownsIn, mayBreakDown } from '../../../prose/arithmetic/sums/breakdowns.js';
import { listsIn } from '../../../prose/arithmetic/sums/lists.js';
import { isNear, isOffBySwap, sumOfParts } from '../../../prose/arithmetic/sums/told-sum.js';
import { wholeOf } from '../../../prose/readings/phrase-readings.js';
import type { Report } from '../../../report/report.js';
import { type CleanedPassage, cleanedPassages } from '../cleaned-passages.js';
import { allRequests, FEWEST, wholesOf } from './table-divisions.js';

/** Requests or disputes told by one side of them, whose sum is neither what the text nor what the tables count. */
export function* brokenDown(form: Report): Iterable<FactOf<'N-PARTS'>> {
  for (const cleaned of cleanedPassages(form, mayBreakDown)) {
    let lists: readonly Stretch[] | undefined;
    for (const breakdown of breakdownsIn(cleaned.text)) {
      const total = missedBy(breakdown, form);
      if (total === undefined) continue;
      const [{ at = 0 } = {}, { end = 0 } = {}] = [breakdown.parts[0], breakdown.parts.at(-1)];
      lists ??= listedIn(cleaned);
      const isTold = lists.some((other) => other.at < end && at < other.end);
      if (!isTold) yield factOf(cleaned, breakdown, total);
    }
  }
}

/** From a character of a text to another. */
interface Stretch {
  readonly at: number;
  readonly end: number;
}

/** Where a section lists something that N-PARTS tells of already. */
function listedIn({ text, segments }: CleanedPassage): readonly Stretch[] {
  const { sums, sumsOfTables, ways } = listsIn(text, segments);
  return [...sums, ...sumsOfTables, ...ways.flat()];
}

/** The total that a breakdown should come to and does not. */
function missedBy(breakdown: Breakdown, form: Report): number | undefined {
  const { parts, total, told, above } = breakdown;
  const sum = sumOfParts(parts);
  const known = allRequests(form);
  // What the tables hold of it is compared with them.
  if (breakdown.isOfRows) return undefined;
  if (total) return total.value !== sum && isSlip(breakdown, total.value) ? total.value : undefined;
  if ([told, above, known, disputesIn(form)].some((figures) => figures.includes(sum))) return undefined;
  const near = (figures: readonly number[]) =>
    figures
      .filter((figure) => Math.abs(figure - sum) <= FARTHEST * figure)
      .sort((one, other) => Math.abs(one - sum) - Math.abs(other - sum));
  return [...near(told), ...near(known)].find((figure) => isSlip(breakdown, figure));
}
const FARTHEST = 0.25;

/** All reviews, and all lawsuits. */
const disputesIn = (form: Report): readonly number[] =>
  Object.entries(form.edition.prose.topics).flatMap(([topic, { dispute }]) =>
    dispute ? wholeOf(topic, form.edition).flatMap((measure) => wholesOf({ topic, measure }, form)) : [],
  );

/** Of a list that may have left something out only its digits can tell. */
function isSlip({ parts, isComplete }: Breakdown, whole: number): boolean {
  const [first] = parts;
  const sum = sumOfParts(parts);
  if (!first || !isNear(sum, whole)) return false;
  const isOff = isOffBySwap({ parts, total: { ...first, value: whole } });
  return isComplete || (parts.length >= FEWEST && sum >= LEAST * whole && isOff);
}
const LEAST = 0.8;

function factOf(
  { passage, text, placeOf }: CleanedPassage,
  { parts }: Breakdown,
  total: number,
): FactOf<'N-PARTS'> {
  const [first, last] = [parts[0], parts.at(-1)];
  const at = first?.at ?? 0;
  const sum = sumOfParts(parts);
  return {
    message: 'side',
    values: {
      title: passage.title,
      quote: text.slice(at - (first?.gap.length ?? 0), last?.end),
      parts: parts.map(({ value }) => value).join(' + '),
      sum,
      total,
    },
    places: [placeOf(at)],
    actual: sum,
    expected: total,
  };
}
