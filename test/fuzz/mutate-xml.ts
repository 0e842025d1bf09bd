import type { Random } from '../support/random.js';
import { replaceOne } from './mutate-cells.js';

const TOKEN = /<[^>]*>|[^<]+/g;

const tokensOf = (xml: string) => xml.match(TOKEN) ?? [];

function withTokens(xml: string, change: (tokens: string[]) => void): string {
  const tokens = tokensOf(xml);
  if (tokens.length > 0) change(tokens);
  return tokens.join('');
}

const at = (tokens: readonly string[], random: Random) => random.whole(0, tokens.length - 1);

const VALUES = [
  '',
  '0',
  '-1',
  '999999999999',
  'A1:XFD1048576',
  'true',
  '&#0;',
  '&#x110000;',
  '&bomb;',
  '"',
  '汉字',
  '../../x',
];

const DECLARED = [
  '',
  ' xmlns=""',
  ' xmlns:x="urn:q"',
  ' xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
  ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
];
const FOREIGN = [
  '<q:v>9</q:v>',
  '<q:v xmlns:q="urn:q">9</q:v>',
  '<v xmlns="">9</v>',
  '<v xmlns="urn:q"><v/></v>',
];

const UTF16 = (xml: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);

/** Changes the XML of a part without a thought about what it means. */
export const xmlMutations: Readonly<Record<string, (xml: string, random: Random) => string | Uint8Array>> = {
  drop: (xml, random) =>
    withTokens(xml, (tokens) => void tokens.splice(at(tokens, random), random.whole(1, 3))),
  duplicate: (xml, random) =>
    withTokens(xml, (tokens) => {
      const from = at(tokens, random);
      tokens.splice(from, 0, ...tokens.slice(from, from + random.whole(1, 20)));
    }),
  swap: (xml, random) =>
    withTokens(xml, (tokens) => {
      const [one, other] = [at(tokens, random), at(tokens, random)];
      [tokens[one], tokens[other]] = [tokens[other] ?? '', tokens[one] ?? ''];
    }),
  attribute: (xml, random) => replaceOne(xml, /="[^"]*"/g, () => `="${random.pick(VALUES)}"`, random),
  withoutAttribute: (xml, random) => replaceOne(xml, / [\w:]+="[^"]*"/g, () => '', random),
  renamed: (xml, random) =>
    replaceOne(
      xml,
      /<[\w:]+/g,
      () => `<${random.pick(['a', 'x:c', 'row', 'c', 'v', 'sheetData', 'si', 't', ':', 'worksheet'])}`,
      random,
    ),
  nested: (xml, random) => {
    const depth = random.pick([1, 3, 150, 250, 5000]);
    return replaceOne(xml, /<[^>/?]+>/g, (tag) => '<a>'.repeat(depth) + tag + '</a>'.repeat(depth), random);
  },
  prefixed: (xml) => xml.replace(/<(\/?)([a-zA-Z])/g, '<$1p:$2'),
  inserted: (xml, random) =>
    withTokens(
      xml,
      (tokens) =>
        void tokens.splice(
          at(tokens, random),
          0,
          random.pick([
            '<!-- -->',
            '<![CDATA[<x>]]>',
            '<?x y?>',
            '<!DOCTYPE a>',
            '<!doctype a>',
            '&lt;',
            '<',
            '>',
            '\0',
            '\ufffe',
            ']]>',
            '<a/>',
          ]),
        ),
    ),
  namespace: (xml, random) =>
    replaceOne(
      xml,
      / xmlns(?::\w+)?="[^"]*"/g,
      (found) => random.pick([...DECLARED, found.replace(/"[^"]*"/, '"urn:q"')]),
      random,
    ),
  foreign: (xml, random) =>
    replaceOne(xml, /<(?=\w)[^>]*>/g, (tag) => `${random.pick(FOREIGN)}${tag}`, random),
  alternatives: (xml, random) =>
    replaceOne(
      xml,
      /<(v|t|row|c|comment|legacyDrawing)\b[^>]*\/?>(?:[^<]*<\/\1>)?/g,
      (element) =>
        `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:${random.pick(['Choice Requires="q"', 'Choice', 'Fallback'])}>${element}`,
      random,
    ),
  bytes: (xml, random) => {
    const bytes = Buffer.from(xml);
    for (let count = random.whole(1, 8); count > 0 && bytes.length > 0; count--)
      bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
    return bytes;
  },
  cut: (xml, random) => xml.slice(0, random.whole(0, xml.length)),
  utf16: (xml) => UTF16(xml),
  otherEncoding: (xml) => Buffer.from(xml, 'latin1'),
  empty: () => '',
  padded: (xml, random) => xml + ' '.repeat(random.pick([1, 1000, 2_000_000])),
  long: (xml, random) =>
    replaceOne(xml, /<[^>/?]+>/g, (tag) => tag + '<b/>'.repeat(random.whole(1, 20_000)), random),
};
