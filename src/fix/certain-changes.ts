import type { Change } from '../correct/change.js';
import { plannedWrites } from '../correct/planned-writes.js';
import { formPlace, type Place, placeOf } from '../finding/place.js';
import { addedAreas } from '../report/added-areas.js';
import type { Report, ReportCell } from '../report/report.js';
import type { Cell } from '../source/book.js';
import { locationOf } from '../source/location.js';
import { certainTexts } from './certain-texts.js';
import { certainZeros } from './certain-zeros.js';

/** Why a change is certain: a text is a number, a sum leaves 0 for a blank, a sum's result did not hold. */
export type Reason = 'text' | 'blank' | 'sum';

/** A change that is certain, of which nobody need be asked. Plain data. */
export interface CertainChange {
  readonly place: Place;
  readonly reason: Reason;
  readonly from: string | number | null;
  readonly to: number;
}

/**
 * What in a report can be put right with certainty: figures that stand as text, blanks that a sum of the form proves to
 * be 0, and results of plain sums that are missing or do not hold. No number that somebody typed, no label and no prose
 * is among them. In the order of the form, and behind it sums that stand beside it.
 */
export function certainChanges(report: Report): readonly CertainChange[] {
  const own = [...report.cells.values()].filter(({ collapsed, shared }) => !collapsed && !shared);
  const formOf = new Map(own.map((found) => [found.cell, found]));
  const typed = Array.from(certainTexts(report), ([found, to]) => changeOf(found, 'text', to));
  const again = own
    .filter(({ cell }) => cell.formula !== undefined && addedAreas(cell.formula) !== undefined)
    .map(({ cell }) => ({ place: locationOf(cell), recalculate: true as const }));
  const { writes } = plannedWrites(report.book, [...typed.map(asChange), ...again], [...formOf.keys()]);
  const results = new Map<Cell, number>();
  for (const { cell, value, isResult } of writes)
    if (isResult && typeof value === 'number') results.set(cell, value);
  const filled = Array.from(certainZeros(report, results), (found) => changeOf(found, 'blank', 0));
  const sums = Array.from(results, ([cell, to]): CertainChange => {
    const found = formOf.get(cell);
    return found ? changeOf(found, 'sum', to) : { place: placeOf(cell), reason: 'sum', from: cell.value, to };
  });
  const order = new Map([...report.cells.keys()].map((key, index) => [key, index]));
  const rank = ({ place: { key = '' } }: CertainChange) => order.get(key) ?? order.size;
  return [...typed, ...filled, ...sums].sort((one, other) => rank(one) - rank(other));
}

/** The change as a copy takes it: a result is worked out where it is written. */
export function asChange({ place, reason, to }: CertainChange): Change {
  return reason === 'sum' ? { place, recalculate: true } : { place, value: to };
}

function changeOf(found: ReportCell, reason: Reason, to: number): CertainChange {
  return { place: formPlace(found), reason, from: found.cell.value, to };
}
