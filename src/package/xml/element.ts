import { damaged } from '../../limits/refusals.js';
import { decodeXml } from './xml-text.js';

/** Where an element stands in an XML text, by offsets, so that all around it can stay as it is. */
export interface Element {
  /** With its prefix. */
  readonly name: string;
  readonly from: number;
  /** After the start tag. */
  readonly opened: number;
  /** Before the end tag; an empty element has none. */
  readonly closed: number;
  readonly to: number;
  readonly isEmpty: boolean;
}

/** The outermost element. */
export function rootOf(text: string): Element {
  const tag = nextTag(text, 0, text.length);
  if (tag?.kind !== 'start') throw damaged();
  return complete(text, tag, text.length);
}

/** The elements right inside of another, from first to last. */
export function* childrenOf(text: string, parent: Element): Generator<Element> {
  let at = parent.opened;
  while (at < parent.closed) {
    const tag = nextTag(text, at, parent.closed);
    if (!tag) return;
    if (tag.kind === 'end') throw damaged();
    const child = complete(text, tag, parent.closed);
    yield child;
    at = child.to;
  }
}

/** The first child of that name; prefixes don't count. */
export function childOf(text: string, parent: Element, name: string): Element | undefined {
  for (const child of childrenOf(text, parent)) if (localName(child) === name) return child;
  return undefined;
}

export const localName = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

/** What stands before the names of an element's own kind: `x:`, or nothing. */
export const prefixOf = ({ name }: Element): string => name.slice(0, name.indexOf(':') + 1);

const ATTRIBUTE = /\s([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of an element, by their names with prefix. */
export function attributesOf(text: string, { from, opened }: Element): ReadonlyMap<string, string> {
  const found = text.slice(from, opened).matchAll(ATTRIBUTE);
  return new Map(
    Array.from(found, ([, name = '', double, single]) => [name, decodeXml(double ?? single ?? '')]),
  );
}

/** The text in an element and in all elements inside of it. */
export function textIn(text: string, element: Element): string {
  const parts: string[] = [];
  let at = element.opened;
  for (const child of childrenOf(text, element)) {
    parts.push(decodeXml(text.slice(at, child.from)), textIn(text, child));
    at = child.to;
  }
  return [...parts, decodeXml(text.slice(at, element.closed))].join('');
}

type Tag =
  | { readonly kind: 'end'; readonly from: number; readonly to: number }
  | { readonly kind: 'start'; readonly from: number; readonly to: number; readonly isEmpty: boolean };

function complete(text: string, tag: Tag & { kind: 'start' }, limit: number): Element {
  const name = /^[^\s/>]+/.exec(text.slice(tag.from + 1, Math.min(tag.to, tag.from + 200)))?.[0];
  if (name === undefined) throw damaged();
  const element = { name, from: tag.from, opened: tag.to };
  if (tag.isEmpty) return { ...element, closed: tag.to, to: tag.to, isEmpty: true };
  let depth = 1;
  for (let at = tag.to; ; ) {
    const next = nextTag(text, at, limit);
    if (!next) throw damaged();
    if (next.kind === 'end') depth--;
    else if (!next.isEmpty) depth++;
    if (depth === 0) return { ...element, closed: next.from, to: next.to, isEmpty: false };
    at = next.to;
  }
}

/** The next tag that begins before `limit`; comments, CDATA sections and processing instructions are passed over. */
function nextTag(text: string, from: number, limit: number): Tag | undefined {
  let at = text.indexOf('<', from);
  while (at >= 0 && at < limit) {
    if (text.startsWith('<!--', at)) at = text.indexOf('<', after(text, '-->', at + 4));
    else if (text.startsWith('<![CDATA[', at)) at = text.indexOf('<', after(text, ']]>', at + 9));
    else if (text[at + 1] === '?') at = text.indexOf('<', after(text, '?>', at + 2));
    else if (text[at + 1] === '/') return { kind: 'end', from: at, to: after(text, '>', at) };
    else return startTag(text, at);
  }
  return undefined;
}

const TAG = /<[^\s<>"'/!]+(?:[^<>"']|"[^"]*"|'[^']*')*>/y;

function startTag(text: string, from: number): Tag {
  TAG.lastIndex = from;
  if (!TAG.test(text)) throw damaged();
  const to = TAG.lastIndex;
  return { kind: 'start', from, to, isEmpty: text[to - 2] === '/' };
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw damaged();
  return found + mark.length;
}
