import type { PrintedTable } from '../../../document/blocks.js';
import type { LaidCell, TableLayout } from './layout.js';
import { lineHeight } from './table-style.js';

/** A row as it stands on a page. */
export interface SliceRow {
  readonly row: number;
  readonly height: number;
  /** A header row printed again. */
  readonly repeated: boolean;
  /** The share of its text's height, from and to, where a row is higher than a page; it is cut nowhere else. */
  readonly piece?: { readonly from: number; readonly to: number };
}

/** The rows of a table that stand on one page. */
export type Slice = readonly SliceRow[];

type TablePart = PrintedTable['parts'][number];

/**
 * Whether a table should begin in the room that a page has left: when it ends there too, or else when it would
 * leave too much of the page empty to wait for the next, and shows more than its header. Points.
 */
export function beginsIn(layout: TableLayout, tail: number, room: number, pageRoom: number): boolean {
  const whole = heightBetween(layout, 0, layout.table.height) + tail;
  if (whole <= room) return true;
  if (whole <= pageRoom && room <= pageRoom / 3) return false;
  const body = layout.table.parts[0]?.body ?? 0;
  return heightBetween(layout, 0, Math.min(body + 2, layout.table.height)) <= room;
}

/** Parts of so few rows stay on one page. */
const shortPart = 3;

/** Where a part is cut, at least so many rows go to the next page. */
const leastRows = 3;

/**
 * Cuts a table between rows into what fits each page. Where a part goes on on the next page, its header rows are
 * printed again.
 * @param tail points to keep free under the last row
 */
export function splitTable(layout: TableLayout, tail: number, firstRoom: number, room: number): Slice[] {
  const slices: SliceRow[][] = [[]];
  let left = firstRoom;
  for (const part of layout.table.parts) {
    const again = rowsBetween(layout, part.top, part.body, true);
    const groups = groupsOf(layout, part, room);
    groups.forEach((group, index) => {
      const isLast = part.end === layout.table.height && index === groups.length - 1;
      const slice = slices.at(-1) ?? [];
      if (slice.length === 0 || heightOf(group) + (isLast ? tail : 0) <= left) {
        slice.push(...group);
        left -= heightOf(group);
        return;
      }
      const body = slice.filter((row) => !row.repeated && row.row >= part.body);
      const taken = Math.max(0, Math.min(leastRows - (groups.length - index), body.length - 1));
      const moved = heightOf(body.slice(-taken)) < room / 2 ? slice.splice(slice.length - taken) : [];
      const next = [...(index > 0 ? again : []), ...moved, ...group];
      slices.push(next);
      left = room - heightOf(next);
    });
  }
  return slices;
}

/** What may be parted: the first row keeps its header, a short part stays whole. */
function groupsOf(layout: TableLayout, part: TablePart, room: number): SliceRow[][] {
  const header = rowsBetween(layout, part.top, part.body, false);
  const body = rowsBetween(layout, part.body, part.end, false).flatMap((row) =>
    piecesOf(layout, row, room - heightOf(header)),
  );
  const whole = [...header, ...body];
  if (body.length <= shortPart && heightOf(whole) <= room) return [whole];
  return body.map((row, index) => (index === 0 ? [...header, row] : [row]));
}

export const heightOf = (rows: readonly SliceRow[]) => rows.reduce((sum, row) => sum + row.height, 0);

function rowsBetween(layout: TableLayout, from: number, to: number, repeated: boolean): SliceRow[] {
  return layout.rowHeights.slice(from, to).map((height, index) => ({ row: from + index, height, repeated }));
}

const heightBetween = (layout: TableLayout, from: number, to: number) =>
  heightOf(rowsBetween(layout, from, to, false));

function piecesOf(layout: TableLayout, row: SliceRow, room: number): SliceRow[] {
  if (row.height <= room) return [row];
  const padding = 2 * layout.style.padding;
  const line = lineHeight(layout.style.size);
  const step = Math.max(Math.floor((room - padding) / line), 1) * line;
  const text = row.height - padding;
  return Array.from({ length: Math.ceil(text / step) }, (_, index) => {
    const from = index * step;
    const to = Math.min(from + step, text);
    return { ...row, height: to - from + padding, piece: { from, to } };
  });
}

/** The part of a cell that stands in a slice; undefined where none does. Points from the slice's top. */
export function extentIn(slice: Slice, { cell }: LaidCell, repeated: boolean) {
  const covers = (entry: SliceRow) =>
    entry.repeated === repeated && entry.row >= cell.row && entry.row < cell.row + cell.rowSpan;
  const first = slice.findIndex(covers);
  if (first < 0) return undefined;
  const rows = slice.filter(covers);
  const entry = rows[0];
  const begins = entry !== undefined && entry.row === cell.row && (entry.piece?.from ?? 0) === 0;
  return { top: heightOf(slice.slice(0, first)), height: heightOf(rows), begins, piece: entry?.piece };
}
