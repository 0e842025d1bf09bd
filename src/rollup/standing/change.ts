import type { Figure } from '../../indicators/figure.js';
import type { Total } from './totals.js';

/** How much more than the year before; undefined where either is not known. */
export function changeOf(
  now: Figure | Total | undefined,
  before: Figure | Total | undefined,
): number | undefined {
  return now?.type === 'number' && before?.type === 'number' ? now.value - before.value : undefined;
}
