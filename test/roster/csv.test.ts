import fc from 'fast-check';
import { decodeText, parseCsv } from '../../src/roster/csv.js';

test.each<[what: string, text: string, records: string[][]]>([
  [
    'lines',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no line break at the end',
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'empty fields',
    ',a,\n,,\n',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['quotes', '"a,b","c\n""d"""\n', [['a,b', 'c\n"d"']]],
  ['tabs', 'a\tb,c\nd\te\n', [['a\tb', 'c'], ['d\te']]],
  [
    'tabs alone',
    'a\tb\nd,e\tf\n',
    [
      ['a', 'b'],
      ['d,e', 'f'],
    ],
  ],
  ['nothing', '', []],
  ['an empty line', 'a\n\nb\n', [['a'], [''], ['b']]],
])('%s', (_, text, records) => {
  expect(parseCsv(text)).toEqual(records);
});

test.each(['"a', 'a\n"b"c\n', '"a"b'])('%j is not CSV', (text) => {
  expect(() => parseCsv(text)).toThrow(SyntaxError);
});

test('every list of fields comes back as it was written', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '局', ',', '"', '\n', '\t', ' ') });
  const record = fc.array(field, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const rows = [['a', 'b'], ...records];
      expect(parseCsv(rows.map((row) => row.map(quoted).join(',')).join('\r\n'))).toEqual(rows);
    }),
  );
});

const GBK = Buffer.from('b5a5cebb2cc0e0b1f00a', 'hex');

test.each<[encoding: string, bytes: Uint8Array]>([
  ['UTF-8', Buffer.from('单位,类别\n')],
  ['UTF-8 with its mark', Buffer.from('\uFEFF单位,类别\n')],
  ['UTF-16', Buffer.from('\uFEFF单位,类别\n', 'utf16le')],
  ['UTF-16 the other way', Buffer.from('\uFEFF单位,类别\n', 'utf16le').swap16()],
  ['GBK', GBK],
])('%s is read', (_, bytes) => {
  expect(decodeText(bytes)).toBe('单位,类别\n');
});
