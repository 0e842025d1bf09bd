import { matchesGlob } from '../../src/config/glob.js';

test.each([
  ['年报.xlsx', '年报.xlsx'],
  ['各部门/年报.xlsx', '年报.xlsx'],
  ['各部门/水务局/年报.xlsx', '*.xlsx'],
  ['各部门/年报.xlsx', '各部门/*'],
  ['各部门/水务局/年报.xlsx', '各部门/**'],
  ['各部门/水务局/年报.xlsx', '各部门/**/*.xlsx'],
  ['各部门/年报.xlsx', '各部门/**/*.xlsx'],
  ['各部门/年报.xlsx', '.\\各部门\\年报.xlsx'],
  ['a(1)+[2].xlsx', 'a(1)+[2].XLSX'],
  ['e\u0301.xlsx', '\u00e9.xlsx'],
  ['../名册.csv', '../名册.csv'],
])('%s matches %s', (path, pattern) => {
  expect(matchesGlob(path, pattern)).toBe(true);
});

test.each([
  ['年报.xlsx', '年*报.xls'],
  ['各部门/水务局/年报.xlsx', '各部门/*'],
  ['各部门/水务局/年报.xlsx', '各部门/*.xlsx'],
  ['年报1.xlsx', '年报?.xls?x'],
  ['年报.xlsx', '各部门/年报.xlsx'],
  ['年报axlsx', '年报.xlsx'],
])('%s does not match %s', (path, pattern) => {
  expect(matchesGlob(path, pattern)).toBe(false);
});
