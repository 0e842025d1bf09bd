import { exactSum } from '../report/exact.js';
import type { Indicator, Term } from './indicator.js';

/** What an indicator comes to. What is not known is no 0, and nothing divided by nothing is no 0 either. */
export type Figure =
  | { readonly type: 'number'; readonly value: number; readonly of: number; readonly per?: number }
  /** There is nothing that it could be a share of. */
  | { readonly type: 'noBase'; readonly of: number; readonly per: 0 }
  /** A cell that it needs holds no number. */
  | { readonly type: 'unknown' };

/**
 * Computes an indicator.
 * @param numberAt the number in a cell of the form by its key; null where it is not known
 */
export function figureFor({ of, per }: Indicator, numberAt: (key: string) => number | null): Figure {
  const dividend = sumOf(of, numberAt);
  if (dividend === null) return UNKNOWN;
  if (!per) return { type: 'number', value: dividend, of: dividend };
  const divisor = sumOf(per, numberAt);
  if (divisor === null) return UNKNOWN;
  if (divisor === 0) return { type: 'noBase', of: dividend, per: 0 };
  return { type: 'number', value: dividend / divisor, of: dividend, per: divisor };
}

export const UNKNOWN: Figure = { type: 'unknown' };

function sumOf(terms: readonly Term[], numberAt: (key: string) => number | null): number | null {
  const numbers: number[] = [];
  for (const { key, sign } of terms) {
    const value = numberAt(key);
    if (value === null) return null;
    numbers.push(sign * value);
  }
  // -0 is 0.
  return exactSum(numbers) + 0;
}
