import type { Group } from './group.js';

/** The first groups, with no more than so many findings in all; what is left empty is left out. */
export function capGroups(groups: readonly Group[], max: number): Group[] {
  let left = max;
  const take = <T>(items: readonly T[]) => {
    const taken = items.slice(0, Math.max(0, left));
    left -= taken.length;
    return taken;
  };
  return groups.flatMap((group): Group[] => {
    if (left <= 0) return [];
    const suggestions = group.suggestions.flatMap(({ choices, explained }) =>
      left > 0 ? [{ choices, explained: take(explained) }] : [],
    );
    return [{ ...group, suggestions, findings: take(group.findings) }];
  });
}
