import type { Compared } from './compared.js';

/**
 * 答复9件，其中予以公开4件、部分公开1件、不予公开2件、无法提供2件、不予处理1件 are 10: a count that leaves some results out, where
 * its sentence lists all of them behind it, is wrong.
 */
export function withListedResults(compared: readonly Compared[]): readonly Compared[] {
  const wrong = new Set(compared.filter((_, index) => leavesOutListed(compared, index)));
  return wrong.size === 0
    ? compared
    : compared.map((one) => (wrong.has(one) ? { ...one, fits: false } : one));
}

/** No list of results is longer. */
const MOST = 24;
const FEWEST = 3;

function leavesOutListed(compared: readonly Compared[], index: number): boolean {
  const total = compared[index];
  const whole = total?.tried[0]?.figure;
  if (!total?.fits || whole === undefined || total.count.stated >= whole) return false;
  const { count } = total;
  if (count.isRow || count.isPart || count.tolerance > 0 || count.atMost) return false;
  let sum = 0;
  for (const [offset, one] of compared.slice(index + 1, index + 1 + MOST).entries()) {
    const isListed = one.section === total.section && one.count.sentence === count.sentence;
    if (!isListed || !one.fits || !one.count.isRow || one.count.isBeside || one.count.atMost) return false;
    if (one.count.topics.join() !== count.topics.join()) return false;
    sum += one.count.stated;
    // 答复9件，其中予以公开4件……；另作不予处理1件: one list ends with its clause.
    const next = compared[index + offset + 2]?.count;
    const isOneList =
      next?.quote === one.count.quote ||
      (next?.stretch === one.count.stretch && compared[index + 1]?.count.isPart === true);
    if (sum === count.stated && !isOneList) return false;
    if (sum === whole) return offset + 1 >= FEWEST;
  }
  return false;
}
