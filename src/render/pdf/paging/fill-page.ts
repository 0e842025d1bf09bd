import type { FlowItem, FlowTable, Line } from '../flow.js';
import { linePitch, textHeight } from '../page-size.js';
import type { TableLayout } from '../table/layout.js';
import { heightOf, type Slice, splitTable } from '../table/split.js';
import { chainFrom, heightOn, lineOn, tailFrom } from './chain.js';

/** Where a page begins: at an item of the flow, or with what is left of the table before it. */
export interface Start {
  readonly item: number;
  readonly rest?: {
    readonly table: FlowTable;
    readonly form: TableLayout;
    readonly slices: readonly Slice[];
  };
}

/** What stands on a page, from the top margin. */
export type Placed =
  | { readonly y: number; readonly line: Line }
  | { readonly y: number; readonly table: FlowTable; readonly form: TableLayout; readonly slice: Slice };

/** One way to fill a page. */
export interface Filling {
  readonly pitch: number;
  /** With lines as on an ordinary page. */
  readonly placed: readonly Placed[];
  /** Where the next page begins; undefined at the end. */
  readonly next?: Start;
  /** What is left free at its foot. Points. */
  readonly blank: number;
  /** How much closer its tables' rows stand than they could: steps of padding. */
  readonly tightness: number;
  /** The table that goes on on the next page, cut inside one of its parts or between two. */
  readonly cut?: 'inside' | 'between';
}

/** Sums of heights are not exact. Points. */
const tolerance = 0.01;

interface Page {
  readonly item: number;
  readonly y: number;
  /** Pages that differ in their last things share what stands above. */
  readonly placed: Above | undefined;
  readonly tightness: number;
}

/** The lowest thing on a page, and what stands above it. */
interface Above {
  readonly own: Placed;
  readonly above: Above | undefined;
}

const under = (above: Above | undefined, own: Placed): Above => ({ own, above });

/** From top to bottom. */
function listed(lowest: Above | undefined): Placed[] {
  const list: Placed[] = [];
  for (let each = lowest; each; each = each.above) list.push(each.own);
  return list.reverse();
}

/**
 * The ways to fill a page from top to bottom; nothing that must stay with what follows is left at its foot. There is
 * more than one where a table can be set closer, be cut or wait for the next page.
 */
export function fillPage(flow: readonly FlowItem[], start: Start, pitch: number): Filling[] {
  const fillings: Filling[] = [];
  const open: Page[] = [];

  function end({ placed, y, tightness }: Page, next?: Start, cut?: Filling['cut']): void {
    const blank = textHeight - y;
    fillings.push({
      pitch,
      placed: listed(placed),
      blank,
      tightness,
      ...(next && { next }),
      ...(cut && { cut }),
    });
  }

  function advance(page: Page): void {
    const item = flow[page.item];
    if (!item) {
      end(page);
      return;
    }
    if (item.type === 'newPage') {
      if (!page.placed) open.push({ ...page, item: page.item + 1 });
      else end(page, { item: page.item });
      return;
    }
    const chain = chainFrom(flow, page.item);
    const last = chain.at(-1);
    const table = last?.type === 'table' ? last : undefined;
    const before = placeAll(page, table ? chain.slice(0, -1) : chain);
    if (before.item === page.item + chain.length - (table ? 1 : 0)) {
      if (table) placeTable(page, before, table);
      else open.push(before);
    } else if (page.placed) end(page, { item: page.item });
    else end(before, { item: before.item });
  }

  /** Lines and spaces, as far as there is room. */
  function placeAll(page: Page, items: readonly FlowItem[]): Page {
    let { y, placed } = page;
    let count = 0;
    for (const item of items) {
      if (item.type === 'line') {
        const height = heightOn(item, pitch);
        if (placed && y + height > textHeight + tolerance) break;
        placed = under(placed, { y, line: item });
        y += height;
      } else if (placed) {
        if (item.type === 'space') y += item.onGrid ? (item.height * pitch) / linePitch : item.height;
        if (item.type === 'toGrid') y = Math.ceil((y + item.gap - tolerance) / pitch) * pitch;
      }
      count++;
    }
    return { item: page.item + count, y, placed, tightness: page.tightness };
  }

  /** @param page without what stays with the table, `before` with it */
  function placeTable(page: Page, before: Page, table: FlowTable): void {
    const after = before.item + 1;
    const tail = tailFrom(flow, after);
    const room = textHeight - before.y + tolerance;
    const place = (form: TableLayout, slice: Slice): Page => ({
      item: after,
      y: before.y + heightOf(slice),
      placed: under(before.placed, { y: before.y, table, form, slice }),
      tightness: before.tightness + table.forms.indexOf(form),
    });
    const fitting = table.forms.filter(({ height }) => height + tail <= room);
    for (const form of samples(fitting))
      open.push(place(form, splitTable(form, 0, form.height, form.height)[0] ?? []));
    if (fitting.length > 0) return;
    const waits = page.placed !== undefined;
    if (waits) end(page, { item: page.item });
    for (const form of samples(table.forms)) {
      const [first, ...slices] = splitTable(form, tail, room, textHeight, !waits);
      if (!first) continue;
      const cut = form.table.parts.some(({ top }) => top === slices[0]?.[0]?.row) ? 'between' : 'inside';
      if (slices.length === 0) open.push(place(form, first));
      else end(place(form, first), { item: after, rest: { table, form, slices } }, cut);
    }
  }

  open.push(begin(start));
  if (start.rest && start.rest.slices.length > 1) {
    const { rest, item } = start;
    end(begin(start), { item, rest: { ...rest, slices: rest.slices.slice(1) } }, 'inside');
    return fillings;
  }
  for (let page = open.pop(); page; page = open.pop()) advance(page);
  return fillings;
}

/** The page that was chosen: what stands on it, its lines at its pitch. */
export const standingOn = ({ placed, pitch }: Filling): Placed[] =>
  placed.map((each) => ('line' in each ? { ...each, line: lineOn(each.line, pitch) } : each));

/** The page with what is left of a table, or as much as it takes. */
function begin({ item, rest }: Start): Page {
  const slice = rest?.slices[0];
  if (!rest || !slice) return { item, y: 0, placed: undefined, tightness: 0 };
  const { table, form } = rest;
  const placed = under(undefined, { y: 0, table, form, slice });
  return { item, y: heightOf(slice), placed, tightness: 0 };
}

/** The first, the last and one between: to try them all would give no better pages. */
function samples<T>(list: readonly T[]): T[] {
  return [...new Set([0, Math.floor(list.length / 2), list.length - 1])].flatMap((at) =>
    list.slice(at, at + 1),
  );
}
