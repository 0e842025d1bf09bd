import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, lstatSync, symlinkSync } from 'node:fs';
import { fileOf } from '../cli/findings-document.js';
import { Workplace } from '../cli/workplace.js';

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
  test('a pipe is written into, not put aside', async () => {
    at.putFixture('2021.xlsx', '年报.xlsx');
    execFileSync('mkfifo', [at.at('管道')]);
    const reader = spawn('cat', [at.at('管道')]);
    let read = '';
    reader.stdout.on('data', (text) => {
      read += text;
    });
    const { code } = await at.run('validate', '年报.xlsx', '--format', 'json=管道');
    await new Promise((resolve) => reader.on('close', resolve));
    expect([code, pathsIn(read)]).toEqual([0, ['年报.xlsx']]);
    expect(lstatSync(at.at('管道')).isFIFO()).toBe(true);
  });
});
