import type { FlowItem } from '../flow.js';
import { linePitch, textHeight } from '../page-size.js';
import { type Filling, fillPage, type Start } from './fill-page.js';
import { pageCost } from './page-cost.js';

/**
 * GB/T 9704-2012, 5.2.3 lets a page be adjusted: one line more or less on it is a pitch closer or wider by less than
 * five in a hundred.
 */
const pitches = [linePitch, textHeight / 23, textHeight / 21];

/** How far from its end a report's pages are weighed against each other: what comes before just fills its pages. */
const weighed = 900;

interface Plan {
  readonly cost: number;
  readonly page: Filling;
  readonly rest?: Plan;
}

/**
 * Chooses how each page is filled, so that all pages together are at their best: no last page with a few lines, no
 * half-empty page before a table, no table cut where it need not be. The same flow gives the same pages.
 */
export function planPages(flow: readonly FlowItem[]): Filling[] {
  const pages: Filling[] = [];
  let start: Start | undefined = { item: 0 };
  while (start && flow.length - start.item > weighed) {
    const from: Start = start;
    const page: Filling = cheapest(
      fillPage(flow, from, linePitch).map((filling) => ({
        cost: costOf(flow, from, filling),
        page: filling,
      })),
    ).page;
    pages.push(page);
    start = page.next;
  }
  for (let plan = start && planFrom(flow, start, new Map()); plan; plan = plan.rest) pages.push(plan.page);
  return pages;
}

function planFrom(flow: readonly FlowItem[], start: Start, known: Map<string, Plan>): Plan {
  const key = keyOf(start);
  const before = known.get(key);
  if (before) return before;
  const plans = pitches
    .flatMap((pitch) => fillPage(flow, start, pitch))
    .map((page): Plan => {
      const rest = page.next && planFrom(flow, page.next, known);
      const cost = costOf(flow, start, page) + (rest?.cost ?? 0);
      return { cost, page, ...(rest && { rest }) };
    });
  const plan = cheapest(plans);
  known.set(key, plan);
  return plan;
}

/** The first of equals. */
function cheapest(plans: readonly Plan[]): Plan {
  const [first, ...others] = plans;
  if (!first) throw new Error('a page can always be filled');
  return others.reduce((best, plan) => (plan.cost < best.cost ? plan : best), first);
}

function costOf(flow: readonly FlowItem[], start: Start, page: Filling): number {
  // A draft's list of errors on a page of its own is no part of the report.
  const isBeyond = flow[start.item]?.type === 'newPage';
  const closes = isBeyond || page.next === undefined || flow[page.next.item]?.type === 'newPage';
  return pageCost(page, { opens: start.item === 0 || isBeyond, closes });
}

/** Where a page begins: the rest of a table by its own first row, behind a header that may be printed again. */
function keyOf({ item, rest }: Start): string {
  if (!rest) return `${item}`;
  const [slice = []] = rest.slices;
  const first = slice.find(({ repeated }) => !repeated);
  return [item, rest.table.forms.indexOf(rest.form), first?.row, first?.piece?.from, slice.at(-1)?.row].join(
    ' ',
  );
}
