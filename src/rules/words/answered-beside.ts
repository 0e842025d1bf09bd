import { sumOf } from '../../prose/arithmetic/told-figure.js';
import type { Compared } from './compared.js';
import { numbersAround } from './sentence-numbers.js';

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
  const { numbers, own } = numbersAround(count, section);
  const from = numbers.findIndex(({ value }) => value === whole.count.stated);
  const [total, ...listed] = numbers.slice(from).map(({ value }) => value);
  return from >= 0 && from < own && listed.length >= FEWEST && sumOf(listed) === total;
}
const FEWEST = 3;
