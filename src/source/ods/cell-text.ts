import type { XmlReader } from '../../package/xml/xml-reader.js';
import { TEXT } from './odf-xml.js';

/** Spaces that one element may stand for: more than any text has in a row. */
const SPACES_AT_MOST = 1000;

/** The text of the paragraph just entered: spans and links flattened, spaces and breaks as characters. */
export function paragraphText(reader: XmlReader): string {
  const parts: string[] = [];
  reader.mixed(
    (text) => void parts.push(text.replace(/\s+/g, ' ')),
    (name) => {
      if (!TEXT.includes(reader.namespace)) return;
      if (name === 's') parts.push(' '.repeat(countOf(reader.attributeOf(TEXT, 'c'))));
      else if (name === 'tab') parts.push('\t');
      else if (name === 'line-break') parts.push('\n');
      // A note is not part of what stands in the cell, and neither is what only a screen reader says.
      else if (name !== 'note' && name !== 'ruby-text') parts.push(paragraphText(reader));
    },
  );
  return parts.join('');
}

function countOf(count: string | undefined): number {
  const number = Number(count ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, SPACES_AT_MOST) : 1;
}
