import { matchesGlob } from '../../src/config/glob.js';
import { Random } from '../support/random.js';

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

test('a pattern of many stars is no longer looked at than others', () => {
  const name = `${'甲'.repeat(200)}.xlsx`;
  expect(matchesGlob(name, `${'*甲'.repeat(40)}乙`)).toBe(false);
  expect(matchesGlob(`各部门/${name}`, `${'**甲*'.repeat(40)}.xlsx`)).toBe(true);
});

const asPattern = (pattern: string): RegExp => {
  const anywhere = pattern.includes('/') ? pattern : `**/${pattern}`;
  const signs: Readonly<Record<string, string>> = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
  };
  return new RegExp(`^${anywhere.replace(/\*\*\/|\*\*|[*?]/g, (sign) => signs[sign] ?? '')}$`, 'iu');
};

test('patterns of all signs match what expressions of them match', () => {
  const random = new Random(7);
  const some = (pieces: readonly string[], most: number) =>
    Array.from({ length: random.whole(0, most) }, () => random.pick(pieces)).join('');
  for (let count = 0; count < 20_000; count++) {
    const [path, pattern] = [some(['a', 'A', 'b', '/'], 7), some(['a', 'b', '/', '*', '?', '**', '**/'], 6)];
    if (/^\.\/|\*\*\*/.test(pattern)) continue;
    expect([path, pattern, matchesGlob(path, pattern)]).toEqual([
      path,
      pattern,
      asPattern(pattern).test(path),
    ]);
  }
});
