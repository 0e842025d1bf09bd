import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { COMPATIBILITY, isReadable } from './alternate-content.js';
import { OUTERMOST, type Scope } from './scope.js';
import { StartTag } from './start-tag.js';
import { decodeXml } from './xml-text.js';

/** Where an element stands in an XML text, by offsets, so that all around it can stay as it is. */
export interface Element {
  /** With its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** The root's namespace: elements of others are passed over. */
  readonly vocabulary: string;
  /** What prefixes stand for inside of it. */
  readonly scope: Scope;
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
  return complete(text, tag, { to: text.length, scope: OUTERMOST });
}

/** The element that begins at a place. What its prefixes stand for is not known, and prefixes alone tell its kind. */
export function elementAt(text: string, from: number): Element {
  const tag = nextTag(text, from, from + 1);
  if (tag?.kind !== 'start') throw damaged();
  return complete(text, tag, { to: text.length, scope: OUTERMOST });
}

/**
 * The elements right inside of another, from first to last, as the reader visits them: those of the root's namespace,
 * and of alternatives the ones that Excel reads.
 */
export function* childrenOf(text: string, parent: Element): Generator<Element> {
  for (const child of allChildrenOf(text, parent)) {
    if (child.namespace === parent.vocabulary) yield child;
    else if (child.namespace === COMPATIBILITY && localName(child) === 'AlternateContent') {
      const readable = readableOf(text, child);
      if (readable) yield* childrenOf(text, readable);
    }
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

/** One for all: each tag is read and done with at once. */
const startTag = new StartTag();

/** The attributes of an element, by their names with prefix. */
export function attributesOf(text: string, { from, opened }: Element): ReadonlyMap<string, string> {
  startTag.read(text, from, opened);
  return startTag.attributes();
}

/** The text in an element and in all elements inside of it. */
export function textIn(text: string, { opened, closed }: Element): string {
  const texts: string[] = [];
  let at = opened;
  let depth = 0;
  for (;;) {
    const tag = nextTag(text, at, closed, texts);
    if (!tag) return texts.join('');
    depth = depthAfter(tag, depth);
    at = tag.to;
  }
}

function* allChildrenOf(text: string, parent: Element): Generator<Element> {
  let at = parent.opened;
  while (at < parent.closed) {
    const tag = nextTag(text, at, parent.closed);
    if (!tag) return;
    if (tag.kind === 'end') throw damaged();
    const { vocabulary, scope } = parent;
    const child = complete(text, tag, { to: parent.closed, vocabulary, scope });
    yield child;
    at = child.to;
  }
}

function readableOf(text: string, alternatives: Element): Element | undefined {
  for (const each of allChildrenOf(text, alternatives)) {
    const { namespace, scope, vocabulary } = each;
    const isOne = isReadable(localName(each), attributesOf(text, each), scope, vocabulary);
    if (namespace === COMPATIBILITY && isOne) return each;
  }
  return undefined;
}

interface Tag {
  readonly kind: 'start' | 'end';
  readonly from: number;
  readonly to: number;
  readonly isEmpty: boolean;
}

/** What is known of an element from those around it. */
interface Around {
  readonly to: number;
  readonly scope: Scope;
  readonly vocabulary?: string;
}

function complete(text: string, { from, to: opened, isEmpty }: Tag, around: Around): Element {
  startTag.read(text, from, opened);
  const name = text.slice(from + 1, startTag.nameEnd);
  const scope = startTag.scopeIn(around.scope);
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  // An element cut out of a part keeps a prefix that only the part explains, and so do those inside of it.
  const namespace = scope.find(prefix) ?? `${prefix}:`;
  const vocabulary = around.vocabulary ?? namespace;
  const element = { name, namespace, vocabulary, scope, from, opened, isEmpty };
  if (isEmpty) return { ...element, closed: opened, to: opened };
  let depth = 1;
  for (let at = opened; ; ) {
    const next = nextTag(text, at, around.to);
    if (!next) throw damaged();
    depth = depthAfter(next, depth);
    if (depth === 0) return { ...element, closed: next.from, to: next.to };
    at = next.to;
  }
}

/** How many elements are open behind a tag. */
function depthAfter({ kind, isEmpty }: Tag, depth: number): number {
  if (kind === 'end') return depth - 1;
  if (depth === limits.depth) throw beyond('depth');
  return isEmpty ? depth : depth + 1;
}

/**
 * The next tag that begins before `limit`; comments and processing instructions are passed over.
 * @param texts takes the text before it, if that matters
 */
function nextTag(text: string, from: number, limit: number, texts?: string[]): Tag | undefined {
  for (let at = from; ; ) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? limit : Math.min(tag, limit);
    if (texts && end > at) texts.push(decodeXml(text.slice(at, end)));
    if (tag < 0 || tag >= limit) return undefined;
    if (text.startsWith('<!--', tag)) at = after(text, '-->', tag + 4);
    else if (text.startsWith('<![CDATA[', tag)) {
      at = after(text, ']]>', tag + 9);
      texts?.push(text.slice(tag + 9, at - 3));
    } else if (text[tag + 1] === '?') at = after(text, '?>', tag + 2);
    else if (text[tag + 1] === '/') {
      return { kind: 'end', from: tag, to: after(text, '>', tag), isEmpty: false };
    } else {
      const next = text.indexOf('<', tag + 1);
      startTag.read(text, tag, next < 0 ? text.length : next);
      return { kind: 'start', from: tag, to: startTag.end, isEmpty: startTag.isEmpty };
    }
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw damaged();
  return found + mark.length;
}
