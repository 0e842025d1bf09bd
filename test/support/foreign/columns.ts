import type { FormTable } from '../../../src/edition/form.js';
import { layOut } from '../../../src/edition/grid.js';

/** What a value column gets beyond its share, so that no two tables are cut alike. */
const unevenness = [0, 1, 0, 2, 0, 1, 0];

/**
 * Where a table's columns begin on the sheet, counted from 0, and last where the table ends. Word lays its
 * tables out freely; a paste cuts the sheet's columns by the edges of them all, so that each column of a table
 * spans several: those of labels many, those of values a few.
 */
export function cutColumns(table: FormTable, sheetColumns?: number): number[] {
  const { width, labelColumns } = layOut(table);
  const spans =
    sheetColumns === undefined
      ? Array.from({ length: width }, () => 1)
      : spread(sheetColumns, labelColumns, width - labelColumns);
  return [0, ...spans.map((_, column) => sum(spans.slice(0, column + 1)))];
}

function spread(total: number, labelColumns: number, valueColumns: number): number[] {
  const forValues = labelColumns === 0 ? total : total * (labelColumns === 1 ? 0.7 : 0.6);
  const share = Math.max(1, Math.floor(forValues / valueColumns));
  const values = Array.from(
    { length: valueColumns },
    (_, column) => share + (unevenness[column % unevenness.length] ?? 0),
  );
  let left = total - sum(values);
  if (left < labelColumns) throw new Error(`${total} sheet columns are too few`);
  const labels: number[] = [];
  for (let column = 0; column < labelColumns; column += 1) {
    const span = column === labelColumns - 1 ? left : Math.max(1, Math.floor(left / 4));
    labels.push(span);
    left -= span;
  }
  // Without labels, what is left goes to the narrowest columns.
  for (; labelColumns === 0 && left > 0; left -= 1) {
    const narrowest = Math.min(...values);
    values[values.indexOf(narrowest)] = narrowest + 1;
  }
  return [...labels, ...values];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
