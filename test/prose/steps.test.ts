import { cleanProse, originalPlaces } from '../../src/prose/clean.js';
import { divisionsIn } from '../../src/prose/divisions.js';
import { quantityAt } from '../../src/prose/quantity.js';
import { isWholeYear, periodIn, withPlainDates } from '../../src/rules/wording/periods.js';
import { wordedYear } from '../../src/rules/wording/worded-years.js';

test.each([
  ['318条', 318, '条', false],
  ['1,318条', 1318, '条', false],
  ['三十一件', 31, '件', false],
  ['约300件', 300, '件', true],
  ['300余件', 300, '件', true],
  ['百分之三十一点五', 31.5, '%', false],
])('the quantity %s', (text, value, unit, inexact) => {
  expect(quantityAt(text, 0)).toMatchObject({ value, unit, inexact });
});

test.each([
  ['公开信息318条，其中网站200条、微信90条、公开栏20条。', 318, [200, 90, 20]],
  ['公开信息1746条。其中：门户网站1087条，公众号695条。', 1746, [1087, 695]],
  ['发布318条（其中网站200条、微信90条、公开栏20条），阅读3万次。', 318, [200, 90, 20]],
])('%s is divided', (text, total, parts) => {
  expect(divisionsIn(text)).toMatchObject([{ total, parts }]);
});

test.each([
  '公开信息318条，其中网站200条、微信90条、公开栏28条。',
  '公开信息318条，其中政策文件20条、解读5条。',
  '公开信息300余条，其中网站200条、微信90条、公开栏20条。',
  '公开信息318条，其中网站200条，其中解读20条，微信90条。',
])('%s is not, or not certainly, divided wrongly', (text) => {
  expect(divisionsIn(text)).toEqual([]);
});

test.each([
  ['自二〇二四年一月一日起至十二月三十一日止', true, false],
  ['2024.01.01-2024.12.31', true, false],
  ['2024年1月至12月', true, false],
  ['2024年1月1日至2024年12月30日', false, false],
  ['2024年1月1日至2024年11日', false, true],
  ['2024年12月31日至2024年1月1日', false, true],
])('the period %s', (text, whole, impossible) => {
  const period = periodIn(withPlainDates(text));
  expect(period?.impossible).toBe(impossible);
  expect(period && isWholeYear(period, 2024)).toBe(whole);
});

const OPENING = { isPreface: false, isOfProblems: false, opens: true, hasThisYear: false };

test.each([
  ['2023年,我局坚持公开', '2023'],
  ['截至2023年12月31日,我局共发布信息318条', '2023'],
  ['2023年底前完成改版', undefined],
  ['2023年以来,我局持续推进', undefined],
  ['2023年收到30件,今年收到41件', undefined],
  ['2025年,我局将继续推进', undefined],
])('the year of %s', (sentence, found) => {
  expect(wordedYear(sentence, 2024, OPENING)?.found).toBe(found);
});

test('every character of a cleaned text has its place', () => {
  const original = '公开 1 684 件，\n其中';
  const places = originalPlaces(original);
  expect(places.map((at) => original[at]).join('')).toBe('公开1684件，\n其中');
  expect(places).toHaveLength(cleanProse(original).length);
});
