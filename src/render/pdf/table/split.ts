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

/** Rows that are not parted, and what stands over them where they open a page. */
interface Unit {
  readonly rows: readonly SliceRow[];
  readonly header: readonly SliceRow[];
  /** Rows of the body in the same part before and after it, those of its own among the latter. */
  readonly before: number;
  readonly after: number;
}

/** Parts of so few rows stay on one page. */
const shortPart = 3;

/** Where a part is cut, at least so many rows stay, and go to the next page. */
const leastRows = { stay: 3, go: 3 };

/** Sums of heights are not exact. Points. */
const tolerance = 0.01;

/**
 * Cuts a table between rows into what fits each page. Where a part goes on on the next page, its header rows are
 * printed again; no page has too few rows of a group to say in type that can be read which group it is.
 * @param tail points to keep free under the last row
 * @param isFree whether the first page has nothing else on it, so that it takes what does not suit it too
 * @returns nothing when the table should not begin on the first page
 */
export function splitTable(
  layout: TableLayout,
  tail: number,
  firstRoom: number,
  room: number,
  isFree = true,
): Slice[] {
  const { units, labels } = prepared(layout, room);
  const slices: Slice[] = [];
  for (let start = 0; start < units.length; ) {
    const header = start > 0 ? (units[start]?.header ?? []) : [];
    const left = (slices.length === 0 ? firstRoom : room) - heightOf(header);
    const isGood = (cut: number) => isGoodCut(layout, { units, labels }, start, cut);
    const end = endOf(units, start, { left, tail, isFree: isFree || slices.length > 0, isGood });
    if (end === start) return [];
    slices.push([...header, ...units.slice(start, end).flatMap(({ rows }) => rows)]);
    start = end;
  }
  return slices;
}

/** What a layout is cut by. */
interface Cuttable {
  readonly units: readonly Unit[];
  /** The labels over several rows. */
  readonly labels: readonly LaidCell[];
}

const known = new WeakMap<TableLayout, Cuttable & { readonly room: number }>();

/** A table is tried at many places of a page, and on pages of one height. */
function prepared(layout: TableLayout, room: number): Cuttable {
  const before = known.get(layout);
  if (before?.room === room) return before;
  const units = layout.table.parts.flatMap((part) => unitsOf(layout, part, room));
  const cuttable = { units, labels: layout.cells.filter(({ least }) => least), room };
  known.set(layout, cuttable);
  return cuttable;
}

/** The last place for a cut in the room, or the last good one. */
function endOf(
  units: readonly Unit[],
  start: number,
  {
    left,
    tail,
    isFree,
    isGood,
  }: { left: number; tail: number; isFree: boolean; isGood: (cut: number) => boolean },
): number {
  let end = start;
  let height = 0;
  for (; end < units.length; end++) {
    height += heightOf(units[end]?.rows ?? []);
    if (height + (end === units.length - 1 ? tail : 0) > left + tolerance) break;
  }
  if (end === units.length) return end;
  for (let cut = end; cut > start; cut--) if (isGood(cut)) return cut;
  return isFree ? Math.max(end, start + 1) : start;
}

function isGoodCut(layout: TableLayout, { units, labels }: Cuttable, start: number, end: number): boolean {
  const next = units[end];
  if (!next || next.before === 0) return true;
  if (Math.min(next.before, end - start) < leastRows.stay || next.after < leastRows.go) return false;
  const row = next.rows[0]?.row ?? 0;
  const first = units[start]?.rows.find(({ repeated }) => !repeated)?.row ?? 0;
  return labels.every((laid) => isLegible(layout, laid, first, row));
}

/** Whether a label over rows on both sides of a cut can be read on both pages. @param first the first row of the page */
function isLegible(layout: TableLayout, { cell, least }: LaidCell, first: number, cut: number): boolean {
  const end = cell.row + cell.rowSpan;
  if (!least || cell.row >= cut || end <= cut) return true;
  const room = (from: number, to: number) =>
    layout.rowHeights.slice(from, to).reduce((sum, height) => sum + height, 0) - 2 * layout.padding;
  const here = cell.row < first ? least.continued : least.begun;
  return (
    room(Math.max(cell.row, first), cut) + tolerance >= here && room(cut, end) + tolerance >= least.continued
  );
}

/** What may be parted: the first row keeps its header, a short part stays whole. */
function unitsOf(layout: TableLayout, part: TablePart, room: number): Unit[] {
  const header = rowsBetween(layout, part.top, part.body, false);
  const again = rowsBetween(layout, part.top, part.body, true);
  const body = rowsBetween(layout, part.body, part.end, false).flatMap((row) =>
    piecesOf(layout, row, room - heightOf(header)),
  );
  const whole = [...header, ...body];
  if (body.length <= shortPart && heightOf(whole) <= room)
    return [{ rows: whole, header: [], before: 0, after: body.length }];
  return body.map((row, index) => ({
    rows: index === 0 ? [...header, row] : [row],
    header: index === 0 ? [] : again,
    before: index,
    after: body.length - index,
  }));
}

export const heightOf = (rows: readonly SliceRow[]) => rows.reduce((sum, row) => sum + row.height, 0);

function rowsBetween(layout: TableLayout, from: number, to: number, repeated: boolean): SliceRow[] {
  return layout.rowHeights.slice(from, to).map((height, index) => ({ row: from + index, height, repeated }));
}

function piecesOf(layout: TableLayout, row: SliceRow, room: number): SliceRow[] {
  if (row.height <= room) return [row];
  const padding = 2 * layout.padding;
  const line = lineHeight(layout.style.size);
  const step = Math.max(Math.floor((room - padding) / line), 1) * line;
  const text = row.height - padding;
  return Array.from({ length: Math.ceil(text / step) }, (_, index) => {
    const from = index * step;
    const to = Math.min(from + step, text);
    return { ...row, height: to - from + padding, piece: { from, to } };
  });
}
