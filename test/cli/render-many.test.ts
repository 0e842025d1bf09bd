import { existsSync, symlinkSync } from 'node:fs';
import { withError } from './workbooks.js';
import { ioIn, NO_FILES, REPLACED_FONTS, Workplace } from './workplace.js';

jest.setTimeout(60_000);

const at = new Workplace();

const put = (...files: string[]) => {
  for (const file of files) at.putFixture('2021.xlsx', file);
};

test('each workbook gets its documents, in the same folders below --out', async () => {
  put('各部门/甲.xlsx', '各部门/区县/甲.xlsx', '各部门/乙 “丙” 🐟.xlsx');
  const { code, made, stderr } = await at.run('render', '各部门', '--html', '--pdf', '-o', '发布');
  expect([code, stderr]).toEqual([0, REPLACED_FONTS]);
  expect(made).toEqual(
    ['乙 “丙” 🐟', '区县/甲', '甲']
      .flatMap((name) => [`发布/各部门/${name}.html`, `发布/各部门/${name}.pdf`])
      .sort(),
  );
});

test('with several processes the documents are the same', async () => {
  put('甲.xlsx', '乙.xlsx', '丙.xlsx');
  const args = ['render', '*.xlsx', '--html', '--pdf'];
  const { stdout: one } = await at.run(...args, '-o', '一');
  const { stdout: two } = await at.run(...args, '-o', '二', '--jobs', '2');
  expect(two.replaceAll('二/', '一/')).toBe(one);
  for (const name of ['甲', '乙', '丙'])
    for (const extension of ['html', 'pdf'])
      expect(at.read(`二/${name}.${extension}`)).toBe(at.read(`一/${name}.${extension}`));
});

test('a workbook that is refused stops no other', async () => {
  put('1.xlsx', '4.xlsx');
  at.put('2.xlsx', await withError());
  at.put('3.xlsx');
  const { code, made, stdout, stderr } = await at.run('render', '*.xlsx', '--html');
  expect(code).toBe(1);
  expect(made).toEqual(['1.html', '4.html']);
  expect(stdout.match(/已生成/g)).toHaveLength(2);
  expect(stderr).toMatch(
    /2\.xlsx[\s\S]*T3-ROW[\s\S]*3\.xlsx[\s\S]*F-OPEN[\s\S]*4 个工作簿中有 2 个有错误或读不了.*生成了 2 个工作簿的文件/,
  );
});

(existsSync('/dev/full') ? test : test.skip)(
  'a full disk is said once, and what was made is counted',
  async () => {
    put('1.xlsx', '2.xlsx', '3.xlsx');
    for (const name of ['1', '3']) symlinkSync('/dev/full', at.at(`${name}.html`));
    const { code, stdout, stderr } = await at.run('render', '*.xlsx', '--html', '--force');
    expect(code).toBe(2);
    expect(stdout.match(/已生成/g)).toHaveLength(1);
    expect(stderr.match(/磁盘空间不足/g)).toHaveLength(1);
    expect(stderr).toMatch(/3 个工作簿中有 2 个的文件没有写成；生成了 1 个工作簿的文件/);
  },
);

test('a run that is stopped says how much was made', async () => {
  put('1.xlsx', '2.xlsx');
  const interruptible = () => AbortSignal.abort();
  const machine = { ...ioIn(at.folder, { stdout: '', stderr: '' }).machine, interruptible };
  const { code, stderr, made } = await at.runWith({ machine }, 'render', '*.xlsx', '--html');
  expect([code, made]).toEqual([130, []]);
  expect(stderr).toMatch(/已中断：共 2 个工作簿，处理了 0 个，生成了 0 个的文件/);
});

test.each([
  ['two kinds of files', ['甲.xlsx', '甲.xls']],
  ['capital letters', ['A.xlsx', 'a.xlsx']],
  ['ways to compose a character', ['Caf\u00e9.xlsx', 'Cafe\u0301.xlsx']],
  ['characters that not every system can keep', ['甲_.xlsx', '甲?.xlsx']],
])('two workbooks with one output name are refused before anything is made: %s', async (_, files) => {
  put(...files);
  const { stderr, ...rest } = await at.run('render', '.', '--html', '-o', '发布');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/会生成同名的文件/);
});

test('all workbooks with one output name are named at once', async () => {
  put('甲_.xlsx', '甲?.xlsx', '甲 .xlsx', 'b.xlsx', 'B.xlsx', '丙.xlsx');
  const { stderr } = await at.run('render', '.', '--html', '-o', '发布');
  const lines = stderr.trimEnd().split('\n').slice(1);
  expect(lines).toEqual(['B.xlsx、b.xlsx', '甲 .xlsx、甲?.xlsx、甲_.xlsx']);
  const copies = await at.run('validate', '.', '--format', 'xlsx=标记/');
  expect(copies.stderr).toMatch(/会生成同名的文件.*\nB\.xlsx、b\.xlsx\n$/);
});

test('names are made safe for every system', async () => {
  put('a:b?.xlsx', 'con.xlsx', '甲 .xlsx');
  const { made } = await at.run('render', '.', '--html', '-o', '发布');
  expect(made).toEqual(['发布/_con.html', '发布/a_b_.html', '发布/甲_.html']);
});

test('nothing is written outside the output folder', async () => {
  put('别处/甲.xlsx', '这里/乙.xlsx');
  const { code, made } = await at.runWith(
    { cwd: at.at('这里') },
    'render',
    '乙.xlsx',
    '../别处/甲.xlsx',
    '--html',
    '-o',
    '发布',
  );
  expect([code, made]).toEqual([0, ['这里/发布/__/别处/甲.html', '这里/发布/乙.html']]);
});

test('one file name for many workbooks is refused', async () => {
  put('甲.xlsx', '乙.xlsx');
  const { stderr, ...rest } = await at.run('render', '.', '--pdf=年报.pdf');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/年报\.pdf 只能是一个工作簿的文件名，而这次有 2 个/);
});

test('an existing file is not overwritten, and nothing is made', async () => {
  put('甲.xlsx', '乙.xlsx');
  at.put('乙.html', '已发布');
  const { stderr, ...rest } = await at.run('render', '.', '--html');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/乙\.html 已经存在/);
});
