import { groupBy } from '../../edition/group-by.js';
import type { Report, ReportCell } from '../../report/report.js';
import type { Sheet } from '../../source/book.js';
import { ownCells } from '../places.js';

/** A sheet with the values of the form that stand on it. */
export interface FormSheet {
  readonly sheet: Sheet;
  readonly values: readonly ReportCell[];
  readonly byRow: ReadonlyMap<number, readonly ReportCell[]>;
}

/** The sheets of a report that hold values of the form. */
export function formSheets({ book, cells }: Report): FormSheet[] {
  const bySheet = groupBy(ownCells(cells), ({ cell }) => cell.sheet);
  return book.sheets.flatMap((sheet) => {
    const values = bySheet.get(sheet.name);
    return values ? [{ sheet, values, byRow: groupBy(values, ({ cell }) => cell.row) }] : [];
  });
}
