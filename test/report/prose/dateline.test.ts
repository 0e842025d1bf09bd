import { dateline, nameUnder } from '../../../src/report/prose/dateline.js';
import { column } from '../../support/cells.js';

const lines = (...texts: string[]) => column(texts).map((cell) => ({ text: String(cell.value), cell }));

test.each([
  ['2025年1月20日'],
  ['（2025年1月20日）'],
  ['发布日期：2025-01-20 来源：某市某局 浏览次数：12'],
  ['来源: 某市某局 发布时间: 2025-01-20 15:21 字号: 大 中 小'],
])('%j dates the report', (text) => {
  expect(dateline(lines('根据条例编制本报告。', text))).toMatchObject({
    iso: '2025-01-20',
    cell: { row: 2 },
  });
});

test.each([
  ['统计时间：2024年1月1日至2024年12月31日。'],
  ['自2024年1月1日起，我局……'],
  ['发布日期：近日'],
  ['更新时间：2025-06-01'],
])('%j dates nothing', (text) => {
  expect(dateline(lines(text))).toBeUndefined();
});

test('a name directly under the title is the organ, a sentence is none', () => {
  expect(nameUnder(lines('某市某局', '2025年1月20日'))?.text).toBe('某市某局');
  expect(nameUnder(lines('2025年1月20日', '某市某局'))).toBeUndefined();
  expect(nameUnder(lines('根据规定，编制本报告。'))).toBeUndefined();
});
