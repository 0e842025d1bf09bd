import type { XmlReader } from '../../package/xml/xml-reader.js';
import type { Height } from '../raised-digits.js';
import { attribute, isOn, value, WORD, whole } from './word-xml.js';

/** How a run's text looks, as far as that changes what it says. */
export interface Look {
  /** Hidden, or struck out. */
  readonly isUnseen: boolean;
  readonly height: Height;
}

/**
 * Reads a `w:rPr`.
 * @param around how text looks in its paragraph
 * @param isHidden whether a style hides the text, if it says
 */
export function readLook(
  reader: XmlReader,
  around: Look,
  isHidden: (style: string) => boolean | undefined,
): Look {
  let hidden: boolean | undefined;
  let byStyle: boolean | undefined;
  let isStruck = false;
  let height: Height;
  reader.children((name) => {
    if (name === 'rStyle') byStyle = isHidden(value(reader) ?? '');
    if (name === 'vanish') hidden = isOn(reader);
    if (name === 'strike' || name === 'dstrike') isStruck ||= isOn(reader);
    if (name === 'vertAlign') {
      const said = value(reader);
      height = said === 'superscript' ? 'raised' : said === 'subscript' ? 'lowered' : undefined;
    }
  });
  return { isUnseen: (hidden ?? byStyle ?? around.isUnseen) || isStruck, height };
}

/** What an element of a run stands for in the text; undefined for what is no text. */
export function characterOf(reader: XmlReader, name: string): string | undefined {
  switch (name) {
    case 't':
      return textOf(reader);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(attribute(reader, 'char'));
    default:
      return undefined;
  }
}

/** Without `xml:space` what surrounds a text is the writer's indentation. */
function textOf(reader: XmlReader): string {
  const isKept = reader.attributes().get('xml:space') === 'preserve';
  const text = reader.text().replace(/\r?\n/g, ' ');
  return isKept ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** A character of a symbol font has a meaning only there. */
function symbol(code: string | undefined): string {
  const number = code !== undefined && /^[\dA-F]{1,5}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  return number < 0x20 || (number >= 0xe000 && number <= 0xf8ff) || number >= 0xd800
    ? '\ufffd'
    : String.fromCharCode(number);
}

/** Which note a reference leads to. */
export const noteKey = (name: string, reader: XmlReader): string =>
  `${name.replace('Reference', '')} ${whole(reader.attributeOf(WORD, 'id')) ?? ''}`;
