import { groupBy } from '../../../edition/group-by.js';
import { isSwapOf } from '../../../prose/arithmetic/sums/told-sum.js';
import type { Compared } from './compared.js';

/**
 * 公开行政许可决定40件 of 386 that were made: fewer may have been published, unless two digits are swapped (368), or what is listed
 * beside it has been published in full: of 公开行政许可决定326件、行政处罚决定27件 the former is wrong where 27 are all that there were.
 */
export function withPublishedBeside(compared: readonly Compared[]): readonly Compared[] {
  const mayBeFewer = ({ count, tried, fits }: Compared) =>
    count.published &&
    !fits &&
    tried.every(({ figure }) => count.stated < figure && !isSwapOf(count.stated, figure));
  if (!compared.some(mayBeFewer)) return compared;
  const inSentences = groupBy(
    compared.filter(({ count }) => count.published),
    ({ count }) => count.sentence,
  );
  const areFewer = new Set(
    [...inSentences.values()].flatMap((listed) => {
      const others = listed.filter((one) => !mayBeFewer(one));
      return others.length > 0 && others.every(isInFull) ? [] : listed.filter(mayBeFewer);
    }),
  );
  return compared.filter((one) => !areFewer.has(one));
}

const isInFull = ({ count, tried }: Compared): boolean => tried.some(({ figure }) => figure === count.stated);
