import { xmlPart } from '../../package/xml/document.js';
import { Edits } from '../../package/xml/edits.js';
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  prefixOf,
  rootOf,
} from '../../package/xml/element.js';
import { NO_FILL, plainFill, solidFill } from './fill-xml.js';

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
const COLLECTIONS = Object.keys(FIRST) as Collection[];

/** What a new cell style is made of, as XML without prefixes; what is left out is the workbook's first. */
export interface NewStyle {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: string;
}

/** How two elements of a collection are told apart: what is equal need not be there twice. */
const LOOKS: Readonly<Record<Collection, (xml: string) => string>> = {
  fonts: (xml) => xml,
  fills: plainFill,
  borders: (xml) => xml,
  cellXfs: plainXf,
};

/** A workbook's table of styles. Styles are only added, so every cell that is not marked keeps its own. */
export class Styles {
  readonly #text: string;
  readonly #root: Element;
  readonly #found: Readonly<Record<Collection, Element | undefined>>;
  /** Those of the workbook, or what it begins with, and those that are added. */
  readonly #items: Readonly<Record<Collection, string[]>>;
  readonly #indices = new Map<string, number>();
  /** By the style and the fill: what a style becomes is asked for cell by cell. */
  readonly #filled = new Map<string, number>();
  /** By index: thousands of styles may have one fill. */
  readonly #plainFills = new Map<number, string>();

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
    const items = (name: Collection) => {
      const own = this.#childrenOf(name);
      return own.length > 0 ? own : FIRST[name].map((first) => this.#named(first));
    };
    this.#items = {
      fonts: items('fonts'),
      fills: items('fills'),
      borders: items('borders'),
      cellXfs: items('cellXfs'),
    };
    for (const name of COLLECTIONS)
      for (const [index, xml] of this.#items[name].entries()) {
        const key = `${name} ${LOOKS[name](xml)}`;
        if (!this.#indices.has(key)) this.#indices.set(key, index);
      }
  }

  /** How many styles cells can have. */
  get count(): number {
    return this.#items.cellXfs.length;
  }

  /** The fill of a style, as plain XML. */
  fillOf(index: number): string {
    const xf = this.#xf(index);
    const id = styleIndex(attributesOf(xf, rootOf(xf)), 'fillId');
    const known = this.#plainFills.get(id);
    if (known !== undefined) return known;
    const fill = this.#items.fills[id];
    const plain = fill === undefined ? NO_FILL : plainFill(fill);
    this.#plainFills.set(id, plain);
    return plain;
  }

  /** The style like another, but for a fill; where the workbook has it already, that one. */
  withFill(base: number, fill: string): number {
    const key = `${base} ${fill}`;
    const index = this.#filled.get(key) ?? this.#addFilled(base, fill);
    this.#filled.set(key, index);
    return index;
  }

  /** A style of our own. */
  add({ font, fill, border, alignment }: NewStyle): number {
    const part = (name: Collection, xml: string | undefined) =>
      xml === undefined ? 0 : this.#once(name, this.#named(xml));
    const fillId = part('fills', fill === undefined ? undefined : solidFill(fill));
    const ids = `numFmtId="0" fontId="${part('fonts', font)}" borderId="${part('borders', border)}" fillId="${fillId}"`;
    const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return part('cellXfs', `<xf ${ids}${alignment === undefined ? '/>' : ` ${applied}>${alignment}</xf>`}`);
  }

  /** The text of the part with what was added. */
  result(): string {
    const edits = new Edits(this.#text);
    const created: string[] = [];
    for (const name of COLLECTIONS) {
      const [element, items] = [this.#found[name], this.#items[name]];
      const own = this.#childrenOf(name).length;
      if (items.length === (own || FIRST[name].length)) continue;
      const xml = items.slice(own).join('');
      if (element) edits.extend(element, xml, { count: items.length });
      else {
        const tag = `${prefixOf(this.#root)}${name}`;
        const whole = `<${tag} count="${items.length}">${xml}</${tag}>`;
        if (this.#root.isEmpty) created.push(whole);
        else edits.place(this.#root, name, whole, ORDER);
      }
    }
    if (created.length > 0) edits.extend(this.#root, created.join(''));
    return edits.result();
  }

  #addFilled(base: number, fill: string): number {
    const xf = this.#xf(base);
    const edits = new Edits(xf);
    edits.extend(rootOf(xf), '', { fillId: this.#once('fills', this.#named(fill)), applyFill: 1 });
    return this.#once('cellXfs', edits.result());
  }

  #xf(index: number): string {
    return this.#items.cellXfs[index] ?? this.#items.cellXfs[0] ?? '';
  }

  /** The index of an element, which is added when there is none that is equal. */
  #once(name: Collection, xml: string): number {
    const key = `${name} ${LOOKS[name](xml)}`;
    const index = this.#indices.get(key) ?? this.#items[name].push(xml) - 1;
    this.#indices.set(key, index);
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

/** All that a style says but whether its fill is to be shown, which programs show in any case. */
function plainXf(xml: string): string {
  const root = rootOf(xml);
  const attributes = [...attributesOf(xml, root)].filter(([name]) => name !== 'applyFill').sort();
  return `${attributes.map((each) => each.join('=')).join(' ')} ${xml.slice(root.opened, root.closed)}`;
}

/** The index of a style in one of an element's attributes, such as a cell's `s`. */
export function styleIndex(attributes: ReadonlyMap<string, string>, name: string): number {
  const index = Number(attributes.get(name) ?? 0);
  return Number.isInteger(index) && index >= 0 ? index : 0;
}
