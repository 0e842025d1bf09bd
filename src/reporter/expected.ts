import type { FindingEntry } from '../finding/entry.js';
import type { Value } from '../report/value.js';

/**
 * What should stand in the cell of a finding; undefined where that is not known. Of a sentence that disagrees with a
 * table either may be wrong: to name the table's figure would have the right one changed half of the time.
 */
export function expectedOf({ places: [place, ...compared], expected }: FindingEntry): Value | undefined {
  const isProse = place !== undefined && place.key === undefined;
  return isProse && compared.some(({ key }) => key !== undefined) ? undefined : expected;
}
