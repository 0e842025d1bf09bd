import type { Grid, GridCell } from '../../edition/grid.js';
import { sizes } from './cell-style.js';
import { PAGE_WIDTH } from './page-setup.js';
import { heightOf } from './row-height.js';

/**
 * For one, two or three columns of labels: 三、本年度办理结果 · （三）不予公开 · 1.属于国家秘密.
 * Not 9: exceljs takes that for its default and leaves the width out.
 */
const LABEL_WIDTHS = [[], [24], [12, 30], [6.5, 9.5, 28.5]];
/** Points; with more, table three would not stand on one page. */
const ROW_HEIGHT = 18;

/** Widths of a table's columns, in column units, filling the page. */
export function columnWidths({ width, labelColumns }: Grid): number[] {
  const labels =
    LABEL_WIDTHS[labelColumns] ?? Array<number>(labelColumns).fill(PAGE_WIDTH / 2 / labelColumns);
  const rest = PAGE_WIDTH - sum(labels);
  const figures = width - labelColumns;
  return [...labels, ...Array<number>(figures).fill(rest / figures)];
}

/** Heights of a table's rows in points, so that every label that stands in one row is whole. */
export function rowHeights({ cells, height }: Grid, widths: readonly number[]): number[] {
  const heights = Array<number>(height).fill(ROW_HEIGHT);
  for (const cell of cells)
    if (cell.role !== 'value' && cell.rowSpan === 1)
      heights[cell.row] = Math.max(heights[cell.row] ?? 0, labelHeight(cell.label, cell, widths));
  return heights;
}

function labelHeight(label: string, { column, columnSpan }: GridCell, widths: readonly number[]): number {
  return heightOf(label, sum(widths.slice(column, column + columnSpan)), sizes.table);
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
