import type { FormCell } from '../../edition/form.js';
import { exactSum } from '../../report/exact.js';
import type { Report, ReportCell } from '../../report/report.js';
import { figureOf } from '../../report/value.js';

/** A cell that a relation adds up. */
export interface Term {
  readonly found: ReportCell;
  readonly number: number;
}

/** undefined when one of them is not there or cannot be read; items that a single row stands for are left out. */
export function termsOf(cells: readonly FormCell[], { cells: known }: Report): Term[] | undefined {
  const found: Term[] = [];
  for (const { key } of cells) {
    const cell = known.get(key);
    const number = cell && figureOf(cell.reading);
    if (!cell || number === undefined) return undefined;
    if (!cell.collapsed) found.push({ found: cell, number });
  }
  return found;
}

export const sumOf = (parts: readonly Term[]) => exactSum(parts.map(({ number }) => number));

/** The terms that count, as `3 + 1`; zeros would only hide them. */
export function spellOut(parts: readonly Term[]): string {
  const counting = parts.filter(({ number }) => number !== 0);
  return counting.length === 0
    ? '0'
    : counting.map(({ number }) => (number < 0 ? `(${number})` : number)).join(' + ');
}
