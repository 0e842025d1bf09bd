import type { Budget } from '../../limits/budget.js';
import { type Area, parseArea } from '../address.js';
import { type Cell, columnName } from '../book.js';

/** The last row and column, counted from 1, in which a sheet has content. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Merged areas, and the positions of all cells in them. */
interface Merges {
  readonly areas: readonly Area[];
  readonly covered: ReadonlySet<number>;
}

/** Cells of a merge that is more than a wide title: someone merged whole rows, whole columns or the sheet. */
const HUGE = 4096;

/**
 * The merged areas of a sheet that matter: a huge one ends where the content ends; one beyond all content is left
 * out, and so is one that overlaps an earlier one.
 */
export function tidyMerges(references: readonly string[], extent: Extent, budget: Budget): Merges {
  const covered = new Set<number>();
  const areas: Area[] = [];
  for (const reference of references) {
    const area = clip(parseArea(reference), extent);
    if (area.top > extent.rows || area.left > extent.columns || size(area) < 2) continue;
    budget.spend('merges', 1);
    budget.spend('mergedArea', size(area));
    if (cover(area, covered)) areas.push(area);
  }
  return { areas, covered };
}

/** A merged area is one cell, its first; what stands under it is not seen. From left to right, from top to bottom. */
export function mergeCells(cells: readonly Cell[], { areas, covered }: Merges, sheet: string): Cell[] {
  if (areas.length === 0) return inOrder([...cells]);
  const merged = new Map(areas.map((area) => [position(area.top, area.left), blankAcross(area, sheet)]));
  const single: Cell[] = [];
  for (const cell of cells) {
    const place = position(cell.row, cell.column);
    const area = merged.get(place);
    if (area) merged.set(place, { ...cell, rowSpan: area.rowSpan, columnSpan: area.columnSpan });
    else if (!covered.has(place)) single.push(cell);
  }
  return inOrder([...single, ...merged.values()]);
}

const inOrder = (cells: Cell[]) =>
  cells.sort((one, other) => one.row - other.row || one.column - other.column);

function blankAcross({ top, left, bottom, right }: Area, sheet: string): Cell {
  return {
    sheet,
    address: `${columnName(left)}${top}`,
    row: top,
    column: left,
    rowSpan: bottom - top + 1,
    columnSpan: right - left + 1,
    type: 'blank',
    value: null,
    formula: undefined,
    location: undefined,
  };
}

function clip(area: Area, extent: Extent): Area {
  if (size(area) <= HUGE) return area;
  return { ...area, bottom: Math.min(area.bottom, extent.rows), right: Math.min(area.right, extent.columns) };
}

/** Marks the cells of an area; false, marking none, when one of them is taken. */
function cover({ top, left, bottom, right }: Area, covered: Set<number>): boolean {
  const cells: number[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(position(row, column));
  if (cells.some((cell) => covered.has(cell))) return false;
  for (const cell of cells) covered.add(cell);
  return true;
}

const size = ({ top, left, bottom, right }: Area) => (bottom - top + 1) * (right - left + 1);

const position = (row: number, column: number) => row * 2 ** 15 + column;
