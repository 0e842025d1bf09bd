import type { XmlReader } from '../../package/xml/xml-reader.js';
import { atHeight, type Height } from '../raised-digits.js';
import { TEXT } from './odf-xml.js';

/** Spaces that one element may stand for: more than any text has in a row. */
const SPACES_AT_MOST = 1000;

/** Where the text of a style stands, by the name of the style. */
export type Heights = ReadonlyMap<string, Height>;

/** The text of the paragraph just entered: spans and links flattened, spaces and breaks as characters. */
export function paragraphText(reader: XmlReader, heights: Heights, around?: Height): string {
  const parts: string[] = [];
  const height = heights.get(reader.attributeOf(TEXT, 'style-name') ?? '') ?? around;
  reader.mixed(
    (text) => void parts.push(atHeight(text.replace(/\s+/g, ' '), height)),
    (name) => {
      if (!TEXT.includes(reader.namespace)) return;
      if (name === 's') parts.push(' '.repeat(countOf(reader.attributeOf(TEXT, 'c'))));
      else if (name === 'tab') parts.push('\t');
      else if (name === 'line-break') parts.push('\n');
      // A note is not part of what stands in the cell, and neither is what only a screen reader says.
      else if (name !== 'note' && name !== 'ruby-text') parts.push(paragraphText(reader, heights, height));
    },
  );
  return parts.join('');
}

function countOf(count: string | undefined): number {
  const number = Number(count ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, SPACES_AT_MOST) : 1;
}
