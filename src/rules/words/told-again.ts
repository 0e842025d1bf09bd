import type { Compared } from './compared.js';

/**
 * 行政复议2件，维持1件、纠正1件；行政诉讼1件，正在审理。纠正的1件已重新答复: what a sentence goes on about is what was counted before it,
 * whatever kind of disputes was named last.
 */
export function withToldAgain(compared: readonly Compared[]): readonly Compared[] {
  return compared.map((one, at) => {
    const before = compared.slice(Math.max(0, at - NEAR), at);
    return isAgain(one) && before.some((former) => isSame(former, one)) ? { ...one, fits: true } : one;
  });
}

const NEAR = 12;

const isAgain = ({ fits, count: { inDispute, isRow, quote, written, stated } }: Compared): boolean =>
  !fits && inDispute && isRow && stated > 0 && quote.includes(`的${written}`) && !NAMED.test(quote);

/** 诉讼中纠正的1件 */
const NAMED = /复议|诉讼|法院|判决|起诉/u;

const isSame = (former: Compared, { count, tried, section }: Compared): boolean =>
  former.fits &&
  former.section === section &&
  former.count.paragraph === count.paragraph &&
  former.count.sentence !== count.sentence &&
  former.count.inDispute &&
  former.count.stated === count.stated &&
  outcomeOf(former.tried) === outcomeOf(tried);

/** 结果纠正, of whichever block. */
const outcomeOf = ([likeliest]: Compared['tried']): string =>
  [...new Set(likeliest?.reading.flatMap(({ cells }) => cells.map(({ field }) => field)))].join(' ');
