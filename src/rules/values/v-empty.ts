import type { FormTable } from '../../edition/form.js';
import { groupBy } from '../../edition/group-by.js';
import { once } from '../../edition/memo.js';
import { holdsNothing } from '../../report/data.js';
import type { Report, ReportCell } from '../../report/report.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';

export const vEmpty = defineRule({
  id: 'V-EMPTY',
  severity: 'error',
  needs: ['form'],
  *check({ form }) {
    const { edition } = form;
    for (const table of edition.tables) {
      const own = tableCells(form, table);
      if (isEmptyTable(own, form))
        yield {
          message: 'empty',
          values: { table: sectionTitle(edition, table) },
          places: own.slice(0, 1).map((found) => formPlace(found)),
        };
    }
  },
});

/** The cells of a report that stand in a table. */
export function tableCells({ cells }: Report, table: FormTable): readonly ReportCell[] {
  return byTable(ownCells(cells)).get(table.key) ?? [];
}

const byTable = once((cells: readonly ReportCell[]) => groupBy(cells, ({ form }) => form.table));

/** Nobody has filled it in: a formula's 0 over blank cells is no value. */
export function isEmptyTable(cells: readonly ReportCell[], report: Report): boolean {
  return cells.length > 0 && cells.every(({ form }) => holdsNothing(report, form.key));
}
