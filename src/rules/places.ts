import { once } from '../edition/memo.js';
import type { ReportCell } from '../report/report.js';

export { formPlace, placeAt, placeOf } from '../finding/place.js';

/** The cells of a report that are its own, in the order of the form. */
export const ownCells = once((cells: ReadonlyMap<string, ReportCell>): readonly ReportCell[] =>
  [...cells.values()].filter(({ collapsed }) => !collapsed),
);
