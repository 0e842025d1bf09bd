import fc from 'fast-check';
import { characterPitch } from '../../../../src/render/pdf/page.js';
import { styles } from '../../../../src/render/pdf/styles.js';
import { fillLines } from '../../../../src/render/pdf/text/fill.js';
import { isSpace, textOf, widthOf } from '../../../../src/render/pdf/text/glyph.js';
import { noEnd, noStart } from '../../../../src/render/pdf/text/kinsoku.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { squareFonts } from '../squareFonts.js';

const { set } = createTypesetter(squareFonts);
const em = characterPitch;

const lines = (text: string, characters: number) =>
  fillLines(set(text, styles.body), { first: (characters - 2) * em, rest: characters * em });

/** Sentences as they are written: at most two marks meet, numbers are short. */
const word = fc.constantFrom(
  '政府信息',
  '公开',
  '5512',
  '85.6%',
  '-3',
  'PDF',
  '（一）',
  '《条例》',
  '“五公开”',
  '——',
  '……',
  '〔2021〕30号',
  ' ',
);
const mark = fc.constantFrom('', '', '', '，', '。', '；', '：', '、', '！', '%', '）。', '”，');
const prose = fc.array(fc.tuple(word, mark), { maxLength: 120 }).map((parts) => parts.flat().join(''));

describe('breaking a paragraph into lines', () => {
  test('loses nothing, keeps to the measure, and never starts or ends a line with a forbidden mark', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 14, max: 40 }), (text, characters) => {
        const result = lines(text, characters);
        expect(result.map(textOf).join('')).toBe(text);
        result.forEach((line, index) => {
          const measure = (index === 0 ? characters - 2 : characters) * em;
          expect(widthOf(line)).toBeLessThanOrEqual(measure + 0.01);
          const printed = line.filter((glyph) => !isSpace(glyph));
          if (index > 0) expect(noStart).not.toContain(printed[0]?.text);
          if (index < result.length - 1) expect(noEnd).not.toContain(printed.at(-1)?.text);
        });
      }),
    );
  });

  test('never cuts a number', () => {
    const text = '收到申请1234567890123件，'.repeat(30);
    for (const characters of [10, 13, 17, 28])
      for (const line of lines(text, characters)) {
        const digits = textOf(line).match(/\d+/g) ?? [];
        for (const number of digits) expect(number).toBe('1234567890123');
      }
  });

  test('puts 28 characters on a line and 26 on the first', () => {
    expect(lines('国'.repeat(100), 28).map((line) => line.length)).toEqual([26, 28, 28, 18]);
  });

  test('cuts an address that would leave a hole, after one of its marks', () => {
    const [first, second] = lines(`${'国'.repeat(12)}http://www.example.gov.cn/col/col1234/index.html`, 28);
    expect(textOf(first ?? [])).toBe(`${'国'.repeat(12)}http://www.example.gov.cn/`);
    expect(textOf(second ?? [])).toBe('col/col1234/index.html');
  });

  test.each(['、', '（', '8', 'W'])('breaks an endless run of %s somewhere', (character) => {
    const result = lines(character.repeat(500), 28);
    expect(result.map(textOf).join('')).toBe(character.repeat(500));
    expect(Math.max(...result.map(widthOf))).toBeLessThanOrEqual(28 * em + 0.01);
  });
});
