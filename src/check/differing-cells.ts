import { editions } from '../edition/editions.js';
import type { DifferingCell } from '../rules/units/children.js';

/** The figures of reports by the path of the file, then by key; of some nothing may be known. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The cells whose figures are not the same in all of these files, in the order of the form. */
export function differingCells(paths: readonly string[], figures: Figures): DifferingCell[] {
  const known = paths.flatMap((path) => {
    const own = figures.get(path);
    return own ? [{ path, own }] : [];
  });
  const keys = new Set(known.flatMap(({ own }) => [...own.keys()]));
  return [...keys].flatMap((key): DifferingCell[] => {
    const values = known.map(({ path, own }) => ({ path, value: own.get(key) ?? '' }));
    return new Set(values.map(({ value }) => value)).size > 1 ? [{ key, title: titleOf(key), values }] : [];
  });
}

function titleOf(key: string): string {
  for (const { cells } of editions.all) {
    const form = cells.get(key);
    if (form) return form.title;
  }
  return key;
}
