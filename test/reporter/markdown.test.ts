import type { FileEntry } from '../../src/finding/entry.js';
import { toMarkdown } from '../../src/reporter/markdown.js';
import { EDITIONS } from '../support/fixtures.js';
import { entryOf, sampleRun, TOOL, WRONG, whole } from './sample-run.js';

const options = { maxFindings: 50 };

test.each(EDITIONS)(
  'totals, a table of files, then each with findings, in the %s edition',
  async (edition) => {
    const run = await sampleRun(edition);
    const text = whole(toMarkdown(run, options));
    expect(text).toMatch(/^# .*\n\n共 4 个文件：2 个通过，1 个未通过，1 个无法读取/);
    expect(text.match(/^\| 各部门\/.*$/gm)).toHaveLength(4);
    expect(text.match(/^## .*$/gm)).toEqual([
      '## 各部门/乙局 2024.xlsx',
      '## 各部门/丁局.xlsx',
      '## 各部门/丙局.xlsx',
    ]);
    for (const [head, ...rows] of tables(text))
      for (const row of rows) expect(columns(row)).toBe(columns(head));
  },
);

test('what to correct comes first, then the findings that this clears up', async () => {
  const text = whole(toMarkdown({ tool: TOOL, files: [await entryOf('a.xlsx', '2021', WRONG)] }, options));
  expect(text).toMatch(
    /- \*\*建议：依申请公开!D4 由 7777 改为 31\*\*\n\n\| 级别[^\n]*\n[^\n]*\n\| 错误 \| 依申请公开!J4 \| T3-ROW \|/,
  );
});

test('long lists are cut, and say so', async () => {
  const file = await entryOf('a.xlsx', '2021', WRONG);
  const findings = Array(1312).fill(file.findings[0]);
  const text = whole(toMarkdown({ tool: TOOL, files: [{ ...file, findings, diagnoses: [] }] }, options));
  expect(text).toContain('显示前 50 项，共 1312 项');
  expect(text.match(/相差 7746/g)).toHaveLength(50);
});

test('long lists of files are cut too, those that failed first', async () => {
  const failed = await entryOf('a.xlsx', '2021', WRONG);
  const clean = await entryOf('b.xlsx', '2021');
  const many = (count: number, file: FileEntry) =>
    [...Array(count).keys()].map((number) => ({ ...file, path: `${number} ${file.path}` }));
  const files = [...many(600, clean), ...many(60, failed)];
  const text = whole(toMarkdown({ tool: TOOL, files }, options));
  const rows = text.match(/^\| \d+ [ab]\.xlsx .*$/gm) ?? [];
  expect(rows.map((row) => row.includes('未通过'))).toEqual([...Array(500).keys()].map((row) => row < 60));
  expect(text).toContain('*显示前 500 项，共 660 项*');
  expect(text.match(/^## /gm)).toHaveLength(50);
  expect(text).toContain('*显示前 50 项，共 60 项*');
});

test('marks, tags, links and lines of a text stay text', async () => {
  const file = await entryOf('a|b`c`.xlsx', '2021');
  const organ = '*甲*_乙_<b>[丙](http://x)\n## 丁 |';
  const text = whole(toMarkdown({ tool: TOOL, files: [{ ...file, organ }] }, options));
  expect(text).toContain('| a\\|b\\`c\\`.xlsx | \\*甲\\*\\_乙\\_&lt;b>\\[丙\\](http&#58;//x) ## 丁 \\| |');
});

/** Lines of tables that follow each other. */
const tables = (text: string) =>
  text
    .split('\n\n')
    .filter((part) => part.startsWith('|'))
    .map((part) => part.trim().split('\n'));
const columns = (row = '') => row.match(/(?<!\\)\|/g)?.length;
