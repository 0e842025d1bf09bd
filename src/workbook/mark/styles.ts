import { xmlPart } from './xml/document.js';
import { Edits } from './xml/edits.js';
import { attributesOf, childOf, childrenOf, type Element, prefixOf, rootOf } from './xml/element.js';

/** ECMA-376-1, 18.8.39: the children of styleSheet. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** What a workbook without styles begins with. Excel takes the first two fills for its own. */
const FIRST = {
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

type Collection = keyof typeof FIRST;

/** What a new cell style is made of, as XML without prefixes; what is left out is the workbook's first. */
export interface NewStyle {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: string;
}

/** A workbook's table of styles. Styles are only added, so every cell that is not marked keeps its own. */
export class Styles {
  readonly #text: string;
  readonly #root: Element;
  readonly #found: Readonly<Record<Collection, Element | undefined>>;
  readonly #xfs: readonly string[];
  readonly #counts: Record<Collection, number>;
  readonly #added: Record<Collection, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  readonly #known = new Map<string, number>();

  /** @param text of the styles part; undefined when the workbook has none */
  constructor(text: string | undefined, namespace: string) {
    this.#text = text ?? xmlPart(`<styleSheet xmlns="${namespace}"></styleSheet>`);
    this.#root = rootOf(this.#text);
    const find = (name: Collection) => childOf(this.#text, this.#root, name);
    this.#found = {
      fonts: find('fonts'),
      fills: find('fills'),
      borders: find('borders'),
      cellXfs: find('cellXfs'),
    };
    this.#xfs = this.#childrenOf('cellXfs');
    this.#counts = { fonts: 0, fills: 0, borders: 0, cellXfs: 0 };
    for (const name of Object.keys(FIRST) as Collection[])
      this.#counts[name] = this.#childrenOf(name).length || FIRST[name].length;
  }

  /** The style like another, but for a fill; by the indices that cells name. */
  filled(base: number, color: string): number {
    return this.#once(`${base} ${color}`, () => {
      const xf = this.#xf(base) ?? this.#xf(0) ?? '';
      const edits = new Edits(xf);
      edits.extend(rootOf(xf), '', { fillId: this.#fill(color), applyFill: 1 });
      return this.#add('cellXfs', edits.result());
    });
  }

  /** A style of our own. */
  add({ font, fill, border, alignment }: NewStyle): number {
    const part = (name: Collection, xml: string | undefined) =>
      xml === undefined ? 0 : this.#once(xml, () => this.#add(name, this.#named(xml)));
    const ids = `numFmtId="0" fontId="${part('fonts', font)}" borderId="${part('borders', border)}"`;
    const open = `<xf ${ids} fillId="${fill === undefined ? 0 : this.#fill(fill)}"`;
    const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const xml = this.#named(alignment === undefined ? `${open}/>` : `${open} ${applied}>${alignment}</xf>`);
    return this.#once(xml, () => this.#add('cellXfs', xml));
  }

  /** The text of the part with what was added. */
  result(): string {
    const edits = new Edits(this.#text);
    const created: string[] = [];
    for (const name of Object.keys(FIRST) as Collection[]) {
      const [element, added] = [this.#found[name], this.#added[name]];
      if (added.length === 0) continue;
      const isBare = this.#childrenOf(name).length === 0;
      const xml = [...(isBare ? FIRST[name].map((first) => this.#named(first)) : []), ...added].join('');
      const count = this.#counts[name];
      if (element) edits.extend(element, xml, { count });
      else {
        const tag = `${prefixOf(this.#root)}${name}`;
        const whole = `<${tag} count="${count}">${xml}</${tag}>`;
        if (this.#root.isEmpty) created.push(whole);
        else edits.place(this.#root, name, whole, ORDER);
      }
    }
    if (created.length > 0) edits.extend(this.#root, created.join(''));
    return edits.result();
  }

  #xf(index: number): string | undefined {
    const own = this.#xfs.length > 0 ? this.#xfs : FIRST.cellXfs.map((xml) => this.#named(xml));
    return own[index] ?? this.#added.cellXfs[index - own.length];
  }

  #fill(color: string): number {
    const pattern = `<patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill>`;
    const xml = this.#named(`<fill>${pattern}</fill>`);
    return this.#once(xml, () => this.#add('fills', xml));
  }

  #add(name: Collection, xml: string): number {
    this.#added[name].push(xml);
    return this.#counts[name]++;
  }

  #once(key: string, make: () => number): number {
    const index = this.#known.get(key) ?? make();
    this.#known.set(key, index);
    return index;
  }

  #childrenOf(name: Collection): string[] {
    const element = this.#found[name];
    if (!element) return [];
    return Array.from(childrenOf(this.#text, element), ({ from, to }) => this.#text.slice(from, to));
  }

  /** Our elements, with the prefix that the part's own have. */
  #named(xml: string): string {
    const prefix = prefixOf(this.#root);
    return xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  }
}

/** The index of a style in an element's attribute, such as a cell's `s`. */
export function styleIndex(text: string, element: Element, attribute: string): number {
  const index = Number(attributesOf(text, element).get(attribute) ?? 0);
  return Number.isInteger(index) && index >= 0 ? index : 0;
}
