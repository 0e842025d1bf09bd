import { escapeText } from './escape-text.js';
import { encodeXml } from './xml-text.js';

/** A new part. */
export const xmlPart = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

/** Text of a cell or comment as XML: nothing in it is markup, and what XML cannot carry is written `_xHHHH_`. */
export const xmlText = (text: string): string => encodeXml(escapeText(text.replace(/\r\n?/g, '\n')));
