import type { FileEntry } from '../../src/finding/entry.js';
import { toCsv } from '../../src/reporter/csv.js';
import { EDITIONS } from '../support/fixtures.js';
import { entryOf, sampleRun, TOOL, WRONG, whole } from './sample-run.js';

/** RFC 4180, read independently of how it is written. */
function parse(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const rowsOf = (files: readonly FileEntry[]) => {
  const [header = [], ...rows] = parse(whole(toCsv({ tool: TOOL, files })));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
};

test.each(EDITIONS)(
  'a row for each finding, and one for each file without, in the %s edition',
  async (edition) => {
    const { files } = await sampleRun(edition);
    const rows = rowsOf(files);
    expect(rows.map((row) => row.文件)).toEqual(
      files.flatMap(({ path, findings }) => Array(Math.max(1, findings.length)).fill(path)),
    );
    expect(rows[0]).toMatchObject({ 结果: '通过', 规则: '', 年度: String(files[0]?.year) });
  },
);

test('a row has the cell, the figures and what to correct', async () => {
  const [row] = rowsOf([await entryOf('乙局.xlsx', '2021', WRONG)]);
  expect(row).toMatchObject({
    级别: '错误',
    规则: 'T3-ROW',
    工作表: '依申请公开',
    单元格: 'J4',
    应为: '7787',
    现为: '41',
    建议: '依申请公开!D4 由 7777 改为 31',
  });
});

test('a sentence that disagrees with a wrong total is not said to be wrong', async () => {
  const rows = rowsOf([await entryOf('a.xlsx', '2021', { set: { 'requests.received.total': 14 } })]);
  expect(rows.find((row) => row.规则 === 'N-COUNT')).toMatchObject({
    工作表: '文字部分',
    应为: '',
    现为: '41',
  });
  expect(rows.find((row) => row.规则 === 'T3-ROW')).toMatchObject({ 单元格: 'J4', 应为: '41', 现为: '14' });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5', '-5'],
  ['-5.25', '-5.25'],
  ['-5+cmd|x', "'-5+cmd|x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "' =1"],
  ['\r=1', "' =1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['a,"b"\nc', 'a,"b" c'],
  ['甲\u202e乙', '甲\u{FFFD}乙'],
])('the text %j is written as %j', async (text, written) => {
  const file = await entryOf('a.xlsx', '2021', WRONG);
  const findings = file.findings.slice(0, 1).map((finding) => ({ ...finding, message: text, actual: text }));
  const [row] = rowsOf([{ ...file, organ: text, findings, diagnoses: [] }]);
  expect([row?.单位, row?.说明, row?.现为]).toEqual([written, written, written]);
});
