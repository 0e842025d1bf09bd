import type ExcelJS from 'exceljs';
import type { Edition } from '../../../src/edition/edition.js';
import type { FormCell, FormTable } from '../../../src/edition/form.js';
import { type GridCell, layOut } from '../../../src/edition/grid.js';
import { disguise, fullWidth } from './label.js';
import type { Box, Page } from './page.js';
import type { WholeStyle } from './style.js';
import { partsOfTotal } from './totals.js';

type TableStyle = Pick<WholeStyle, 'spans' | 'groups' | 'labels' | 'values' | 'totals'>;

/** @param cut where the table's columns begin on the sheet, see cutColumns */
export function writeTable(
  page: Page,
  edition: Edition,
  table: FormTable,
  cut: readonly number[],
  values: ReadonlyMap<string, number | string | null>,
  style: TableStyle,
): void {
  const grid = layOut(table);
  const boxOf = (cell: GridCell) => boxes(cell, cut, style)[0] as Box;
  const addresses = new Map(
    grid.cells.flatMap((cell) => (cell.role === 'value' ? [[cell.cell.key, page.address(boxOf(cell))]] : [])),
  );
  for (const cell of grid.cells) {
    for (const box of boxes(cell, cut, style)) page.put(box, content(cell));
  }
  page.skip(grid.height);

  function content(cell: GridCell): ExcelJS.CellValue {
    if (cell.role !== 'value') return disguise(cell.label, style.labels);
    const value = values.get(cell.cell.key) ?? null;
    if (typeof value !== 'number') return value;
    return formula(cell.cell, value) ?? figure(value, style.values);
  }

  function formula(cell: FormCell, result: number): ExcelJS.CellFormulaValue | undefined {
    const parts = style.totals === 'formula' ? partsOfTotal(edition, table, cell) : [];
    const [first, last] = [parts.at(0), parts.at(-1)];
    if (!first || !last) return undefined;
    return { formula: `SUM(${addresses.get(first.key)}:${addresses.get(last.key)})`, result };
  }
}

/** Where a cell of the form is written: once, or once a row for the label of a group. */
function boxes(cell: GridCell, cut: readonly number[], { spans, groups }: TableStyle): Box[] {
  const isGroup = cell.role === 'rowHeader' && cell.rowSpan > 1;
  const columnSpan = spans === 'merged' ? cell.columnSpan : 1;
  const mergedRows = isGroup ? groups === 'merged' : spans === 'merged';
  const box: Box = {
    row: cell.row,
    column: edge(cut, cell.column),
    rows: mergedRows ? cell.rowSpan : 1,
    columns: edge(cut, cell.column + columnSpan) - edge(cut, cell.column),
  };
  if (!isGroup || groups !== 'repeated') return [box];
  return Array.from({ length: cell.rowSpan }, (_, row) => ({ ...box, row: box.row + row }));
}

function edge(cut: readonly number[], column: number): number {
  const at = cut[column];
  if (at === undefined) throw new Error(`no column ${column}`);
  return at;
}

function figure(value: number, kind: TableStyle['values']): number | string {
  if (kind === 'number') return value;
  return kind === 'spaced' ? `${value} ` : fullWidth(String(value));
}
