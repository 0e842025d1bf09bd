import fc from 'fast-check';
import { characterPitch } from '../../../../src/render/pdf/page-size.js';
import { styles } from '../../../../src/render/pdf/styles.js';
import { squeezeOf } from '../../../../src/render/pdf/text/even-out.js';
import { fillLines } from '../../../../src/render/pdf/text/fill.js';
import { type Glyph, isSpace, textOf, widthOf } from '../../../../src/render/pdf/text/glyph.js';
import { noEnd, noStart } from '../../../../src/render/pdf/text/kinsoku.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { squareFonts } from '../square-fonts.js';

const { set } = createTypesetter(squareFonts);
const em = characterPitch;

const lines = (text: string, characters: number) =>
  fillLines(set(text, styles.body), { first: (characters - 2) * em, rest: characters * em });

/** Without the blanks at its end, which are not printed, and its marks moved together as far as they can be. */
function leastWidthOf(line: readonly Glyph[]): number {
  const printed = line.slice(0, line.findLastIndex((glyph) => !isSpace(glyph)) + 1);
  return widthOf(printed) - squeezeOf(printed);
}

/**
 * Sentences as they are written: few marks meet, as lines can be made of no text of marks alone, numbers are short, and no
 * paragraph begins or ends in a blank.
 */
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
  '——即',
  '改进……',
  '〔2021〕30号',
  ' 另',
);
const mark = fc.constantFrom('', '', '', '，', '。', '；', '：', '、', '！', '%', '）。', '”，');
const prose = fc.array(fc.tuple(word, mark), { maxLength: 120 }).map((parts) => parts.flat().join('').trim());

describe('breaking a paragraph into lines', () => {
  test('loses nothing, keeps to the measure, and never starts or ends a line with a forbidden mark', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 14, max: 40 }), (text, characters) => {
        const result = lines(text, characters);
        expect(result.map(textOf).join('')).toBe(text);
        result.forEach((line, index) => {
          const measure = (index === 0 ? characters - 2 : characters) * em;
          expect(leastWidthOf(line)).toBeLessThanOrEqual(measure + 0.01);
          const printed = line.filter((glyph) => !isSpace(glyph));
          if (index > 0) expect(noStart).not.toContain(printed[0]?.text);
          if (index < result.length - 1) expect(noEnd).not.toContain(printed.at(-1)?.text);
        });
      }),
    );
  });

  test('never cuts a number', () => {
    const text = '收到申请1234567890123件，'.repeat(30);
    for (const characters of [10, 13, 17, 28]) {
      const numbers = lines(text, characters).flatMap((line) => textOf(line).match(/\d+/g) ?? []);
      expect(numbers).toEqual(Array(30).fill('1234567890123'));
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
    expect(Math.max(...result.map(leastWidthOf))).toBeLessThanOrEqual(28 * em + 0.01);
  });

  test('a 第 parts from its number rather than leave room for two characters', () => {
    const text = `${'国'.repeat(23)}第711号，${'国'.repeat(40)}`;
    const [first, second] = lines(text, 28);
    expect(textOf(first ?? [])).toBe(`${'国'.repeat(23)}第`);
    expect(textOf(second ?? [])).toMatch(/^711号，国/);
    // One character's room is not seen.
    expect(textOf(lines(`国国${text}`, 28)[0] ?? [])).toBe('国'.repeat(25));
  });

  test('the gaps beside figures give way rather than send a figure to the next line', () => {
    const text = `国${'8国'.repeat(6)}${'国'.repeat(15)}，`;
    expect(textOf(lines(`${text}${'国'.repeat(20)}`, 28)[0] ?? [])).toBe(text);
  });

  test('what is left of a line counts by the gaps that it is shared out among', () => {
    const text =
      '根据《中华人民共和国政府信息公开条例》（国务院令第711号）、《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求，现发布江东省财政厅2020年政府信息公开工作年度报告。统计数据截至2020年12月31日。';
    expect(textOf(lines(text, 28)[0] ?? [])).toMatch(/国务院令第$/);
  });

  test('cuts a number only from what it counts and a document’s from its year, and no date or share', () => {
    const counts = ['5500余条', '1.2万平方米', '31件'];
    const kept = [...counts, '〔2021〕30号', '2024年', '85.6%', '第12批', '2019—2023年'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kept, '政府', '信息公开，'), { maxLength: 60 }), (parts) => {
        const starts = new Set<number>();
        let at = 0;
        for (const line of lines(parts.join(''), 28)) {
          starts.add(at);
          at += textOf(line).length;
        }
        let offset = 0;
        for (const part of parts) {
          if (kept.includes(part))
            for (let inside = 1; inside < part.length; inside++) {
              const endsNumber = /^[\d.]+$/.test(part.slice(0, inside)) && !/\d/.test(part[inside] ?? '');
              const endsOrdinal = /^第$|〕$/.test(part.slice(0, inside));
              if (!endsOrdinal && (!counts.includes(part) || !endsNumber))
                expect(starts.has(offset + inside)).toBe(false);
            }
          offset += part.length;
        }
      }),
    );
  });

  test('a long number parts from what it counts rather than leave a hole', () => {
    const [first] = lines(`${'国'.repeat(22)}1924252次，${'国'.repeat(30)}`, 28);
    expect(textOf(first ?? [])).toMatch(/1924252$/);
    // What nobody sees is taken from each character first.
    expect(textOf(lines(`${'国'.repeat(21)}1924252次，${'国'.repeat(30)}`, 28)[0] ?? [])).toMatch(
      /1924252次，$/,
    );
    expect(textOf(lines(`${'国'.repeat(25)}12次，${'国'.repeat(30)}`, 28)[0] ?? [])).toMatch(/国$|次，$/);
  });

  test('a document keeps its year, but where characters would stand far apart', () => {
    const close = `${'国'.repeat(20)}〔2021〕30号，${'国'.repeat(30)}`;
    expect(textOf(lines(close, 28)[0] ?? [])).not.toMatch(/〕$/);
    const apart = `${'国'.repeat(22)}〔2021〕30号，${'国'.repeat(30)}`;
    expect(textOf(lines(apart, 28)[0] ?? [])).toMatch(/〔2021〕$/);
  });

  test('squeezes marks rather than send one of them to the next line', () => {
    const text = `《${'国'.repeat(10)}》，${'国'.repeat(8)}、${'国'.repeat(5)}8；${'国'.repeat(20)}`;
    const [first] = lines(text, 30);
    expect(textOf(first ?? [])).toMatch(/；$/);
  });

  test('figures stand off from Chinese characters, and nothing else does', () => {
    expect(widthOf(set('国8国', styles.body))).toBeCloseTo(2 * em + 8 + 2 * 0.08 * 16, 6);
    expect(widthOf(set('（8）', styles.body))).toBeCloseTo(2 * em + 8, 6);
  });

  test('a last line is no single character when another line can spare one', () => {
    const result = lines(`${'国'.repeat(26 + 28 + 1)}。`, 28);
    expect(textOf(result.at(-1) ?? []).length).toBeGreaterThan(2);
  });

  test('an e-mail address is cut at its marks', () => {
    const result = lines(`${'国'.repeat(16)}xinxigongkai-bangongshi@some-district.example.gov.cn联系`, 28);
    expect(textOf(result[0] ?? [])).toMatch(/[@.-]$/);
    expect(widthOf(result[0] ?? [])).toBeGreaterThan(22 * em);
  });
});
