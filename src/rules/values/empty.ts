import type { FormTable } from '../../edition/form.js';
import type { ReportCell } from '../../report/report.js';
import { formPlace, ownCells } from '../place.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';

export const vEmpty = defineRule({
  id: 'V-EMPTY',
  severity: 'error',
  needs: ['form'],
  *check({ form: { edition, cells } }) {
    for (const table of edition.tables) {
      const own = tableCells(ownCells(cells), table);
      if (isEmptyTable(own))
        yield {
          message: 'empty',
          values: { table: sectionTitle(edition, table) },
          places: own.slice(0, 1).map((found) => formPlace(found)),
        };
    }
  },
});

export function tableCells(cells: readonly ReportCell[], table: FormTable): ReportCell[] {
  return cells.filter(({ form }) => form.table === table.key);
}

/** Nobody has filled it in: a formula's 0 over blank cells is no value. */
export function isEmptyTable(cells: readonly ReportCell[]): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ cell }) => cell.type === 'blank' || (cell.formula !== undefined && cell.value === 0))
  );
}
