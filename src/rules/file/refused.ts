import type { Fact } from '../../finding/finding.js';
import type { Opening } from '../rule.js';

/** What a rule says of a file that was refused for its sake. */
export function* refusedFor(rule: string, { refused }: Opening): Iterable<Fact> {
  if (refused?.rule === rule) yield { message: refused.reason, values: refused.values, places: [] };
}
