import type { HeldFile } from './held-file.js';

/** Reports of the year before another report of the same organ: they are there to compare with. */
export function usesByYear(reports: readonly HeldFile[]): HeldFile[] {
  const years = new Set(
    reports.flatMap(({ entry }) =>
      entry?.organ != null && entry.year !== null ? [`${entry.year} ${entry.organ}`] : [],
    ),
  );
  return reports.filter(
    ({ entry, isUseChosen }) =>
      !isUseChosen &&
      entry?.organ != null &&
      entry.year !== null &&
      years.has(`${entry.year + 1} ${entry.organ}`),
  );
}
