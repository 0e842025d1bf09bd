import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { Scope } from './scope.js';
import { decodeXml } from './xml-text.js';

const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Up to so many attributes, comparing their names with each other is faster than a set of them. */
const FEW = 8;

/** Twice as many as a tag may have attributes; each holds the number of one, counted from 1. */
const SLOTS = new Uint16Array(2 * limits.attributes);

/** So that nobody can think up names that all fall into one slot. */
const SEED = Math.trunc(Math.random() * 0x7fffffff);

/** Numbers noted of an attribute: where its name begins and ends, where its value begins and ends. */
const PLACES = 4;

/**
 * A start tag, taken to pieces by offsets. One serves for many tags, as millions of them are read and few are asked for
 * their attributes; the rules of XML on attributes are held against all of them.
 */
export class StartTag {
  /** Behind the name, which begins behind the `<`. */
  nameEnd = 0;
  /** Behind the tag. */
  end = 0;
  isEmpty = false;
  /** Whether it says what prefixes stand for. */
  declares = false;
  #text = '';
  #from = 0;
  #count = 0;
  readonly #places: number[] = [];

  /**
   * @param from where its `<` stands
   * @param limit where the next `<` stands: no tag holds another
   * @throws WorkbookRefused when it is no XML, or has more attributes than the limit
   */
  read(text: string, from: number, limit: number): void {
    this.#text = text;
    this.#from = from;
    this.#count = 0;
    this.declares = false;
    let at = endOfName(text, from + 1);
    if (at === from + 1) throw damaged();
    this.nameEnd = at;
    for (;;) {
      const gap = at;
      at = afterSpace(text, at);
      const code = text.charCodeAt(at);
      this.isEmpty = code === SLASH;
      if (this.isEmpty) at++;
      if (text.charCodeAt(at) === GREATER) break;
      if (this.isEmpty || at === gap) throw damaged();
      at = this.#readAttribute(at, limit);
    }
    this.end = at + 1;
    if (this.#count > 1) this.#refuseTwins();
  }

  /** Whether the element has that name, with its prefix. */
  isOf(name: string): boolean {
    const from = this.#from + 1;
    return this.nameEnd === from + name.length && this.#text.startsWith(name, from);
  }

  /** By names with their prefixes. */
  attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (let index = 0; index < this.#count; index++) attributes.set(this.#name(index), this.#value(index));
    return attributes;
  }

  /** The value of one attribute, by its name with prefix; undefined when there is none. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.#count; index++)
      if (this.#isNamed(index, name)) return this.#value(index);
    return undefined;
  }

  /** What its prefixes stand for in it and inside of its element. */
  scopeIn(outer: Scope): Scope {
    return this.declares ? new Scope(this.#declarations(), outer) : outer;
  }

  /** Where an attribute stands, with one space before it; undefined when there is none of that name. */
  placeOf(name: string): { readonly from: number; readonly to: number } | undefined {
    for (let index = 0; index < this.#count; index++)
      if (this.#isNamed(index, name))
        return {
          from: (this.#places[index * PLACES] ?? 0) - 1,
          to: (this.#places[index * PLACES + 3] ?? 0) + 1,
        };
    return undefined;
  }

  #readAttribute(from: number, limit: number): number {
    const text = this.#text;
    if (this.#count === limits.attributes) throw beyond('attributes');
    const nameEnd = endOfName(text, from);
    const equals = afterSpace(text, nameEnd);
    if (nameEnd === from || text.charCodeAt(equals) !== EQUALS) throw damaged();
    const open = afterSpace(text, equals + 1);
    const quote = text.charCodeAt(open);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged();
    const close = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", open + 1);
    if (close < 0 || close > limit) throw damaged();
    const at = this.#count * PLACES;
    this.#places[at] = from;
    this.#places[at + 1] = nameEnd;
    this.#places[at + 2] = open + 1;
    this.#places[at + 3] = close;
    this.#count++;
    if (isDeclaration(text, from, nameEnd)) this.declares = true;
    return close + 1;
  }

  #refuseTwins(): void {
    if (this.#count > FEW) {
      this.#refuseTwinsOfMany();
      return;
    }
    for (let one = 1; one < this.#count; one++)
      for (let other = 0; other < one; other++) if (this.#isTwin(one, other)) throw damaged();
  }

  /** By a table of what names amount to, as sets of them would have to be made anew for each of thousands of tags. */
  #refuseTwinsOfMany(): void {
    SLOTS.fill(0);
    for (let index = 0; index < this.#count; index++) {
      let slot = this.#slotOf(index);
      for (; SLOTS[slot] !== 0; slot = (slot + 1) % SLOTS.length)
        if (this.#isTwin(index, (SLOTS[slot] as number) - 1)) throw damaged();
      SLOTS[slot] = index + 1;
    }
  }

  #slotOf(index: number): number {
    const end = this.#places[index * PLACES + 1] as number;
    let sum = SEED;
    for (let at = this.#places[index * PLACES] as number; at < end; at++)
      sum = Math.imul(sum ^ this.#text.charCodeAt(at), 0x01000193);
    return (sum >>> 8) % SLOTS.length;
  }

  #isTwin(one: number, other: number): boolean {
    const places = this.#places;
    const [from, other0] = [places[one * PLACES] as number, places[other * PLACES] as number];
    const length = (places[one * PLACES + 1] as number) - from;
    if (length !== (places[other * PLACES + 1] as number) - other0) return false;
    for (let at = 0; at < length; at++)
      if (this.#text.charCodeAt(from + at) !== this.#text.charCodeAt(other0 + at)) return false;
    return true;
  }

  #isNamed(index: number, name: string): boolean {
    const from = this.#places[index * PLACES] as number;
    return this.#places[index * PLACES + 1] === from + name.length && this.#text.startsWith(name, from);
  }

  #name(index: number): string {
    return this.#text.slice(this.#places[index * PLACES], this.#places[index * PLACES + 1]);
  }

  #value(index: number): string {
    return decodeXml(this.#text.slice(this.#places[index * PLACES + 2], this.#places[index * PLACES + 3]));
  }

  #declarations(): Map<string, string> {
    const declared = [...this.attributes()].filter(([name]) => DECLARATION.test(name));
    return new Map(declared.map(([name, namespace]) => [name.slice(6), namespace]));
  }
}

const DECLARATION = /^xmlns(:|$)/;

function isDeclaration(text: string, from: number, to: number): boolean {
  if (to - from < 5 || !text.startsWith('xmlns', from)) return false;
  return to - from === 5 || text.charCodeAt(from + 5) === COLON;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return at;
    at++;
  }
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    // Behind the text there is no code, and so no more of the name.
    if (!(code >= ENDS.length) && ENDS[code] !== 0) return at;
    at++;
  }
}

/** By code: what ends a name, or must not stand in one. */
const ENDS = Uint8Array.from({ length: 0x40 }, (_, code) =>
  code <= 0x20 || [DOUBLE_QUOTE, AMPERSAND, SINGLE_QUOTE, SLASH, LESS, EQUALS, GREATER].includes(code)
    ? 1
    : 0,
);
