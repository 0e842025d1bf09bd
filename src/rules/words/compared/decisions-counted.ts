import type { Edition } from '../../../edition/edition.js';
import { isSwapOf } from '../../../prose/arithmetic/sums/told-sum.js';
import type { Compared } from './compared.js';

/**
 * 行政许可863件，包括危险化学品经营许可392件、烟花爆竹经营（零售、批发）许可318件: once a paragraph has told how many decisions there were in
 * all, fewer of them are those of some kind, whatever the words call them, unless two digits are swapped.
 */
export function withoutKindsOfDecisions(
  compared: readonly Compared[],
  { prose }: Edition,
): readonly Compared[] {
  const counted = new Map<string, number>();
  return compared.filter(({ count, section, fits }) => {
    const [topic = '', ...others] = count.topics;
    if (others.length > 0 || !prose.topics[topic]?.exampled) return true;
    const key = `${section.title} ${count.paragraph} ${topic}`;
    const all = counted.get(key);
    if (fits && all === undefined) counted.set(key, count.stated);
    return fits || all === undefined || count.stated > MOST_OF_ALL * all || isSwapOf(count.stated, all);
  });
}

/** 行政许可862件 behind 行政许可863件 is a slip. */
const MOST_OF_ALL = 0.95;
