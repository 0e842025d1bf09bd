import type { Edition } from '../edition/edition.js';
import type { Place } from '../finding/finding.js';
import { exactSum } from '../report/exact.js';
import type { Reading, Value } from '../report/value.js';
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
  const [before, after] = [numberOf(a?.reading), numberOf(b?.reading)];
  const change = before === undefined || after === undefined ? null : exactSum([after, -before]);
  return {
    key,
    title,
    a: a?.value ?? null,
    b: b?.value ?? null,
    differs: change === null ? bare(a?.value) !== bare(b?.value) : change !== 0,
    change,
    percent: change === null || !before ? null : Math.round((change / Math.abs(before)) * 1000) / 10,
    places: { a: a?.place ?? null, b: b?.place ?? null },
  };
}

/** A blank counts as 0, as in every sum of the form; undefined for what cannot be read with certainty. */
function numberOf(reading: Reading | undefined): number | undefined {
  if (!reading || reading.type === 'blank') return 0;
  return reading.type === 'number' ? reading.number : undefined;
}

const bare = (value: Value | undefined) => String(value ?? '').replace(/\s/gu, '');
