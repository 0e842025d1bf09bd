import texts from '../../../schemas/messages/zh/rules/F-LIMIT.json';
import { fill } from '../../../src/messages/fill.js';
import { refusalOf } from '../refusal-of.js';
import { numbers, rawWorkbook, worksheet } from './raw-workbook.js';

const strings = (xml: string) => ({ 'xl/sharedStrings.xml': xml });

/** Small files that ask for much; test/hostile/limits.test.ts has each limit, and one more than it. */
const tooLarge: [reason: string, what: string, bytes: () => Uint8Array][] = [
  ['partSize', 'a bomb', () => rawWorkbook(worksheet(' '.repeat(60_000_000)))],
  ['ratio', 'a smaller bomb', () => rawWorkbook(worksheet(' '.repeat(9_000_000)))],
  ['rows', 'a row that Excel does not have', () => rawWorkbook(worksheet('<row r="2000000000"/>'))],
  ['cells', 'many cells', () => rawWorkbook(worksheet(numbers(2001, 100)))],
  [
    'spread',
    'columns hidden again and again',
    () => {
      const hidden = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`;
      return rawWorkbook(worksheet('<row><c r="XFD1"><v>1</v></c></row>', '', hidden));
    },
  ],
  [
    'mergedArea',
    'a large merged area',
    () =>
      rawWorkbook(
        worksheet(
          '<row><c><v>1</v></c></row><row r="500"><c r="OK500"><v>1</v></c></row>',
          '<mergeCells><mergeCell ref="A1:OK500"/></mergeCells>',
        ),
      ),
  ],
  [
    'characters',
    'a long text in many cells',
    () =>
      rawWorkbook(
        worksheet('<row><c t="s"><v>0</v></c></row>'.repeat(500)),
        strings(`<sst><si><t>${'字'.repeat(32_000)}</t></si></sst>`),
      ),
  ],
  [
    'characters',
    'a long formula shared by many cells',
    () => {
      const first = `<row><c><f t="shared" ref="A1:A2000" si="0">${'1'.repeat(8000)}</f></c></row>`;
      return rawWorkbook(worksheet(first + '<row><c><f t="shared" si="0"/></c></row>'.repeat(2000)));
    },
  ],
  ['depth', 'elements without end', () => rawWorkbook('<worksheet>'.repeat(1000))],
  ['dtd', 'a DTD', () => rawWorkbook(`<!DOCTYPE a [<!ENTITY b "b">]>${worksheet('')}`)],
  [
    'dtd',
    'entities that grow',
    () => rawWorkbook(worksheet(''), strings('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><sst/>')),
  ],
  [
    'dtd',
    'a DTD that asks for a file',
    () => rawWorkbook(worksheet(''), strings('<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>')),
  ],
];

test.each(tooLarge)('%s: %s', (reason, _, bytes) => {
  const refused = refusalOf(bytes());
  expect(refused).toMatchObject({ rule: 'F-LIMIT', reason });
  const messages: Readonly<Record<string, string>> = texts.messages;
  expect(fill(messages[reason] ?? '{no message}', refused.values)).not.toContain('{');
});
