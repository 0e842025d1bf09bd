import type { Figure } from '../../indicators/figure.js';

/** From pale to deep. */
export const SHADES = 5;

/**
 * A shade for each unit: in which fifth of the units its figure stands. Equal figures have equal shades; where all are
 * equal, there is none.
 */
export function shadesOf(figures: readonly (Figure | undefined)[]): (number | undefined)[] {
  const values = figures.map((figure) => (figure?.type === 'number' ? figure.value : undefined));
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const below = new Map<number, number>();
  for (const [at, value] of sorted.entries()) if (!below.has(value)) below.set(value, at);
  if (below.size < 2) return values.map(() => undefined);
  return values.map((value) =>
    value === undefined ? undefined : Math.floor(((below.get(value) ?? 0) / sorted.length) * SHADES),
  );
}
