import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { COMPATIBILITY, isReadable } from './alternate-content.js';
import { behindTag, depthBehind, endTagOf, nextTag } from './next-tag.js';
import { OUTERMOST, type Scope } from './scope.js';
import { StartTag } from './start-tag.js';

/**
 * Where an element stands in an XML text, by offsets, so that all around it can stay as it is. Where it ends is looked
 * for when somebody asks, or found on the way past its last child: most of a part is never gone through twice.
 */
export class Element {
  #closed: number | undefined;
  #to: number | undefined;

  constructor(
    private readonly text: string,
    /** With its prefix. */
    readonly name: string,
    readonly namespace: string,
    /** The root's namespace: elements of others are passed over. */
    readonly vocabulary: string,
    /** What prefixes stand for inside of it. */
    readonly scope: Scope,
    readonly from: number,
    /** After the start tag. */
    readonly opened: number,
    readonly isEmpty: boolean,
  ) {
    if (isEmpty) this.end(opened, opened);
  }

  /** Before the end tag; an empty element has none. @throws WorkbookRefused when there is none */
  get closed(): number {
    return this.#closed ?? this.#find().from;
  }

  /** After the end tag. @throws WorkbookRefused when there is none */
  get to(): number {
    return this.#to ?? this.#find().to;
  }

  /** Notes where it ends. */
  end(closed: number, to: number): void {
    this.#closed = closed;
    this.#to = to;
  }

  #find(): { readonly from: number; readonly to: number } {
    const tag = endTagOf(this.text, this.opened);
    this.end(tag.from, tag.to);
    return tag;
  }
}

/** The outermost element. */
export function rootOf(text: string): Element {
  const tag = nextTag(text, 0, text.length);
  if (!tag || tag.isEnd) throw damaged();
  readTag(text, tag.from);
  return element(text, tag.from, { scope: OUTERMOST });
}

/** The element that begins at a place. What its prefixes stand for is not known, and prefixes alone tell its kind. */
export function elementAt(text: string, from: number): Element {
  const tag = nextTag(text, from, from + 1);
  if (!tag || tag.isEnd) throw damaged();
  readTag(text, tag.from);
  return element(text, tag.from, { scope: OUTERMOST });
}

/**
 * The elements right inside of another, from first to last, as the reader visits them: those of the root's namespace,
 * and of alternatives the ones that Excel reads.
 * @param limit of how many there may be, by its name
 * @param isDone asked of each that is empty and declares nothing: true where its tag alone told all, so that it is left
 * out; sheets have hundreds of thousands of empty rows
 * @throws WorkbookRefused when there are more
 */
export function* childrenOf(
  text: string,
  parent: Element,
  limit?: keyof typeof limits,
  isDone?: (tag: StartTag) => boolean,
): Generator<Element> {
  let left = limit === undefined ? Number.POSITIVE_INFINITY : limits[limit];
  for (const child of allChildrenOf(text, parent, isDone)) {
    if (limit !== undefined && left-- === 0) throw beyond(limit);
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

export const localName = ({ name }: Pick<Element, 'name'>): string => name.slice(name.indexOf(':') + 1);

/** What stands before the names of an element's own kind: `x:`, or nothing. */
export const prefixOf = ({ name }: Pick<Element, 'name'>): string => name.slice(0, name.indexOf(':') + 1);

/** One for all: each tag is read and done with at once. */
const startTag = new StartTag();

/** The attributes of an element, by their names with prefix. */
export function attributesOf(
  text: string,
  { from, opened }: Pick<Element, 'from' | 'opened'>,
): ReadonlyMap<string, string> {
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
    at = behindTag(text, tag.from);
    depth = depthBehind(text, tag, at, depth);
  }
}

function* allChildrenOf(
  text: string,
  parent: Element,
  isDone?: (tag: StartTag) => boolean,
): Generator<Element> {
  if (parent.isEmpty) return;
  let at = parent.opened;
  for (;;) {
    const tag = nextTag(text, at, text.length);
    if (!tag) throw damaged();
    if (tag.isEnd) {
      parent.end(tag.from, behindTag(text, tag.from));
      return;
    }
    readTag(text, tag.from);
    if (isDone && startTag.isEmpty && !startTag.declares && isDone(startTag)) at = startTag.end;
    else {
      const child = element(text, tag.from, parent);
      yield child;
      at = child.to;
    }
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

function readTag(text: string, from: number): void {
  const next = text.indexOf('<', from + 1);
  startTag.read(text, from, next < 0 ? text.length : next);
}

/**
 * The element whose tag was read.
 * @param around what is known from the elements around it
 */
function element(
  text: string,
  from: number,
  around: { readonly scope: Scope; readonly vocabulary?: string },
): Element {
  const name = text.slice(from + 1, startTag.nameEnd);
  const scope = startTag.scopeIn(around.scope);
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  // An element cut out of a part keeps a prefix that only the part explains, and so do those inside of it.
  const namespace = scope.find(prefix) ?? `${prefix}:`;
  const vocabulary = around.vocabulary ?? namespace;
  return new Element(text, name, namespace, vocabulary, scope, from, startTag.end, startTag.isEmpty);
}
