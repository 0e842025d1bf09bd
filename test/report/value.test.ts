import fc from 'fast-check';
import { plainNumber, readValue } from '../../src/report/value.js';

test.each([
  ['12', 12],
  [' 12 ', 12],
  ['\u00a012\u3000', 12],
  ['１２', 12],
  ['1,234', 1234],
  ['１，２３４，５６７', 1_234_567],
  ['+2', 2],
  ['－5', -5],
  ['−5', -5],
  ['0.5', 0.5],
  ['-0', 0],
  ['007', 7],
  ['1 234', 1234],
  ['１\u3000２３４', 1234],
  ['1, 234', 1234],
  ['- 5', -5],
])('%j is nothing but the number %d', (text, number) => {
  expect(plainNumber(text)).toBe(number);
});

test.each([
  '31 31',
  '3 1',
  '12 34',
  '1\n2',
  '12件',
  '12,34',
  '1,2345',
  '1e5',
  '0x10',
  '.5',
  '5.',
  '',
  '-',
  '十二',
  '1/2',
  '12%',
])('%j is a text', (text) => {
  expect(plainNumber(text)).toBeUndefined();
});

const number = (value: number) => ({ type: 'number', number: value, asText: true });
const blank = { type: 'blank' };
const unreadable = { type: 'unreadable' };

test.each([
  ['12件', 'count', undefined, number(12)],
  ['22（其中修订16件）', 'count', undefined, number(22)],
  ['十二', 'count', undefined, number(12)],
  ['1\u200b2', 'count', undefined, number(12)],
  ['/', 'count', undefined, blank],
  ['——', 'count', undefined, blank],
  ['无', 'count', undefined, blank],
  ['约10', 'count', undefined, unreadable],
  ['减4', 'count', undefined, unreadable],
  ['12-13', 'count', undefined, unreadable],
  ['减4', 'change', undefined, number(-4)],
  ['增加 2 项', 'change', undefined, number(2)],
  ['减-4', 'change', undefined, unreadable],
  ['-5项', 'change', undefined, number(-5)],
  ['12.5万元', 'amount', '万元', number(12.5)],
  ['12.5元', 'amount', '万元', unreadable],
  ['0元', 'amount', '万元', number(0)],
  // The form prints no unit for purchases, so that the cell may.
  ['12.5万元', 'amount', undefined, number(12.5)],
  ['477350元', 'amount', undefined, number(477_350)],
  ['约12万元', 'amount', undefined, unreadable],
] as const)('%j as a %s in %s', (text, kind, unit, expected) => {
  expect(readValue(text, kind, unit)).toEqual(expected);
});

test('a number is read as itself, whatever it is', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -(2 ** 53 - 1), max: 2 ** 53 - 1 }), (value) => {
      const reading = readValue(value, 'count');
      return reading.type === 'number' && Object.is(reading.number, value) && !reading.asText;
    }),
  );
});

test.each([2 ** 53, -(2 ** 53), 1e300, Number.POSITIVE_INFINITY, '9007199254740992', '１'.repeat(400)])(
  '%s is more than can be held exactly, and so is no number',
  (value) => {
    expect(readValue(value, 'count')).toEqual(unreadable);
    expect(readValue(value, 'amount', '万元')).toEqual(unreadable);
  },
);

test('separators, width and spaces never change a number', () => {
  const wide = (text: string) =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('', ' ', '\u3000', '\u00a0'), (value, space) => {
      const grouped = value.toLocaleString('en-US');
      return [String(value), grouped, wide(grouped)].every(
        (text) => plainNumber(space + text + space) === value,
      );
    }),
  );
});
