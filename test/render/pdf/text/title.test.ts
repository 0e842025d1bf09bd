import { textOf } from '../../../../src/render/pdf/text/glyph.js';
import { titleLines } from '../../../../src/render/pdf/text/title.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { fonts } from '../bundled-fonts.js';
import { squareFonts } from '../square-fonts.js';

const { set } = createTypesetter(squareFonts);
const lines = (text: string) => titleLines(set(text, { role: 'title', size: 22 }), 398).map(textOf);
const rest = '2024年政府信息公开工作年度报告';

describe('breaking a title', () => {
  test.each([
    ['某某市人力资源和社会保障局', ['某某市人力资源和社会保障局', rest]],
    ['某市水务局', ['某市水务局2024年', '政府信息公开工作年度报告']],
    ['某某壮族自治区某某市某某县农业农村和水利局', ['某某壮族自治区某某市', '某某县农业农村和水利局', rest]],
    [
      '某某自由贸易试验区某某片区管理委员会某某高新技术产业开发区管理委员会办公室综合处',
      ['某某自由贸易试验区某某片区', '管理委员会某某高新技术产业', '开发区管理委员会办公室综合处', rest],
    ],
  ])('%s', (organ, expected) => {
    expect(lines(`${organ}${rest}`)).toEqual(expected);
  });

  test.each([
    ['清河市临江区市场监督管理局（知识产权局）', ['清河市临江区', '市场监督管理局（知识产权局）', rest]],
    [
      '内蒙古自治区呼伦贝尔市鄂温克族自治旗人力资源和社会保障局',
      ['内蒙古自治区呼伦贝尔市', '鄂温克族自治旗人力资源和社会保障局', rest],
    ],
    ['某市城市管理综合行政执法局', ['某市城市管理综合行政执法局', rest]],
  ])('%s breaks after a place, not inside one, inside brackets or before 局', (organ, expected) => {
    expect(lines(`${organ}${rest}`)).toEqual(expected);
  });

  test('a year stays with the document, whatever font the figures are in', () => {
    const { set: setIn } = createTypesetter(fonts);
    const title = `清河市临江区市场监督管理局（知识产权局）${rest}`;
    expect(titleLines(setIn(title, { role: 'title', size: 22 }), 398).map(textOf)).toEqual([
      '清河市临江区',
      '市场监督管理局（知识产权局）',
      rest,
    ]);
  });

  test('the names in long brackets break after their places and between each other', () => {
    const organ = '某州某某县住房和城乡建设局（某某县城市管理综合行政执法局、某某县人民防空办公室）';
    expect(lines(`${organ}${rest}`)).toEqual([
      '某州某某县住房和城乡建设局',
      '（某某县城市管理综合行政执法局、',
      '某某县人民防空办公室）2024年',
      '政府信息公开工作年度报告',
    ]);
  });

  test('no line is a waist between longer ones, and no year is cut, whatever the organ', () => {
    for (let length = 8; length < 45; length++) {
      const result = lines(`${'某市水务环境保护局'.repeat(5).slice(0, length)}${rest}`);
      const widths = result.map((line) => line.length);
      for (let index = 1; index < widths.length - 1; index++)
        expect(widths[index]).toBeGreaterThanOrEqual(
          Math.min(Math.max(...widths.slice(0, index)), Math.max(...widths.slice(index + 1))) - 2,
        );
      for (const line of result) expect(line).not.toMatch(/\d$|^年|^\d{1,3}年/);
      expect(result.join('')).toContain(rest);
    }
  });

  test.each(['国'.repeat(3000), 'a '.repeat(700), '（'.repeat(60)])('takes hostile text', (text) => {
    expect(lines(text).join('')).toBe(text);
  });
});
