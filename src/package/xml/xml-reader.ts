import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { decodeXml } from './xml-text.js';

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const GREATER = 0x3e;

/**
 * Walks an XML text from front to back. Names come without their prefix: transitional and strict workbooks differ in
 * namespaces only, and some writers prefix every element.
 */
export class XmlReader {
  readonly #text: string;
  /** Where reading goes on. */
  #at = 0;
  /** The elements entered, with their prefixes. */
  readonly #open: string[] = [];
  /** The name of the start tag passed last, with its prefix, and where its attributes stand. */
  #name = '';
  #attributesFrom = 0;
  #attributesTo = 0;
  #isEmpty = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Enters the root element. */
  root(): string {
    if (!this.#toTag()) throw damaged();
    return localName(this.#name);
  }

  /** Enters the next element of that name, wherever it stands. */
  seek(name: string): void {
    do while (!this.#toTag());
    while (localName(this.#name) !== name);
  }

  /** Visits the children of the element just entered. What the visitor doesn't read of a child is passed over. */
  children(visit: (name: string) => void): void {
    if (this.#isEmpty) return;
    const depth = this.#open.length;
    while (this.#toTag()) {
      visit(localName(this.#name));
      while (this.#open.length > depth) this.#toTag();
    }
  }

  /** The text in the element just entered, which has no children. */
  text(): string {
    if (this.#isEmpty) return '';
    const parts: string[] = [];
    if (this.#toTag(parts)) throw damaged();
    return parts.length === 1 ? (parts[0] as string) : parts.join('');
  }

  /** The attributes of the element just entered, with their prefixes. */
  attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    let at = this.#attributesFrom;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const match = ATTRIBUTE.exec(this.#text);
      if (!match || ATTRIBUTE.lastIndex > this.#attributesTo) break;
      at = ATTRIBUTE.lastIndex;
      const name = match[1] as string;
      if (attributes.has(name)) throw damaged();
      if (attributes.size === limits.attributes) throw beyond('attributes');
      attributes.set(name, decodeXml(match[2] ?? match[3] ?? ''));
    }
    if (this.#text.slice(at, this.#attributesTo).trim() !== '') throw damaged();
    return attributes;
  }

  /** Passes the next tag: true for a start tag. The text before it goes to `texts`. */
  #toTag(texts?: string[]): boolean {
    for (;;) {
      const tag = this.#text.indexOf('<', this.#at);
      if (tag < 0) throw damaged();
      if (texts && tag > this.#at) texts.push(decodeXml(this.#text.slice(this.#at, tag)));
      const mark = this.#text.charCodeAt(tag + 1);
      if (mark === SLASH) return this.#close(tag);
      if (mark !== EXCLAMATION && mark !== QUESTION) return this.#enter(tag);
      this.#passOver(tag, texts);
    }
  }

  #enter(tag: number): true {
    const end = this.#endOfTag(tag + 1);
    this.#isEmpty = this.#text.charCodeAt(end - 1) === SLASH;
    this.#attributesTo = this.#isEmpty ? end - 1 : end;
    this.#attributesFrom = this.#endOfName(tag + 1, this.#attributesTo);
    this.#name = this.#text.slice(tag + 1, this.#attributesFrom);
    this.#at = end + 1;
    if (this.#name === '') throw damaged();
    if (this.#open.length === limits.depth) throw beyond('depth');
    if (!this.#isEmpty) this.#open.push(this.#name);
    return true;
  }

  #close(tag: number): false {
    const end = this.#text.indexOf('>', tag);
    const name = this.#text.slice(tag + 2, this.#endOfName(tag + 2, end));
    if (end < 0 || name !== this.#open.pop()) throw damaged();
    this.#at = end + 1;
    return false;
  }

  /** Comments and processing instructions say nothing; a CDATA section is text. */
  #passOver(tag: number, texts: string[] | undefined): void {
    if (this.#text.startsWith('<![CDATA[', tag)) {
      const end = this.#after(']]>', tag + 9);
      texts?.push(this.#text.slice(tag + 9, end - 3));
    } else if (this.#text.startsWith('<!--', tag)) this.#after('-->', tag + 4);
    else if (this.#text[tag + 1] === '?') this.#after('?>', tag + 2);
    else throw damaged();
  }

  #after(mark: string, from: number): number {
    const found = this.#text.indexOf(mark, from);
    if (found < 0) throw damaged();
    this.#at = found + mark.length;
    return this.#at;
  }

  /** The `>` that closes a start tag; attribute values may hold others. */
  #endOfTag(from: number): number {
    let quote = 0;
    for (let at = from; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === GREATER) return at;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    }
    throw damaged();
  }

  #endOfName(from: number, end: number): number {
    let at = from;
    while (at < end && this.#text.charCodeAt(at) > 0x20) at++;
    return at;
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);
