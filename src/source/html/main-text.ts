import { markOf } from '../form-labels.js';
import type { FlowItem } from './page-flow.js';
import { type Element, elementsIn, isElement } from './parse-page.js';

/** The part of a page that holds the report, and what stands around it. */
export interface MainText {
  readonly before: readonly FlowItem[];
  readonly main: readonly FlowItem[];
  readonly after: readonly FlowItem[];
}

/**
 * The smallest block that holds everything of the form that the page holds. Where several blocks do, the text stands
 * there more than once: what says the same again is left out, what says something else is kept.
 */
export function findMainText(body: Element, items: readonly FlowItem[]): MainText {
  const held = marksHeld(items);
  const all = held.get(body)?.size ?? 0;
  const copies = all === 0 ? [body] : smallestWith(body, held, all, tablesIn(items));
  const parts = copies.map((copy) => items.filter(({ within }) => isIn(within, copy)));
  const [first = [], ...others] = parts;
  const own = wordsOf(first);
  const different = others.filter((other) => wordsOf(other) !== own);
  const [start, last] = [items.indexOf(first[0] as FlowItem), items.indexOf(first.at(-1) as FlowItem)];
  const ends = parts.map((part) => items.indexOf(part.at(-1) as FlowItem));
  return {
    before: items.slice(0, Math.max(start, 0)),
    main: [first, ...different].flat(),
    after: different.length > 0 ? items.slice(Math.max(...ends) + 1) : items.slice(last + 1),
  };
}

/** What of the form some lines and tables hold. */
export function marksIn(items: readonly FlowItem[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => marksOf(item)));
}

function marksOf(item: FlowItem): string[] {
  const texts =
    item.type === 'line' ? [item.text] : item.cells.flatMap(({ text }) => [text, ...text.split('\n')]);
  return texts.flatMap((text) => markOf(text) ?? []);
}

/** For each element that holds something of the form, what it holds. */
function marksHeld(items: readonly FlowItem[]): Map<Element, Set<string>> {
  const held = new Map<Element, Set<string>>();
  for (const item of items) {
    const marks = marksOf(item);
    if (marks.length === 0) continue;
    for (const element of upFrom(item.within)) {
      const own = held.get(element) ?? new Set();
      for (const mark of marks) own.add(mark);
      held.set(element, own);
    }
  }
  return held;
}

/** Goes down from a block as long as one in it holds as much. */
function smallestWith(
  body: Element,
  held: ReadonlyMap<Element, ReadonlySet<string>>,
  all: number,
  tables: ReadonlySet<Element>,
): Element[] {
  const found: Element[] = [];
  const pending = [body];
  for (let element = pending.pop(); element; element = pending.pop()) {
    const children = tables.has(element) ? [] : elementsIn(element);
    const whole = children.filter((child) => held.get(child)?.size === all);
    if (whole.length === 0) found.push(element);
    pending.push(...whole.reverse());
  }
  return found;
}

const tablesIn = (items: readonly FlowItem[]): ReadonlySet<Element> =>
  new Set(items.flatMap(({ type, within }) => (type === 'table' ? [within] : [])));

function isIn(element: Element, block: Element): boolean {
  for (const each of upFrom(element)) if (each === block) return true;
  return false;
}

function* upFrom(start: Element): Iterable<Element> {
  for (let node: Element['parentNode'] = start; node && 'tagName' in node; node = node.parentNode) {
    if (isElement(node)) yield node;
  }
}

const wordsOf = (items: readonly FlowItem[]): string =>
  items
    .map((item) => (item.type === 'line' ? item.text : item.cells.map(({ text }) => text).join('|')))
    .join('|')
    .replace(/\s+/g, '');
