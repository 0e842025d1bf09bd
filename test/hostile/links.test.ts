import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { fileOf } from '../cli/findings-document.js';
import { withError } from '../cli/workbooks.js';
import { ioIn, Workplace } from '../cli/workplace.js';

const at = new Workplace();
const posix = process.platform === 'win32' ? describe.skip : describe;

const pathsIn = (stdout: string) => (JSON.parse(stdout).files as { path: string }[]).map(({ path }) => path);

posix('links in a folder that is searched', () => {
  beforeEach(() => {
    at.putFixture('2021.xlsx', '各部门/甲.xlsx');
    at.putFixture('2021.xlsx', '别处/机密.xlsx');
  });

  test.each([['各部门'], ['各部门/*.xlsx'], ['各部门/**']])('do not lead out of it: %s', async (named) => {
    symlinkSync('../别处/机密.xlsx', at.at('各部门/乙.xlsx'));
    symlinkSync('../别处', at.at('各部门/丙'));
    symlinkSync('/', at.at('各部门/根'));
    const { stdout, stderr } = await at.run('validate', named, '--format', 'json');
    expect(pathsIn(stdout)).toEqual(['各部门/甲.xlsx']);
    expect(stderr).toMatch(/^提示：\d 个链接没有跟随，它们指向的文件没有读取：.*各部门\/乙\.xlsx/);
  });

  test('a link that leads into itself ends nothing', async () => {
    symlinkSync('.', at.at('各部门/自己'));
    const { stdout } = await at.run('validate', '各部门', '--format', 'json');
    expect(pathsIn(stdout)).toEqual(['各部门/甲.xlsx']);
  });

  test('a link that is named is followed: that was asked for', async () => {
    symlinkSync('别处/机密.xlsx', at.at('年报.xlsx'));
    const { code, stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
    expect([code, fileOf(stdout).status]).toEqual([0, 'passed']);
  });
});

posix('what is no file', () => {
  test('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [at.at('年报.xlsx')]);
    const { code, stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
    expect(code).toBe(1);
    expect(fileOf(stdout)).toMatchObject({ status: 'unreadable', findings: [{ rule: 'F-OPEN' }] });
    expect(stdout).toContain('不是普通文件');
  });

  test('a device does not fill the memory', async () => {
    symlinkSync('/dev/zero', at.at('年报.xlsx'));
    const { code, stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
    expect(code).toBe(1);
    expect(stdout).toContain('不是普通文件');
  });
});

test('a folder named as a workbook is searched like any other', async () => {
  at.putFixture('2021.xlsx', '年报.xlsx/甲.xlsx');
  const { code, stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
  expect([code, pathsIn(stdout)]).toEqual([0, ['年报.xlsx/甲.xlsx']]);
});

test.each([['validate'], ['extract'], ['render', '--pdf']])(
  '%s: an empty folder named as a workbook',
  async (...args) => {
    at.putFolder('年报.xlsx');
    const { code, stdout, stderr } = await at.run(...args, '年报.xlsx');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('文件夹 年报.xlsx');
  },
);

const asUser = process.platform === 'win32' || process.getuid?.() === 0 ? test.skip : test;

asUser('a folder that may not be opened is said, and the others are checked (skipped for root)', async () => {
  at.putFixture('2021.xlsx', '各部门/甲/甲.xlsx');
  at.putFixture('2021.xlsx', '各部门/乙/乙.xlsx');
  chmodSync(at.at('各部门/甲'), 0);
  const { code, stdout } = await at.run('validate', '各部门', '--format', 'json');
  chmodSync(at.at('各部门/甲'), 0o700);
  expect([code, pathsIn(stdout)]).toEqual([1, ['各部门/乙/乙.xlsx', '各部门/甲']]);
  expect(stdout).toContain('没有权限打开这个文件夹');
});

posix('an output that is no file', () => {
  test.each(['管道', '标记/年报.xlsx'])('%s: a pipe is refused, not waited for', async (pipe) => {
    at.put('年报.xlsx', await withError());
    at.putFolder('标记');
    execFileSync('mkfifo', [at.at(pipe)]);
    const format = pipe === '管道' ? 'json=管道' : 'xlsx=标记';
    const { code, stderr } = await at.run('validate', '年报.xlsx', '--format', format);
    expect([code, stderr]).toEqual([2, expect.stringContaining(pipe)]);
    expect(lstatSync(at.at(pipe)).isFIFO()).toBe(true);
  });
});

posix('what the program looks for itself', () => {
  test('a config that is a pipe is refused, not waited for', async () => {
    at.putFixture('2021.xlsx', '年报.xlsx');
    execFileSync('mkfifo', [at.at('report.config.json')]);
    const { code, stderr } = await at.run('validate', '年报.xlsx');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/report\.config\.json 不是普通文件/)]);
  });

  test('pipes in the cache are as good as nothing', async () => {
    at.putFixture('2021.xlsx', '年报.xlsx');
    const validate = () => at.run('validate', '年报.xlsx', '--cache', '--format', 'json');
    const first = await validate();
    const cache = path.join(path.dirname(at.folder), 'cache');
    for (const name of readdirSync(cache, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(cache, name);
      if (!statSync(file).isFile()) continue;
      rmSync(file);
      execFileSync('mkfifo', [file]);
    }
    expect(await validate()).toEqual(first);
  });

  test('an output folder that becomes a link while files are checked is not written into', async () => {
    at.put('年报.xlsx', await withError());
    at.putFolder('标记');
    at.putFolder('别处');
    const { machine } = ioIn(at.folder, { stdout: '', stderr: '' });
    const interruptible = () => {
      rmdirSync(at.at('标记'));
      symlinkSync('别处', at.at('标记'));
      return new AbortController().signal;
    };
    const io = { machine: { ...machine, interruptible } };
    const { code, stderr, made } = await at.runWith(io, 'validate', '年报.xlsx', '--format', 'xlsx=标记');
    expect([code, made]).toEqual([2, []]);
    expect(stderr).toContain('变成了链接');
  });
});

const linux = process.platform === 'linux' ? test : test.skip;

linux('a name that is no UTF-8 is said to be none', async () => {
  at.putFixture('2021.xlsx', '年报.xlsx');
  const gbk = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]);
  // Not in the workplace, which looks at what is in it under the names that Node gives.
  const cwd = path.join(path.dirname(at.folder), '别处');
  mkdirSync(cwd);
  renameSync(at.at('年报.xlsx'), Buffer.concat([Buffer.from(`${cwd}/`), gbk, Buffer.from('.xlsx')]));
  const { code, stdout } = await at.runWith({ cwd }, 'validate', '.', '--format', 'json');
  expect([code, fileOf(stdout).findings[0]?.message]).toEqual([1, expect.stringContaining('不是 UTF-8')]);
  const { stderr } = await at.run('validate', '\uFFFD\uFFFD.xlsx');
  expect(stderr).toContain('不是 UTF-8');
});
