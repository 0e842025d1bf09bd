import { FillMemory } from '../../../src/workbook/mark/fill-memory.js';
import { NO_FILL, solidFill } from '../../../src/workbook/mark/fill-xml.js';
import { numberInColor, TINT_NUMBERS, type Tint, tintColor } from '../../../src/workbook/mark/tint-colors.js';

test.each<Tint>(['error', 'warning', 'notice'])('the colours of %s carry every number', (tint) => {
  const numbers = Array.from({ length: TINT_NUMBERS }, (_, number) => number);
  expect(numbers.map((number) => numberInColor(tintColor(tint, number)))).toEqual(numbers);
  expect(new Set(numbers.map((number) => tintColor(tint, number))).size).toBe(TINT_NUMBERS);
});

// Excel's and WPS's cell style 差, 适中 and 好, the tints of Office's themes as programs write them out, and white.
test.each([
  ['FFC7CE'],
  ['FFEB9C'],
  ['C6EFCE'],
  ['FFE699'],
  ['FFE599'],
  ['BDD7EE'],
  ['BDD6EE'],
  ['FBE5D6'],
  ['FFFFFF'],
  ['FFFF00'],
  ['FFCCCC'],
])('%s is nobody’s mark', (color) => {
  expect(numberInColor(color)).toBeUndefined();
});

test('what is noted is known again, with more fills than numbers too', () => {
  const fills = Array.from({ length: 80 }, (_, at) =>
    solidFill(`1122${(at + 16).toString(16).toUpperCase()}`),
  );
  const memory = new FillMemory(undefined);
  expect(memory.text()).toBeUndefined();
  const numbers = fills.map((fill) => memory.numberOf(fill));
  const read = new FillMemory(memory.text());
  expect(numbers.slice(0, 63).map((number) => read.fillOf(number))).toEqual(fills.slice(0, 63));
  expect(numbers.slice(63).map((number) => read.fillOf(number))).toEqual(fills.slice(63).map(() => NO_FILL));
});

test.each([['{'], ['7'], ['[1,{}]'], ['["<fill"]']])('a note %s that says nothing is none', (text) => {
  expect(new FillMemory(text).text()).toBeUndefined();
});
