import { copyPath } from '../../src/cli/output/copies.js';

test.each([
  ['年报.xlsx', '年报.xlsx'],
  ['部门/甲 局/年报.xlsx', '部门/甲 局/年报.xlsx'],
  ['./年报.xlsx', '年报.xlsx'],
  ['../../年报.xlsx', '__/__/年报.xlsx'],
  ['部门/../../年报.xlsx', '部门/__/__/年报.xlsx'],
  ['/home/年报.xlsx', '_/home/年报.xlsx'],
  ['C:/年报/年报.xlsx', 'C/年报/年报.xlsx'],
])('the copy of %s goes to %s', (file, copy) => {
  expect(copyPath(file)).toBe(copy);
});
