import type { Edition } from '../../../src/edition/edition.js';
import { instancesOf } from '../../../src/edition/instances.js';
import { nextTo } from './slips.js';

type Figures = ReadonlyMap<string, number>;

/** The equalities of the form as plain sums, for counting repairs the slow way. */
function gapsOf(edition: Edition, figures: Figures): number[] {
  const sum = (cells: readonly { readonly key: string }[]) =>
    cells.reduce((total, { key }) => total + (figures.get(key) ?? 0), 0);
  return edition.equalities
    .filter(({ relation }) => relation === '=')
    .flatMap((equality) => instancesOf(edition, equality).map(({ left, right }) => sum(left) - sum(right)));
}

/** Every correction of a single cell that makes all equalities hold. */
export function singleRepairs(edition: Edition, figures: Figures): { key: string; to: number }[] {
  const gaps = gapsOf(edition, figures).filter((gap) => gap !== 0);
  const steps = new Set(gaps.flatMap((gap) => [gap, -gap]));
  return [...edition.cells.values()].flatMap(({ key, table }) => {
    const from = figures.get(key) ?? 0;
    if (table === 'disclosure') return [];
    return [...steps].flatMap((by) => {
      const repaired = new Map(figures).set(key, from + by);
      const holds = from + by >= 0 && gapsOf(edition, repaired).every((gap) => gap === 0);
      return holds ? [{ key, to: from + by }] : [];
    });
  });
}

/** Every two neighbours that make all equalities hold when they change places. */
export function swapRepairs(edition: Edition, figures: Figures): [string, string][] {
  const cells = [...edition.cells.values()].filter(({ table }) => table !== 'disclosure');
  return cells.flatMap((cell): [string, string][] =>
    (['field', 'record'] as const).flatMap((along): [string, string][] => {
      const other = nextTo(cell, edition, along);
      if (!other || figures.get(other) === figures.get(cell.key)) return [];
      const swapped = new Map(figures)
        .set(cell.key, figures.get(other) ?? 0)
        .set(other, figures.get(cell.key) ?? 0);
      return gapsOf(edition, swapped).every((gap) => gap === 0) ? [[cell.key, other]] : [];
    }),
  );
}
