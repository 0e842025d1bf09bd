import { findTitle } from '../../../src/report/prose/title.js';
import { sheetOf } from '../../support/cells.js';

const read = (...texts: string[]) => {
  const title = findTitle({ sheets: [sheetOf(texts)] });
  return title && [title.organ, title.year];
};

test.each([
  ['某市某局2024年政府信息公开工作年度报告'],
  ['某市某局2024年度政府信息公开工作年度报告'],
  ['某市某局２０２４年政府信息公开工作年度报告'],
  ['某市某局二〇二四年政府信息公开工作年度报告'],
  ['某市某局二O二四年政府信息公开年度报告'],
  ['关于某市某局2024年政府信息公开工作年度报告'],
  ['某市某局关于2024年度政府信息公开工作的报告'],
  ['《某市某局2024年政府信息公开工作年度报告》'],
  ['附件：某市某局2024年政府信息公开工作年度报告（草案）'],
  ['2024年某市某局政府信息公开工作年度报告'],
  ['某市某局政府信息公开工作年度报告（2024年）'],
  ['某市某局政府信息公开工作2024年度报告'],
  ['2024年政府信息公开工作年度报告（某市某局）'],
  ['某市某局\n2024年政府信息公开\n工作年度报告'],
  ['某市某局2024年信息公开工作年度报告'],
  ['某市某局2024年政务公开工作年度报告'],
  ['某市某局关于2024年度政府信息公开情况的报告'],
  ['2024年度某市某局政府信息与政务公开工作报告'],
  ['某市某局2024年政府信息公开工作告年度报'],
  ['2024某市某局2024年度政府信息公开工作年度报告'],
  ['2024年某市某局2024年政府信息公开工作年度报告'],
  ['2024年度某市某局2024年度政府信息公开工作年度报告'],
  ['某市某局2024政府信息公开工作年度报告'],
  ['2024某市某局政府信息公开工作年度报告'],
  ['某市某局政府信息公开工作年度报告（2024）'],
  ['某市某局2024年政府信息公开工作年度报告（更正版）'],
  ['某市某局2024年政府信息公开工作年度报告（修订版）'],
  ['某市某局2024年政府信息公开工作年度报告（更新）'],
  ['某市某局2024年政府信息公开工作年度报告（以此为准）'],
  ['某市某局2024年政府信息公开工作年度报告（最终稿）'],
  ['某局发〔2025〕3号 某市某局2024年政府信息公开工作年度报告'],
  ['某政办函〔2025〕12号\n某市某局2024年政府信息公开工作年度报告'],
  ['某市某局2024年政府信息公开工作年度报告\n某局〔2025〕3号'],
  ['某市某局2024年政府信息公开工作年度报告（某局〔2025〕3号）'],
])('%j names the organ and the year', (text) => {
  expect(read('表格编号：01', text, '2024年，我局……')).toEqual(['某市某局', 2024]);
});

test('the organ, the year and the name may stand on lines of their own', () => {
  expect(read('某市某局', '2024年政府信息公开工作年度报告')).toEqual(['某市某局', 2024]);
  expect(read('某市某局', '2024年度', '政府信息公开工作年度报告')).toEqual(['某市某局', 2024]);
  expect(read('某市某局2024年政府', '信息公开工作年度报告')).toEqual(['某市某局', 2024]);
});

test('a date in brackets behind the title is no organ', () => {
  expect(read('2024年政府信息公开工作年度报告（2025-01-20）', '（某市某局）')).toEqual(['某市某局', 2024]);
});

test('a name without its area begins on the line above', () => {
  const title = '卫生健康办公室2024年政府信息公开工作年度报告';
  expect(read('某市某景区管理委员会', title)).toEqual(['某市某景区管理委员会卫生健康办公室', 2024]);
  expect(read('政府信息公开年报', title)).toEqual(['卫生健康办公室', 2024]);
  expect(read('某市人民政府', '某市某局2024年政府信息公开工作年度报告')).toEqual(['某市某局', 2024]);
});

test('政府 may be said once for the organ and for what it discloses', () => {
  expect(read('2024年某县某镇人民政府信息公开工作年度报告')).toEqual(['某县某镇人民政府', 2024]);
});

test('the path through a website is no title', () => {
  const title = '某市某局2024年政府信息公开工作年度报告';
  expect(read('首页 > 政府信息公开 > 2023年政府信息公开年报', title)).toEqual(['某市某局', 2024]);
});

test('a title without an organ still says the year', () => {
  expect(read('政府信息公开工作年度报告', '（2024年度）')).toEqual([null, 2024]);
  expect(read('2024年政府信息公开工作年度报告', '某市某局2023年政府信息公开年报')).toEqual([null, 2024]);
  expect(read('2024年政府信息公开工作年度报告', '根据规定，编制本报告。')).toEqual([null, 2024]);
});

test.each([
  ['某市某局政府信息公开工作年度报告'],
  ['根据2024年政府信息公开工作年度报告的要求'],
  ['某市某局2024年工作总结'],
  ['2024年政府信息公开年报1条'],
])('%j is no title', (text) => {
  expect(read(text)).toBeUndefined();
});

test('a hidden sheet has no title', () => {
  const title = '某市某局2023年政府信息公开工作年度报告';
  expect(findTitle({ sheets: [sheetOf([title], '旧', true)] })).toBeUndefined();
});
