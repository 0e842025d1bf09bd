import type { FlowItem } from './flow.js';
import { type Item, lower } from './items.js';
import { page } from './page-size.js';
import { type Placed, standingOn } from './paging/fill-page.js';
import { planPages } from './paging/plan-pages.js';
import { drawSlice } from './table/draw.js';

/** What stands between the margins of each page. */
export type PageItems = readonly Item[];

/** Puts the flow on pages. */
export function paginate(flow: readonly FlowItem[]): PageItems[] {
  return planPages(flow).map((filling) =>
    standingOn(filling).flatMap((each) => itemsOf(each).map((item) => lower(item, page.top + each.y))),
  );
}

function itemsOf(each: Placed): readonly Item[] {
  return 'line' in each ? each.line.items : drawSlice(each.form, each.slice, page.left, each.table.tags);
}
