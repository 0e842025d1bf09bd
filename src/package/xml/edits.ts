import { childrenOf, type Element, localName } from './element.js';
import { StartTag } from './start-tag.js';
import { encodeXml } from './xml-text.js';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

/** Attributes to set, or to take away where undefined. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Changes to an XML text, gathered first and made together; what no change touches stays to the letter. */
export class Edits {
  readonly #edits: Edit[] = [];

  constructor(readonly text: string) {}

  insert(at: number, xml: string): void {
    if (xml !== '') this.#edits.push({ from: at, to: at, xml });
  }

  remove({ from, to }: Pick<Element, 'from' | 'to'>): void {
    this.#edits.push({ from, to, xml: '' });
  }

  replace({ from, to }: Pick<Element, 'from' | 'to'>, xml: string): void {
    this.#edits.push({ from, to, xml });
  }

  /** Sets attributes, and writes what is to come last in the element; once for each element. */
  extend(element: Element, appended: string, attributes: Attributes = {}): void {
    const { name, from, opened, closed, to, isEmpty } = element;
    const tag = withAttributes(this.text.slice(from, opened), attributes);
    if (!isEmpty) {
      this.replace({ from, to: opened }, tag);
      this.insert(closed, appended);
    } else if (appended === '') this.replace({ from, to }, tag);
    else this.replace({ from, to }, `${tag.slice(0, -2).trimEnd()}>${appended}</${name}>`);
  }

  /**
   * Puts a new element among the children of another, where the schema wants it.
   * @param order the names of the children in the order of the schema
   */
  place(parent: Element, name: string, xml: string, order: readonly string[]): void {
    if (parent.isEmpty) {
      this.extend(parent, xml);
      return;
    }
    const rank = order.indexOf(name);
    let at = parent.opened;
    for (const child of childrenOf(this.text, parent)) {
      const other = order.indexOf(localName(child));
      if (other >= 0 && other < rank) at = child.to;
    }
    this.insert(at, xml);
  }

  result(): string {
    const parts: string[] = [];
    let at = 0;
    // Sorting is stable: what is inserted at one place stays in the order in which it came, before what stands there.
    for (const { from, to, xml } of [...this.#edits].sort(inOrder)) {
      parts.push(this.text.slice(at, from), xml);
      at = to;
    }
    return inUtf8([...parts, this.text.slice(at)].join(''));
  }
}

const isInsertion = ({ from, to }: Edit) => from === to;
const inOrder = (one: Edit, other: Edit) =>
  one.from - other.from || Number(isInsertion(other)) - Number(isInsertion(one));

function withAttributes(tag: string, attributes: Attributes): string {
  let changed = tag;
  for (const [name, value] of Object.entries(attributes)) {
    const parts = new StartTag();
    parts.read(changed, 0, changed.length);
    const xml = value === undefined ? '' : ` ${name}="${encodeXml(String(value))}"`;
    const { from, to } = parts.placeOf(name) ?? { from: parts.nameEnd, to: parts.nameEnd };
    changed = changed.slice(0, from) + xml + changed.slice(to);
  }
  return changed;
}

/** Parts are written in UTF-8, whatever they came in. */
const inUtf8 = (xml: string) =>
  xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, (_, start: string) => `${start}"UTF-8"`);
