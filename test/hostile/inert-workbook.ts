import { unzipSync } from 'fflate';
import { partText } from '../../src/package/xml/part-text.js';
import { XmlReader } from '../../src/package/xml/xml-reader.js';
import type { Inspect } from './inert.js';

/** What our own formulas are made of: sums of cells, and the template's checks whether two of them are equal. */
const SUM = /^SUM\([A-Z]+\d+(?::[A-Z]+\d+)?(?:,[A-Z]+\d+(?::[A-Z]+\d+)?)*\)$/;
const sum = String.raw`SUM\([A-Z]+\d+(?::[A-Z]+\d+)?\)`;
const CHECK = new RegExp(
  `^IF\\(AND\\(${sum}=0,${sum}=0\\),"",IF\\(${sum}=${sum},"√","差 "&\\(${sum}-${sum}\\)\\)\\)$`,
);

/** Parts that run something, or fetch it. */
const ACTIVE = /vba|macro|activeX|externalLink|connections|queryTable|embeddings|ctrlProp|customXml/i;

const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** An `&` that begins neither one of XML's five entities nor the number of a character. */
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** What in a workbook is no text but acts, and what of it is no XML; the bytes as Latin-1. */
export const inWorkbook: Inspect = (output) => {
  const entries = Object.entries(unzipSync(Buffer.from(output, 'latin1')));
  const parts = entries.filter(([name]) => !name.endsWith('/'));
  return parts.flatMap(([name, bytes]) => [
    ...(ACTIVE.test(name) ? [name] : []),
    ...inPart(partText(bytes)).map((complaint) => `${name}: ${complaint}`),
  ]);
};

function inPart(xml: string): string[] {
  const found: string[] = [];
  if (FORBIDDEN.test(xml)) found.push('a character that XML forbids');
  if (BARE.test(xml)) found.push('a bare &');
  for (const [reference, code = ''] of xml.matchAll(/&#(x?[\da-f]+);/gi)) {
    const number = Number(code.replace(/^x/i, '0x'));
    if (number > 0x10ffff || FORBIDDEN.test(String.fromCodePoint(number))) found.push(reference);
  }
  const reader = new XmlReader(xml);
  const walk = (element: string) => {
    const attributes = reader.attributes();
    if (attributes.get('TargetMode') === 'External') found.push(`a link to ${attributes.get('Target')}`);
    if (element === 'hyperlink' && !attributes.has('location')) found.push('a link');
    if (element !== 'f') return reader.children(walk);
    const formula = reader.text();
    if (!SUM.test(formula) && !CHECK.test(formula)) found.push(`the formula ${formula}`);
  };
  walk(reader.root());
  return found;
}
