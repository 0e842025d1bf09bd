import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { compoundFile } from '../source/xlsx/raw-workbook.js';
import { findingsOf } from './findings-document.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

/** The paths that the program found, in its order. */
async function found(...paths: string[]): Promise<string[]> {
  const { stdout, stderr } = await at.run('validate', ...paths, '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  return findingsOf(stdout).files.map((file) => file.path);
}

function putOffices() {
  at.putFixture('2021.xlsx', '各部门/水 务 局/2024 年报.xlsx');
  at.putFixture('2019.xlsx', '各部门/水 务 局/旧/2019.XLSX');
  at.putFixture('pasted-2021.xlsx', '各部门/教育局.xlsx');
  at.put('各部门/~$教育局.xlsx', 'lock');
  at.put('各部门/水 务 局/~$2024 年报.xlsx', 'lock');
  at.put('各部门/说明.md', 'no workbook');
}

const WORKBOOKS = ['各部门/教育局.xlsx', '各部门/水 务 局/2024 年报.xlsx', '各部门/水 务 局/旧/2019.XLSX'];

test('a file', async () => {
  putOffices();
  expect(await found('各部门/教育局.xlsx')).toEqual(['各部门/教育局.xlsx']);
  expect(await found(at.at('各部门/教育局.xlsx'))).toEqual(['各部门/教育局.xlsx']);
  expect(await found('./各部门/../各部门/教育局.xlsx')).toEqual(['各部门/教育局.xlsx']);
});

test.each(['各部门', '各部门/', './各部门', '.'])('a folder is searched whole: %s', async (folder) => {
  putOffices();
  expect((await found(folder)).sort()).toEqual(WORKBOOKS);
});

test('a folder above the current one', async () => {
  putOffices();
  const { stdout } = await at.runWith({ cwd: at.at('各部门') }, 'validate', '..', '--format', 'json');
  const paths = findingsOf(stdout).files.map((file) => file.path);
  expect(paths.sort()).toEqual(['教育局.xlsx', '水 务 局/2024 年报.xlsx', '水 务 局/旧/2019.XLSX']);
});

test.each([
  ['各部门/**/*.xlsx', WORKBOOKS],
  ['各部门/*.xlsx', WORKBOOKS.slice(0, 1)],
  ['各部门/水*/*.XLSX', WORKBOOKS.slice(1, 2)],
  ['各部门/{教育,民政}局.xlsx', WORKBOOKS.slice(0, 1)],
])('a glob is expanded: %s', async (glob, expected) => {
  putOffices();
  expect((await found(glob)).sort()).toEqual(expected);
});

test.each<[string, (pattern: string) => string]>([
  ['leads out of the current folder', (pattern) => `../${pattern}`],
  ['leads up and down again', (pattern) => `../水 务 局/../${pattern}`],
  ['is absolute', (pattern) => at.at(`各部门/${pattern}`)],
])('a glob that %s finds what lies here too', async (_, patternFor) => {
  putOffices();
  const { stdout } = await at.runWith(
    { cwd: at.at('各部门/水 务 局') },
    ...['validate', patternFor('**/*.xlsx'), '--format', 'json'],
  );
  const paths = findingsOf(stdout).files.map((file) => file.path);
  expect(paths.sort()).toEqual(['../教育局.xlsx', '2024 年报.xlsx', '旧/2019.XLSX']);
});

test('each file once, in the order of the arguments', async () => {
  putOffices();
  const [first = '', second, third] = WORKBOOKS;
  expect(await found(third ?? '', '各部门', first)).toEqual([third, first, second]);
});

test('a name with brackets is a name when there is such a file', async () => {
  at.putFixture('2021.xlsx', '年报[1].xlsx');
  at.putFixture('2021.xlsx', '年报1.xlsx');
  expect(await found('年报[1].xlsx')).toEqual(['年报[1].xlsx']);
});

test.each(['xls', 'xlt', 'et', 'ett', 'ods', 'xlsb'])(
  'a .%s in a folder is reported, not passed over',
  async (extension) => {
    at.putFixture('2021.xlsx', '各部门/甲.xlsx');
    at.put(`各部门/乙.${extension}`, compoundFile('Workbook'));
    const { code, stdout } = await at.run('validate', '各部门', '--format', 'json');
    expect(code).toBe(1);
    expect(findingsOf(stdout).files.find((file) => file.path === `各部门/乙.${extension}`)).toMatchObject({
      status: 'unreadable',
      findings: [{ rule: 'F-OPEN' }],
    });
  },
);

test('workbooks with macros and templates in a folder are read', async () => {
  for (const name of ['甲.xlsm', '甲.xltx']) at.putFixture('2021.xlsx', `各部门/${name}`);
  const { code, stdout } = await at.run('validate', '各部门', '--format', 'json');
  expect([code, findingsOf(stdout).files.length]).toEqual([0, 2]);
});

test('a link in a circle does not catch the search', async () => {
  at.putFixture('2021.xlsx', '各部门/甲.xlsx');
  symlinkSync(at.at('各部门'), at.at('各部门/又'), 'junction');
  expect(await found('各部门')).toEqual(['各部门/甲.xlsx']);
});

test('links that would have been checked are named, others are not spoken of', async () => {
  at.putFixture('2021.xlsx', '各部门/甲.xlsx');
  at.put('别处/说明.docx');
  symlinkSync(at.at('各部门/甲.xlsx'), at.at('各部门/乙.xlsx'));
  symlinkSync(at.at('别处'), at.at('各部门/丙'), 'junction');
  symlinkSync(at.at('别处/说明.docx'), at.at('各部门/说明.md'));
  const { stderr } = await at.run('validate', '各部门');
  expect(stderr).toMatch(/^提示：2 个链接没有跟随，它们指向的文件没有读取：各部门\/丙、各部门\/乙\.xlsx。/);
  expect((await at.run('validate', '各部门/甲*.xlsx')).stderr).toBe('');
});

test('names with a dot first are checked; what the system and other programs keep is not', async () => {
  const kept = ['各部门/._甲.xlsx', '各部门/.旧/乙.xlsx', '各部门/.旧/又/丙.xlsx', '各部门/~$甲.xlsx'];
  for (const file of ['各部门/..甲.xlsx', ...kept]) at.putFixture('2021.xlsx', file);
  expect(await found('各部门')).toEqual(['各部门/..甲.xlsx']);
});

describe('without a path', () => {
  test.each([['validate'], ['render', '--html']])('%s takes the only workbook', async (...args) => {
    at.putFixture('2021.xlsx', '年 报.xlsx');
    at.put('~$年 报.xlsx', 'lock');
    at.putFixture('2019.xlsx', '往年/2019.xlsx');
    const { code, stdout } = await at.run(...args);
    expect(code).toBe(0);
    expect(stdout).toContain('年 报');
  });

  test.each([['validate'], ['render', '--pdf']])('%s says that there is none', async (...args) => {
    at.put('~$年报.xlsx', 'lock');
    const { stderr, ...rest } = await at.run(...args);
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(/当前文件夹中没有工作簿.*请写明要处理的文件/);
  });

  test.each([['validate'], ['render', '--pdf']])(
    '%s says that there are several, and which',
    async (...args) => {
      at.putFixture('2021.xlsx', '甲.xlsx');
      at.putFixture('2021.xlsx', '乙.xlsx');
      const { stderr, ...rest } = await at.run(...args);
      expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
      expect(stderr).toMatch(/有 2 个工作簿：.*甲\.xlsx.*请写明要处理哪一个/);
    },
  );
});

test.each([
  ['a file that is not there', '没有.xlsx', /没有找到 没有\.xlsx。请检查路径和文件名/],
  [
    'a file that has another ending',
    './好.xls',
    /没有找到 \.\/好\.xls。是不是想用 好\.xlsx？请检查路径和文件名/,
  ],
  ['a file without its ending', '好', /没有找到 好。是不是想用 好\.xlsx？/],
  ['a glob that matches nothing', '没有/*.xlsx', /没有找到与“没有\/\*\.xlsx”相符的文件/],
  ['a folder without workbooks', '空', /文件夹 空 中没有可以检查的文件/],
  ['a glob that only matches lock files', '~*.xlsx', /没有找到与“~\*\.xlsx”相符的文件/],
  ['an empty path', '', /路径.*空/],
])('%s stops the run, even beside good ones', async (_, wrong, says) => {
  at.putFixture('2021.xlsx', '好.xlsx');
  at.put('~$好.xlsx', 'lock');
  at.putFolder('空');
  const { stderr, ...rest } = await at.run('validate', '好.xlsx', wrong);
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(says);
});

test('a link that leads nowhere is not what was meant', async () => {
  symlinkSync('没有.xlsx', at.at('年报.xlsx'));
  symlinkSync('绕.xlsx', at.at('绕.xlsx'));
  for (const link of ['年报.xlsx', '绕.xlsx']) {
    const { code, stderr } = await at.run('validate', link);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`没有找到 ${link}。`)]);
    expect(stderr).not.toContain(`想用 ${link}`);
  }
});

test('extract takes one workbook', async () => {
  at.putFixture('2021.xlsx', '各部门/甲.xlsx');
  at.putFixture('2021.xlsx', '各部门/乙.xlsx');
  for (const several of ['各部门', '各部门/*.xlsx']) {
    const { stderr, ...rest } = await at.run('extract', several);
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(/一次处理一个工作簿，请写明文件/);
  }
  const { stderr } = await at.run('extract', '各部门/*.xlsx');
  expect(stderr).not.toContain('是文件夹');
});

test('a path is shown as it is, with all its spaces', async () => {
  at.putFixture('2021.xlsx', '某局  终稿 .xlsx');
  for (const args of [['validate'], ['render', '--html']])
    expect((await at.run(...args)).stdout).toContain('某局  终稿 .');
  expect((await at.run('validate', '没有  的.xlsx')).stderr).toContain('没有  的.xlsx');
});

test('paths in results have / on every system', async () => {
  putOffices();
  expect(await found(path.join('各部门', '水 务 局', '2024 年报.xlsx'))).toEqual([WORKBOOKS[1]]);
});
