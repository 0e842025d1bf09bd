import type { FlowItem, FlowTable } from './flow.js';
import { type Item, lower } from './items.js';
import { linePitch, page, textHeight } from './page-size.js';
import { drawSlice } from './table/draw.js';
import type { TableLayout } from './table/layout.js';
import { beginsIn, heightOf, splitTable } from './table/split.js';
import type { Typesetter } from './text/typesetter.js';

/** What stands between the margins of each page. */
export type PageItems = readonly Item[];

/** Sums of heights are not exact. Points. */
const tolerance = 0.01;

/** Fills pages from top to bottom; nothing that must stay with what follows is left at a page's foot. */
export function paginate(flow: readonly FlowItem[], typesetter: Typesetter): PageItems[] {
  const pages: Item[][] = [[]];
  /** From the top margin. */
  let y = 0;

  const newPage = () => {
    if (pages.at(-1)?.length) pages.push([]);
    y = 0;
  };
  const draw = (items: readonly Item[], height: number) => {
    pages.at(-1)?.push(...items.map((item) => lower(item, page.top + y)));
    y += height;
  };

  function place(item: FlowItem, tail: number): void {
    if (item.type === 'newPage') newPage();
    else if (item.type === 'table') placeTable(item, tail);
    else if (item.type === 'line') {
      if (y + item.height > textHeight + tolerance) newPage();
      draw(item.items, item.height);
    } else if (y > 0) {
      y =
        item.type === 'space'
          ? y + item.height
          : Math.ceil((y + item.gap - tolerance) / linePitch) * linePitch;
    }
  }

  function placeTable({ layouts, tags }: FlowTable, tail: number): void {
    const room = textHeight - y + tolerance;
    const layout = layoutFor(layouts, room - tail);
    splitTable(layout, tail, room, textHeight + tolerance).forEach((slice, index) => {
      if (index > 0) newPage();
      draw(drawSlice(layout, slice, page.left, tags, typesetter), heightOf(slice));
    });
  }

  for (let index = 0; index < flow.length; ) {
    const chain = chainFrom(flow, index);
    index += chain.length;
    const tail = chain.at(-1)?.type === 'table' ? tailFrom(flow, index) : 0;
    if (y > 0 && !beginsOn(chain, tail, textHeight - y + tolerance)) newPage();
    for (const item of chain) place(item, tail);
  }
  return pages;
}

/** An item with all that must stay on the page with it: up to the first that is content to be the last. */
function chainFrom(flow: readonly FlowItem[], start: number): FlowItem[] {
  const kept = (item: FlowItem) => (item.type === 'line' ? item.keepWithNext : item.type === 'space');
  let end = start;
  while (end < flow.length - 1 && kept(flow[end] as FlowItem) && flow[end + 1]?.type !== 'newPage') end++;
  return flow.slice(start, end + 1);
}

/** The height of the remarks under a table, if they are short enough to stay on its page. Points. */
function tailFrom(flow: readonly FlowItem[], start: number): number {
  const end = flow.findIndex(
    (item, index) => index >= start && item.type !== 'line' && item.type !== 'space',
  );
  const tail = totalHeight(flow.slice(start, end < 0 ? flow.length : end));
  return tail <= longestTail ? tail : 0;
}

const longestTail = 3 * linePitch;

const totalHeight = (items: readonly FlowItem[]) =>
  items.reduce((sum, item) => sum + ('height' in item ? item.height : 0), 0);

/** The largest layout that ends in the room; where none does, the largest of all. */
function layoutFor(layouts: FlowTable['layouts'], room: number): TableLayout {
  return layouts.find((layout) => heightOfTable(layout) <= room) ?? layouts[0];
}

const heightOfTable = ({ rowHeights }: TableLayout) => rowHeights.reduce((sum, height) => sum + height, 0);

function beginsOn(chain: readonly FlowItem[], tail: number, room: number): boolean {
  const before = totalHeight(chain.slice(0, -1));
  const last = chain.at(-1);
  if (last?.type === 'table') {
    const layout = layoutFor(last.layouts, room - before - tail);
    return beginsIn(layout, tail, room - before, textHeight - before);
  }
  return last?.type !== 'line' || before + last.height <= room;
}
