import { isExact, quantitiesIn } from '../../prose/arithmetic/segments.js';
import { sumOf } from '../../prose/arithmetic/told-figure.js';
import type { Compared } from './compared.js';
import { paragraphsOf } from './stated.js';

/**
 * 受理20件，1件按无法提供办结，18件按期答复，1件结转: what was answered, where a sentence lists all that became of what came in, is what is
 * left beside the rest, and need be no row.
 */
export function withAnsweredBeside(compared: readonly Compared[]): readonly Compared[] {
  return compared.map((one) => (!one.fits && isAnsweredBeside(one, compared) ? { ...one, fits: true } : one));
}

/** Whether all numbers of its sentence behind what came in add up to it, and no other is known to be wrong. */
function isAnsweredBeside(one: Compared, all: readonly Compared[]): boolean {
  const { section, count } = one;
  if (count.isRow || count.isPart || count.stated === 0) return false;
  const told = all.filter((other) => other.section === section && other.count.sentence === count.sentence);
  const [whole, ...others] = told;
  if (!whole?.fits || whole.count.isRow || others.some((other) => other !== one && !other.fits)) return false;
  const [total, ...listed] = countsFrom(whole, one);
  if (!total || listed.length < FEWEST || !listed.every((quantity) => isExact(quantity))) return false;
  return sumOf(listed.map(({ value }) => value)) === total.value;
}
const FEWEST = 3;

/** The numbers of a sentence in one unit, from one on that it counts; none where another is not told before it. */
function countsFrom({ count: whole }: Compared, { count, section }: Compared) {
  const paragraph = paragraphsOf(section)[count.paragraph] ?? '';
  const from = paragraph.indexOf(whole.quote);
  const at = from < 0 ? -1 : paragraph.indexOf(count.quote, from);
  if (at < 0) return [];
  const to = paragraph.indexOf('。', at);
  const numbers = quantitiesIn(paragraph, { from, to: to < 0 ? paragraph.length : to });
  const first = numbers.findIndex(({ value }) => value === whole.stated);
  return numbers.slice(first).filter(({ unit }) => unit === numbers[first]?.unit);
}
