import type { FormCell } from '../edition/form.js';
import { once } from '../edition/memo.js';
import type { Place, PlaceRole } from '../finding/finding.js';
import type { ReportCell } from '../report/report.js';
import type { Cell } from '../source/book.js';

/** The place of a cell that is not one of the form's. */
export function placeOf({ sheet, address }: Cell, role: PlaceRole = 'cell'): Place {
  return { sheet, cell: address, role };
}

/** The place of a value of the form. */
export function formPlace({ cell, form }: { cell: Cell; form: FormCell }, role: PlaceRole = 'cell'): Place {
  return { sheet: cell.sheet, cell: cell.address, key: form.key, title: form.title, role };
}

/** The cells of a report that are its own, in the order of the form. */
export const ownCells = once((cells: ReadonlyMap<string, ReportCell>): readonly ReportCell[] =>
  [...cells.values()].filter(({ collapsed }) => !collapsed),
);
