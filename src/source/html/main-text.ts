import { markOf } from '../form-labels.js';
import type { FlowItem } from './page-flow.js';
import { type Element, elementsIn, isElement } from './parse-page.js';

/** The part of a page that holds the report, and what stands around it. */
export interface MainText {
  readonly before: readonly FlowItem[];
  readonly main: readonly FlowItem[];
  /** Where the text stands there more than once and both are kept, what is in neither. */
  readonly between: readonly FlowItem[];
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
  const [first, ...others] = partsOf(items, copies);
  const own = wordsOf(first.items);
  const different = others.filter((other) => wordsOf(other.items) !== own);
  const { last } = (different.length > 0 && others.at(-1)) || first;
  const main = [first, ...different].flatMap((part) => part.items);
  const kept = new Set(main);
  return {
    before: items.slice(0, first.from),
    main,
    between: items.slice(first.from, last + 1).filter((item) => !kept.has(item)),
    after: items.slice(last + 1),
  };
}

/** What stands in a block, and where the first and the last of it stand in the page. */
interface Part {
  readonly items: FlowItem[];
  readonly from: number;
  last: number;
}

/** What stands in each of some blocks, of which none is in another, in the order of the page. */
function partsOf(items: readonly FlowItem[], blocks: readonly Element[]): [Part, ...Part[]] {
  const wanted = new Set(blocks);
  /** By element, the block that it stands in: to look for it once is enough. */
  const known = new Map<Element, Element | undefined>();
  const blockOf = (start: Element): Element | undefined => {
    const passed: Element[] = [];
    let found: Element | undefined;
    for (const element of upFrom(start)) {
      if (known.has(element)) found = known.get(element);
      else if (wanted.has(element)) found = element;
      else {
        passed.push(element);
        continue;
      }
      break;
    }
    for (const element of passed) known.set(element, found);
    return found;
  };
  const parts = new Map<Element, Part>();
  items.forEach((item, at) => {
    const block = blockOf(item.within);
    if (!block) return;
    const part = parts.get(block);
    if (part) {
      part.items.push(item);
      part.last = at;
    } else parts.set(block, { items: [item], from: at, last: at });
  });
  const [first = { items: [], from: 0, last: -1 }, ...others] = parts.values();
  return [first, ...others];
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
