import type { FactOf } from '../../../finding/finding.js';
import type { WrongSum } from '../../../prose/arithmetic/sums/told-sum.js';
import { sumOf } from '../../../prose/arithmetic/told-figure.js';
import type { CleanedPassage } from '../cleaned-passages.js';

/** That the parts of a total do not add up to it. */
export function wrongSum(
  { passage, text, placeOf }: CleanedPassage,
  { total, parts, at, end, from = at }: WrongSum,
): FactOf<'N-PARTS'> {
  const sum = sumOf(parts);
  return {
    message: 'sum',
    values: { title: passage.title, quote: text.slice(from, end), parts: parts.join(' + '), sum, total },
    places: [placeOf(at)],
    actual: total,
    expected: sum,
  };
}
