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
/** What styles are made of. */
type LookedAt = Exclude<Collection, 'cellXfs'>;

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
  /** Those of the workbook, or what it begins with, and those that are added. */
  readonly #items: Readonly<Record<Collection, string[]>>;
  /** By how they look: what is equal need not be there twice. */
  readonly #indices: Readonly<Record<LookedAt, Map<string, number>>>;
  /** Those of styles, by their fill: most fills are new, and no style has them. */
  readonly #xfIndices = new Map<number, Map<string, number>>();
  /** By the style and the fill: what a style becomes is asked for cell by cell. */
  readonly #filled = new Map<string, number>();
  /** Of fills and of styles, by index: thousands of styles may have one fill. */
  readonly #plainFills = new Map<number, string>();
  readonly #fillIds = new Map<number, number>();

  /**
   * @param text of the styles part; undefined when the workbook has none
   * @throws WorkbookRefused when it has more than Excel would
   */
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
    const { fonts, borders } = this.#items;
    this.#indices = {
      fonts: firstIndices(fonts),
      fills: firstIndices(this.#items.fills.map((_, index) => this.#plainFill(index))),
      borders: firstIndices(borders),
    };
  }

  /** How many styles cells can have. */
  get count(): number {
    return this.#items.cellXfs.length;
  }

  /** The fill of a style, as plain XML. */
  fillOf(index: number): string {
    return this.#plainFill(this.#fillIdOf(index));
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
    const part = (name: LookedAt, xml: string | undefined) =>
      xml === undefined ? 0 : this.#once(name, this.#named(xml));
    const fillId = fill === undefined ? 0 : this.#fillOnce(solidFill(fill));
    const ids = `numFmtId="0" fontId="${part('fonts', font)}" borderId="${part('borders', border)}" fillId="${fillId}"`;
    const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const xf = `<xf ${ids}${alignment === undefined ? '/>' : ` ${applied}>${alignment}</xf>`}`;
    return this.#xfOnce(this.#named(xf), fillId);
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
    const fillId = this.#fillOnce(fill);
    edits.extend(rootOf(xf), '', { fillId, applyFill: 1 });
    return this.#xfOnce(edits.result(), fillId);
  }

  #fillIdOf(index: number): number {
    const known = this.#fillIds.get(index);
    if (known !== undefined) return known;
    const xf = this.#xf(index);
    const id = styleIndex(attributesOf(xf, rootOf(xf)), 'fillId');
    this.#fillIds.set(index, id);
    return id;
  }

  #plainFill(id: number): string {
    const known = this.#plainFills.get(id);
    if (known !== undefined) return known;
    const fill = this.#items.fills[id];
    const plain = fill === undefined ? NO_FILL : plainFill(fill);
    this.#plainFills.set(id, plain);
    return plain;
  }

  #xf(index: number): string {
    return this.#items.cellXfs[index] ?? this.#items.cellXfs[0] ?? '';
  }

  /** The index of an element, which is added when there is none that is equal. */
  #once(name: LookedAt, xml: string, looks = xml): number {
    const index = this.#indices[name].get(looks) ?? this.#items[name].push(xml) - 1;
    this.#indices[name].set(looks, index);
    return index;
  }

  #fillOnce(fill: string): number {
    const xml = this.#named(fill);
    return this.#once('fills', xml, plainFill(xml));
  }

  #xfOnce(xml: string, fillId: number): number {
    const alike = this.#xfIndices.get(fillId) ?? this.#xfsOf(fillId);
    this.#xfIndices.set(fillId, alike);
    const looks = plainXf(xml);
    const index = alike.get(looks) ?? this.#items.cellXfs.push(xml) - 1;
    alike.set(looks, index);
    return index;
  }

  #xfsOf(fillId: number): Map<string, number> {
    const indices = new Map<string, number>();
    for (const [index, xml] of this.#items.cellXfs.entries()) {
      if (this.#fillIdOf(index) !== fillId) continue;
      const looks = plainXf(xml);
      if (!indices.has(looks)) indices.set(looks, index);
    }
    return indices;
  }

  #childrenOf(name: Collection): string[] {
    const element = this.#found[name];
    if (!element) return [];
    return Array.from(childrenOf(this.#text, element, 'styles'), ({ from, to }) =>
      this.#text.slice(from, to),
    );
  }

  /** Our elements, with the prefix that the part's own have. */
  #named(xml: string): string {
    const prefix = prefixOf(this.#root);
    if (prefix === '') return xml;
    return xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  }
}

/** Of what is there several times, the first. */
function firstIndices(looks: readonly string[]): Map<string, number> {
  const indices = new Map<string, number>();
  for (const [index, each] of looks.entries()) if (!indices.has(each)) indices.set(each, index);
  return indices;
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
