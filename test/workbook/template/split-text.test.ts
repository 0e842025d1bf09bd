import fc from 'fast-check';
import { escapeText } from '../../../src/package/xml/escape-text.js';
import { splitText } from '../../../src/workbook/template/split-text.js';

/** As programs read a cell's text. */
const decode = (text: string) =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

const units = fc.string({ unit: 'binary' });
const codeLike = fc
  .array(fc.constantFrom('_', 'x', '0', '0', '4', '1', '\r', '\u0001', '_x0041_', '_x00e9'))
  .map((a) => a.join(''));

describe('escaping', () => {
  test.each([
    ['一、总体情况\n\t“引号” =1+1 & <b>', '一、总体情况\n\t“引号” =1+1 & <b>'],
    ['𬭚😀', '𬭚😀'],
    ['a\r\nb', 'a_x000D_\nb'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['_x000D\r', '_x005F_x000D_x000D_'],
    ['\u0000\u007F\uFFFE\uFFFF', '_x0000__x007F__xFFFE__xFFFF_'],
    ['\uD83D', '_xD83D_'],
  ])('%j becomes %j', (text, escaped) => expect(escapeText(text)).toBe(escaped));

  test('every text comes back as it was', () => {
    fc.assert(fc.property(fc.oneof(units, codeLike), (text) => expect(decode(escapeText(text))).toBe(text)));
  });

  test('only what XML can carry is left', () => {
    fc.assert(
      fc.property(units, (text) => {
        expect(escapeText(text)).toMatch(/^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });
});

describe('splitting', () => {
  const sizes = fc.integer({ min: 2, max: 9 });

  test('the pieces are the text', () => {
    fc.assert(fc.property(units, sizes, (text, size) => expect(splitText(text, size).join('')).toBe(text)));
  });

  test('no piece is longer than a cell, and only the last is shorter than it must be', () => {
    fc.assert(
      fc.property(units, sizes, (text, size) => {
        const lengths = splitText(text, size).map(({ length }) => length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(size);
        expect(lengths.slice(0, -1).every((length) => length >= size - 1)).toBe(true);
      }),
    );
  });

  test('no surrogate pair is cut', () => {
    fc.assert(
      fc.property(units, sizes, (text, size) => {
        expect(splitText(text, size).every(isWellFormed)).toBe(isWellFormed(text));
      }),
    );
  });

  test('an empty text is one empty piece', () => expect(splitText('')).toEqual(['']));
});
