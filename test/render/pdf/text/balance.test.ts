import { balanceLines } from '../../../../src/render/pdf/text/balance.js';
import { textOf } from '../../../../src/render/pdf/text/glyph.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { squareFonts } from '../square-fonts.js';

const { set } = createTypesetter(squareFonts);
const balance = (text: string, ems: number) =>
  balanceLines(set(text, { role: 'title', size: 10 }), ems * 10).map(textOf);

describe('breaking a title or a label', () => {
  test('leaves one line alone', () => {
    expect(balance('某市某局2024年政府信息公开工作年度报告', 20)).toHaveLength(1);
  });

  test('breaks before the year, and never inside it', () => {
    expect(balance('某某市人民政府外事办公室2024年政府信息公开工作年度报告', 18)).toEqual([
      '某某市人民政府外事办公室',
      '2024年政府信息公开工作年度报告',
    ]);
    for (let organ = 1; organ < 40; organ++)
      for (const line of balance(`${'某'.repeat(organ)}2024年政府信息公开工作年度报告`, 18))
        expect(line).not.toMatch(/\d$|^年|^\d{1,3}年/);
  });

  test('breaks between words, and after the number of a group', () => {
    expect(balance('社会公益组织', 3)).toEqual(['社会', '公益', '组织']);
    expect(balance('结果维持', 2.4)).toEqual(['结果', '维持']);
    expect(balance('（三）不予公开', 4)).toEqual(['（三）', '不予公开']);
  });
});
