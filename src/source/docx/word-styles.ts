import { XmlReader } from '../../package/xml/xml-reader.js';
import { isOn, value, WORD, whole } from './word-xml.js';

/** Which list a paragraph is numbered in, and on which level. */
export interface NumberProperties {
  readonly list?: string;
  readonly level?: number;
}

interface Style {
  readonly basedOn?: string;
  readonly numbering?: NumberProperties;
  readonly isHidden?: boolean;
}

/** As many styles may be based on one another; a circle ends here. */
const LONGEST_CHAIN = 20;

/** What of the styles changes a text: numbers before it, and whether it is seen. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  #normal = '';

  /** @param text of the part; a document may have none */
  constructor(text: string | undefined) {
    if (text === undefined) return;
    const reader = new XmlReader(text);
    reader.rootAs('styles', WORD);
    reader.children((name) => {
      if (name === 'style') this.#readStyle(reader);
    });
  }

  numberingOf(style: string | undefined): NumberProperties {
    const chain = this.#chain(style ?? this.#normal).flatMap(({ numbering }) => numbering ?? []);
    return Object.assign({}, ...chain.reverse());
  }

  /** Whether text of a style is hidden; undefined when the style doesn't say. */
  isHidden(style: string | undefined): boolean | undefined {
    return this.#chain(style ?? '').find(({ isHidden }) => isHidden !== undefined)?.isHidden;
  }

  /** A style and those that it is based on, the nearest first. */
  lineage(style: string | undefined): string[] {
    const lineage: string[] = [];
    for (let id = style ?? this.#normal; lineage.length < LONGEST_CHAIN; ) {
      const known = this.#styles.get(id);
      if (!known) break;
      lineage.push(id);
      id = known.basedOn ?? '';
    }
    return lineage;
  }

  #chain(id: string): Style[] {
    return this.lineage(id).flatMap((each) => this.#styles.get(each) ?? []);
  }

  #readStyle(reader: XmlReader): void {
    const id = reader.attributeOf(WORD, 'styleId') ?? '';
    const isDefault = /^(1|true|on)$/.test(reader.attributeOf(WORD, 'default') ?? '');
    if (isDefault && reader.attributeOf(WORD, 'type') === 'paragraph') this.#normal = id;
    const style: { -readonly [Key in keyof Style]: Style[Key] } = {};
    reader.children((name) => {
      if (name === 'basedOn') style.basedOn = value(reader) ?? '';
      if (name === 'rPr')
        reader.children((property) => {
          if (property === 'vanish') style.isHidden = isOn(reader);
        });
      if (name === 'pPr')
        reader.children((property) => {
          if (property === 'numPr') style.numbering = readNumberProperties(reader);
        });
    });
    this.#styles.set(id, style);
  }
}

/** Reads a `w:numPr`. */
export function readNumberProperties(reader: XmlReader): NumberProperties {
  let properties: NumberProperties = {};
  reader.children((name) => {
    const said = value(reader);
    if (name === 'numId' && said !== undefined) properties = { ...properties, list: said };
    if (name === 'ilvl') properties = { ...properties, level: whole(said) ?? 0 };
  });
  return properties;
}
