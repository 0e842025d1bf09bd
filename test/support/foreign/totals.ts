import type { Edition } from '../../../src/edition/edition.js';
import type { FormCell, FormTable } from '../../../src/edition/form.js';

/** The cells that a total adds up, in printed order; none where the cell is no total. */
export function partsOfTotal(edition: Edition, table: FormTable, total: FormCell): FormCell[] {
  for (const { table: key, each, left, right, relation } of edition.equalities) {
    const [sum, ...others] = right;
    if (key !== table.key || relation !== '=' || others.length > 0) continue;
    const termOf = (cell: FormCell) => (each === 'record' ? cell.field : cell.record);
    const groupOf = (cell: FormCell) => (each === 'record' ? cell.record : cell.field);
    if (termOf(total) !== sum) continue;
    return table.cells.filter(
      (cell) =>
        groupOf(cell) === groupOf(total) &&
        left.some((term) => termOf(cell) === term || termOf(cell).startsWith(`${term}.`)),
    );
  }
  return [];
}
