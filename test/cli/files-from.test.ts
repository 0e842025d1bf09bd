import { findingsOf } from './findings-document.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

const put = (...files: string[]) => {
  for (const file of files) at.putFixture('2021.xlsx', file);
};

const pathsIn = (stdout: string) => findingsOf(stdout).files.map(({ path }) => path);

const run = (list: string, ...args: string[]) =>
  at.runWith({ stdin: async () => new TextEncoder().encode(list) }, 'validate', '--format', 'json', ...args);

test('one path a line, in the order of the list, each once', async () => {
  put('甲.xlsx', '乙 “丙” 🐟.xlsx', '#1.xlsx', 'a[1]*.xlsx');
  at.put('名单.txt', '\uFEFF乙 “丙” 🐟.xlsx\r\n甲.xlsx\r\n\r\n#1.xlsx\na[1]*.xlsx\n./甲.xlsx\n');
  const { code, stdout } = await at.run('validate', '--files-from', '名单.txt', '--format', 'json');
  expect([code, pathsIn(stdout)]).toEqual([0, ['乙 “丙” 🐟.xlsx', '甲.xlsx', '#1.xlsx', 'a[1]*.xlsx']]);
});

/** “甲局.xlsx” and a line end, in GBK. */
const GBK = [0xbc, 0xd7, 0xbe, 0xd6, ...Buffer.from('.xlsx\r\n')];

test.each<[what: string, bytes: Uint8Array]>([
  ['GBK, as dir /b writes', Uint8Array.from(GBK)],
  ['UTF-16, as PowerShell writes', Buffer.from('\uFEFF甲局.xlsx\r\n', 'utf16le')],
])('a list in %s', async (_, bytes) => {
  put('甲局.xlsx');
  at.put('名单.txt', bytes);
  const { code, stdout } = await at.run('validate', '--files-from', '名单.txt', '--format', 'json');
  expect([code, pathsIn(stdout)]).toEqual([0, ['甲局.xlsx']]);
});

test('names with line breaks are told apart by NUL, and may come from another program', async () => {
  put('甲\n乙.xlsx', ' 丙.xlsx');
  const { stdout } = await run('甲\n乙.xlsx\0 丙.xlsx\0', '--files-from', '-');
  expect(pathsIn(stdout)).toEqual(['甲\n乙.xlsx', ' 丙.xlsx']);
});

test('folders in a list are searched, and paths beside it are checked too', async () => {
  put('甲.xlsx', '各部门/乙.xlsx', '各部门/区县/丙.xlsx');
  const { stdout } = await run('各部门\n', '甲.xlsx', '--files-from', '-');
  expect(pathsIn(stdout)).toEqual(['甲.xlsx', '各部门/乙.xlsx', '各部门/区县/丙.xlsx']);
});

test('a file of the list that is not there is a finding, and the others are checked', async () => {
  put('甲.xlsx', '丙.xlsx');
  const { code, stdout } = await run('甲.xlsx\n乙.xlsx\n丙.xlsx\n', '--files-from', '-');
  expect(code).toBe(1);
  const { files } = findingsOf(stdout);
  expect(files.map(({ status }) => status)).toEqual(['passed', 'unreadable', 'passed']);
  expect(files[1]?.findings[0]?.message).toMatch(/^没有找到这个文件/);
});

test('a file that vanishes during the run is a finding of that file', async () => {
  put('甲.xlsx', '乙.xlsx');
  const { rmSync } = await import('node:fs');
  const stderr = () => rmSync(at.at('乙.xlsx'), { force: true });
  const io = { stderr, stdin: async () => new TextEncoder().encode('甲.xlsx\n乙.xlsx\n') };
  const args = ['validate', '--files-from', '-', '--progress', 'ndjson', '--format', 'json'];
  const { stdout } = await at.runWith(io, ...args);
  expect(findingsOf(stdout).files.map(({ status }) => status)).toEqual(['passed', 'unreadable']);
});

test.each([
  ['', /列表 - 中没有文件/],
  ['\r\n \n', /列表 - 中没有文件/],
])('an empty list: %j', async (list, says) => {
  const { stderr, ...rest } = await run(list, '--files-from', '-');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(says);
});

test('a list that is not there', async () => {
  const { code, stderr } = await at.run('validate', '--files-from', '名单.txt');
  expect([code, stderr]).toEqual([2, '没有找到 名单.txt。请检查路径和文件名。\n']);
});
