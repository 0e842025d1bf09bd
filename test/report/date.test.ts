import { readDate, readYear, yearOfDate } from '../../src/report/date.js';

test.each([
  ['2025年1月20日', '2025-01-20'],
  ['2025 年 1 月 20 日', '2025-01-20'],
  ['２０２５年１月２０日', '2025-01-20'],
  ['2025-01-20', '2025-01-20'],
  ['2025/1/20', '2025-01-20'],
  ['2025.1.20', '2025-01-20'],
  ['二〇二五年一月二十日', '2025-01-20'],
  ['二○二五年十二月三十一日', '2025-12-31'],
])('%s is %s', (text, iso) => {
  expect(readDate(text)).toBe(iso);
});

test.each(['2025年2月30日', '2025年13月1日', '2025年1月', '1月20日', '2025年1月20日发布', ''])(
  '%j is no date',
  (text) => {
    expect(readDate(text)).toBeUndefined();
  },
);

test.each([
  ['2024', 2024],
  ['2024年', 2024],
  ['２０２４年度', 2024],
  ['二〇二四年', 2024],
])('%s is the year %d', (text, year) => {
  expect(readYear(text)).toBe(year);
});

test.each(['去年', '24', '20240', '2024-2025'])('%s is no year', (text) => {
  expect(readYear(text)).toBeUndefined();
});

test.each([
  ['2024-01-01', 2024],
  ['2024-12-31', 2024],
  ['1905-07-16', 2024],
  ['1905-07-11', 2019],
])('a cell with the date %s stands for the year %d', (iso, year) => {
  expect(yearOfDate(iso)).toBe(year);
});
