import type { Report } from './report.js';

/** Characters of what a report says of its own, beside the labels of its tables. */
export function lengthOf({ organ, narrative, notes, cells }: Report): number {
  const prose = [...narrative.values(), ...notes.values()].map(({ text }) => text ?? '');
  const figures = Array.from(cells.values(), ({ value }) => String(value ?? ''));
  return [organ.value ?? '', ...prose, ...figures].reduce((sum, { length }) => sum + length, 0);
}
