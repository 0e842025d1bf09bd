import type { Edition } from './edition.js';
import { instancesOf } from './instances.js';
import { once } from './memo.js';

/** The keys of the parts of each total, by each equality of the form that it closes. */
export const sumsOf = once((edition: Edition): ReadonlyMap<string, readonly ReadonlySet<string>[]> => {
  const sums = new Map<string, Set<string>[]>();
  for (const equality of edition.equalities.filter(({ relation }) => relation === '='))
    for (const { left, right } of instancesOf(edition, equality)) {
      const [total, ...others] = right;
      if (!total || others.length > 0) continue;
      const parts = new Set(left.map(({ key }) => key));
      sums.set(total.key, [...(sums.get(total.key) ?? []), parts]);
    }
  return sums;
});
