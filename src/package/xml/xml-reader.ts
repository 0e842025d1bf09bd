import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { COMPATIBILITY, isReadable } from './alternate-content.js';
import { attributeOf, OUTERMOST, type Scope } from './scope.js';
import { StartTag } from './start-tag.js';
import { decodeXml } from './xml-text.js';

const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const GREATER = 0x3e;

/**
 * Walks an XML text from front to back. Elements are known by namespace: those in the root's are given by their names
 * without prefix, others are passed over, and of alternatives the one is walked through that Office reads.
 */
export class XmlReader {
  readonly #text: string;
  /** Where reading goes on. */
  #at = 0;
  /** Where the next `<` stands, when that is known already. */
  #next = -1;
  /** The elements entered, with their prefixes. */
  readonly #open: string[] = [];
  /** What prefixes stand for in them; and how it was around those elements that say so. */
  #scope: Scope = OUTERMOST;
  readonly #outer: { readonly depth: number; readonly scope: Scope }[] = [];
  /** The start tag passed last, where it begins, and what prefixes stand for in it. */
  readonly #tag = new StartTag();
  #from = 0;
  #tagScope: Scope = OUTERMOST;
  #name = '';
  #namespace = '';
  /** The root's namespace. */
  #vocabulary: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Enters the root element, and gives its name. */
  root(): string {
    if (!this.#toTag()) throw damaged();
    return this.#name;
  }

  /**
   * Enters the root element, which must be so named.
   * @param vocabulary the namespaces that it may be of; a root of none is nobody else's
   * @throws WorkbookRefused when it is another
   */
  rootAs(name: string, vocabulary: readonly string[]): void {
    if (this.root() !== name) throw damaged();
    if (this.#namespace !== '' && !vocabulary.includes(this.#namespace)) throw damaged();
  }

  /** Enters the next element of that name, wherever it stands. */
  seek(name: string): void {
    do while (!this.#toTag());
    while (this.#name !== name || !this.#isOwn());
  }

  /** Visits the children of the element just entered. What the visitor doesn't read of a child is passed over. */
  children(visit: (name: string) => void): void {
    this.everyChild((name, isOwn) => {
      if (isOwn) visit(name);
    });
  }

  /** Visits the children of the element just entered, those of foreign namespaces too. */
  everyChild(visit: (name: string, isOwn: boolean) => void): void {
    this.#eachChild(() => {
      if (this.#namespace === COMPATIBILITY && this.#name === 'AlternateContent') this.#alternatives(visit);
      else visit(this.#name, this.#isOwn());
    });
  }

  /** Where the start tag passed last begins. */
  get position(): number {
    return this.#from;
  }

  /** The namespace of the element just entered. */
  get namespace(): string {
    return this.#namespace;
  }

  /** The text and the children of the element just entered, as they follow each other. */
  mixed(text: (part: string) => void, visit: (name: string, isOwn: boolean) => void): void {
    if (this.#tag.isEmpty) return;
    const depth = this.#open.length;
    for (;;) {
      const parts: string[] = [];
      const isStart = this.#toTag(parts);
      if (parts.length > 0) text(parts.join(''));
      if (!isStart) return;
      visit(this.#name, this.#isOwn());
      this.#leave(depth);
    }
  }

  /** The text in the element just entered, which has no children but such as are passed over. */
  text(): string {
    if (this.#tag.isEmpty) return '';
    const parts: string[] = [];
    const depth = this.#open.length;
    while (this.#toTag(parts)) {
      if (this.#isOwn() || this.#namespace === COMPATIBILITY) throw damaged();
      this.#leave(depth);
    }
    return parts.length === 1 ? (parts[0] as string) : parts.join('');
  }

  /** The attributes of the element just entered, with their prefixes. */
  attributes(): Map<string, string> {
    return this.#tag.attributes();
  }

  /** One of them, by its name with prefix. */
  attribute(name: string): string | undefined {
    return this.#tag.attribute(name);
  }

  /** Whether the element just entered has neither text nor children: `<row/>`. */
  get isEmpty(): boolean {
    return this.#tag.isEmpty;
  }

  /** The attribute of a name in one of the namespaces, which is known by them and not by its prefix. */
  attributeOf(namespaces: readonly string[], name: string): string | undefined {
    return attributeOf(this.attributes(), this.#tagScope, namespaces, name);
  }

  #isOwn(): boolean {
    return this.#namespace === this.#vocabulary;
  }

  #eachChild(visit: () => void): void {
    if (this.#tag.isEmpty) return;
    const depth = this.#open.length;
    while (this.#toTag()) {
      visit();
      this.#leave(depth);
    }
  }

  /** The children of the first alternative that is readable count as children of the element around. */
  #alternatives(visit: (name: string, isOwn: boolean) => void): void {
    let isFound = false;
    this.#eachChild(() => {
      if (isFound || this.#namespace !== COMPATIBILITY) return;
      isFound = isReadable(this.#name, this.attributes(), this.#tagScope, this.#vocabulary ?? '');
      if (isFound) this.everyChild(visit);
    });
  }

  /** Passes over what is left of the elements entered below a depth. */
  #leave(depth: number): void {
    while (this.#open.length > depth) this.#toTag();
  }

  /** Passes the next tag: true for a start tag. The text before it goes to `texts`. */
  #toTag(texts?: string[]): boolean {
    for (;;) {
      const tag = this.#next >= 0 ? this.#next : this.#text.indexOf('<', this.#at);
      this.#next = -1;
      if (tag < 0) throw damaged();
      if (texts && tag > this.#at) texts.push(decodeXml(this.#text.slice(this.#at, tag)));
      const mark = this.#text.charCodeAt(tag + 1);
      if (mark === SLASH) return this.#close(tag);
      if (mark !== EXCLAMATION && mark !== QUESTION) return this.#enter(tag);
      this.#passOver(tag, texts);
    }
  }

  #enter(from: number): true {
    const [text, tag] = [this.#text, this.#tag];
    this.#from = from;
    this.#next = text.indexOf('<', from + 1);
    tag.read(text, from, this.#next < 0 ? text.length : this.#next);
    this.#at = tag.end;
    if (this.#open.length === limits.depth) throw beyond('depth');
    this.#tagScope = tag.scopeIn(this.#scope);
    const name = text.slice(from + 1, tag.nameEnd);
    this.#resolve(name);
    if (tag.isEmpty) return true;
    this.#open.push(name);
    if (this.#tagScope !== this.#scope) {
      this.#outer.push({ depth: this.#open.length, scope: this.#scope });
      this.#scope = this.#tagScope;
    }
    return true;
  }

  /** Tells a name's namespace. */
  #resolve(name: string): void {
    const colon = name.indexOf(':');
    this.#name = colon < 0 ? name : name.slice(colon + 1);
    const namespace = colon < 0 ? this.#tagScope.unprefixed : this.#tagScope.find(name.slice(0, colon));
    if (namespace === undefined) throw damaged();
    this.#namespace = namespace;
    this.#vocabulary ??= namespace;
  }

  #close(tag: number): false {
    const depth = this.#open.length;
    const name = this.#open.pop();
    if (name === undefined || !this.#text.startsWith(name, tag + 2)) throw damaged();
    let end = tag + 2 + name.length;
    while (this.#text.charCodeAt(end) <= 0x20) end++;
    if (this.#text.charCodeAt(end) !== GREATER) throw damaged();
    this.#at = end + 1;
    if (this.#outer.at(-1)?.depth === depth) this.#scope = this.#outer.pop()?.scope ?? OUTERMOST;
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
}
