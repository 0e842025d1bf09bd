import fc from 'fast-check';
import { readChineseNumeral } from '../../src/report/numerals.js';

test.each([
  ['零', 0],
  ['十', 10],
  ['十二', 12],
  ['三十一', 31],
  ['一百零五', 105],
  ['两千', 2000],
  ['一万二千三百四十五', 12_345],
  ['三亿零二十万', 300_200_000],
  ['一万亿', 1_000_000_000_000],
  ['二〇二四', 2024],
])('%s is %d', (text, number) => {
  expect(readChineseNumeral(text)).toBe(number);
});

test.each(['', '约十', '十a', '12', '万', '亿二'])('%j is no Chinese numeral', (text) => {
  expect(readChineseNumeral(text)).toBeUndefined();
});

const DIGITS = '零一二三四五六七八九';

/** Writes a number below 10 000 as people say it. */
function spell(number: number): string {
  const steps = [1000, 100, 10, 1];
  const text = steps.map((step, index) => {
    const digit = Math.floor(number / step) % 10;
    return digit === 0 ? '零' : `${DIGITS[digit]}${['千', '百', '十', ''][index]}`;
  });
  return (
    text
      .join('')
      .replace(/零+/g, '零')
      .replace(/^零|零$/g, '') || '零'
  );
}

test('every number below 10 000 is read as it is said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (number) => readChineseNumeral(spell(number)) === number),
  );
});
