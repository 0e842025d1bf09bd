import type { Figure } from '../../indicators/figure.js';
import { exactSum } from '../../report/exact.js';

/** What all units come to; or, where some of them lack it, how many do. */
export type Total = Figure | { readonly type: 'partial'; readonly lacking: number };

/** A share of the whole is that of the sums, not the mean of the units' shares. */
export function totalOf(figures: readonly (Figure | undefined)[]): Total {
  const known = figures.flatMap((figure) => (figure && figure.type !== 'unknown' ? [figure] : []));
  const lacking = figures.length - known.length;
  if (lacking > 0 || known.length === 0) return { type: 'partial', lacking };
  const of = exactSum(known.map((figure) => figure.of));
  const shares = known.flatMap(({ per }) => per ?? []);
  if (shares.length === 0) return { type: 'number', value: of, of };
  const per = exactSum(shares);
  return per === 0 ? { type: 'noBase', of, per } : { type: 'number', value: of / per, of, per };
}
