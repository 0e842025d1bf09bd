import type { Edition } from '../edition/edition.js';
import type { Place } from '../finding/finding.js';
import { exactSum } from '../report/exact.js';
import { figureOf, type Value } from '../report/value.js';
import type { Side, SideFigure } from './side.js';

/** A cell of the form in two reports. */
export interface FigureChange {
  readonly key: string;
  readonly title: string;
  readonly a: Value;
  readonly b: Value;
  readonly differs: boolean;
  /** null where one of them is no number. */
  readonly change: number | null;
  /** Of the first figure, to one place behind the point; null where that is 0. */
  readonly percent: number | null;
  /** Where a formula without a result stands: it may be anything, so that nothing can be called the same. */
  readonly unknown?: readonly ('a' | 'b')[];
  /** null where a report has no such cell. */
  readonly places: { readonly a: Place | null; readonly b: Place | null };
}

/**
 * The cells that both forms have, in the order of the second report's. Where the form changed between two editions, cells
 * of one only have nothing to be compared with.
 */
export function compareFigures(a: Side, b: Side, first: Edition, second: Edition): FigureChange[] {
  const keys = [...second.cells.keys()].filter((key) => first.cells.has(key));
  return keys.map((key) =>
    compareFigure(key, second.cells.get(key)?.title ?? key, a.figures.get(key), b.figures.get(key)),
  );
}

function compareFigure(
  key: string,
  title: string,
  a: SideFigure | undefined,
  b: SideFigure | undefined,
): FigureChange {
  // A blank counts as 0, as in every sum of the form; what is not there, or cannot be read, as nothing.
  const [before, after] = [a && figureOf(a.reading), b && figureOf(b.reading)];
  const unknown = (['a', 'b'] as const).filter((side) => (side === 'a' ? a : b)?.reading.type === 'unknown');
  const change = before === undefined || after === undefined ? null : exactSum([after, -before]);
  return {
    key,
    title,
    a: a?.value ?? null,
    b: b?.value ?? null,
    differs: change === null ? unknown.length > 0 || bare(a?.value) !== bare(b?.value) : change !== 0,
    change,
    percent: change === null || !before ? null : Math.round((change / Math.abs(before)) * 1000) / 10,
    ...(unknown.length > 0 && { unknown }),
    places: { a: a?.place ?? null, b: b?.place ?? null },
  };
}

const bare = (value: Value | undefined) => String(value ?? '').replace(/\s/gu, '');
