import type { Figure } from '../../indicators/figure.js';
import type { Indicator } from '../../indicators/indicator.js';

/**
 * Places among the units that have a figure, counted from 1; equal ones share theirs. The better end comes first, and
 * the largest where neither is better.
 * @param figures of the units
 */
export function ranksOf(
  { better }: Pick<Indicator, 'better'>,
  figures: readonly (Figure | undefined)[],
): (number | undefined)[] {
  const values = figures.map((figure) => (figure?.type === 'number' ? figure.value : undefined));
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => b - a);
  if (better === 'lower') sorted.reverse();
  const first = new Map<number, number>();
  for (const [at, value] of sorted.entries()) if (!first.has(value)) first.set(value, at + 1);
  return values.map((value) => (value === undefined ? undefined : first.get(value)));
}
