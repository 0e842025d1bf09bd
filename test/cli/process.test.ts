import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import packageJson from '../../package.json';
import { fileOf } from './findings-document.js';
import { withError } from './workbooks.js';
import { NO_FILES, PROJECT, Workplace } from './workplace.js';

const at = new Workplace();
const bin = path.join(PROJECT, 'bin/report.cjs');

/** What the installed program does, in a process of its own. */
function report(
  args: string[],
  { nodeArgs = [], ...options }: SpawnSyncOptions & { nodeArgs?: string[] } = {},
) {
  return at.watched(() => {
    const child = spawnSync(process.execPath, [...nodeArgs, bin, ...args], {
      cwd: at.folder,
      encoding: 'utf8',
      ...options,
    });
    return { code: child.status, stdout: String(child.stdout), stderr: String(child.stderr) };
  });
}

test('a page that asks for too much is refused as any file is', async () => {
  at.put('网页.html', `<html><body>${'<div>'.repeat(10_000)}`);
  const { code, stdout, stderr } = await report(['validate', '网页.html']);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/F-LIMIT[\s\S]*1 个无法读取/);
});

test('the main job, in a folder with Chinese and spaces', async () => {
  at.putFixture('2021.xlsx', '某局 2024/年 报.xlsx');
  const validated = await report(['validate', '某局 2024']);
  expect(validated).toMatchObject({ code: 0, stderr: '', ...NO_FILES });
  expect(validated.stdout).toContain('1 个通过');
  const rendered = await report(['render', '某局 2024/年 报.xlsx', '--pdf', '--html', '-o', '发 布']);
  expect(rendered).toMatchObject({
    code: 0,
    // Which fonts a system has is its own affair.
    stderr: expect.stringMatching(/^(?:提示：系统中没有标题.*\n)?$/),
    made: ['发 布/年 报.html', '发 布/年 报.pdf'],
    changed: [],
  });
  const extracted = await report(['extract', '某局 2024/年 报.xlsx']);
  at.put('数据.json', extracted.stdout);
  const filled = await report(['template', '--year', '2024', '--from', '数据.json', '-o', '回 填.xlsx']);
  expect(filled).toMatchObject({ code: 0, stderr: '', made: ['回 填.xlsx'] });
  expect((await report(['validate', '回 填.xlsx'])).code).toBe(0);
});

test('exit codes, and which stream says what', async () => {
  at.put('年报.xlsx', await withError());
  expect(await report(['validate'])).toMatchObject({ code: 1, stderr: '' });
  expect(await report(['render', '--pdf'])).toMatchObject({ code: 1, stdout: '', ...NO_FILES });
  expect(await report(['validate', '没有.xlsx'])).toMatchObject({ code: 2, stdout: '' });
  expect(await report(['validte'])).toMatchObject({ code: 2, stdout: '' });
  expect(await report(['--version'])).toMatchObject({ code: 0, stdout: `${packageJson.version}\n` });
});

test('a full disk behind the standard output is said', async () => {
  at.putFixture('2021.xlsx');
  if (!existsSync('/dev/full')) return console.warn('skipped: this system has no /dev/full');
  const full = openSync('/dev/full', 'w');
  const { code, stderr } = await report(['extract', '2021.xlsx'], { stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^结果没有写完（ENOSPC）.*\n$/);
});

test('a current folder that is gone is said', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gone-'));
  const script = `process.chdir(${JSON.stringify(folder)}); require('node:fs').rmdirSync(${JSON.stringify(folder)}); process.argv.push('validate'); require(${JSON.stringify(bin)});`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    2,
    '当前文件夹已经不在了，可能已被移走或删除。请换到另一个文件夹再运行。\n',
  ]);
});

test('json names the version that made it', async () => {
  at.putFixture('2021.xlsx');
  const { stdout } = await report(['validate', '--format', 'json']);
  expect(fileOf(stdout).status).toBe('passed');
  expect(JSON.parse(stdout).tool.version).toBe(packageJson.version);
});

describe('colours', () => {
  const ESCAPE = '\u001b[';

  /** The same with a stdout that says it is a terminal. */
  async function onTerminal(env: Record<string, string>): Promise<string> {
    at.put('年报.xlsx', await withError());
    at.put(
      '../terminal.cjs',
      `process.stdout.isTTY = true;
       process.stdout.getColorDepth = require('node:tty').WriteStream.prototype.getColorDepth;`,
    );
    const nodeArgs = ['--require', at.at('../terminal.cjs')];
    return (await report(['validate'], { nodeArgs, env: { ...CLEAN, ...env } })).stdout;
  }

  const CLEAN = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/COLOR|^TERM$|^CI$|^GITHUB|^TEAMCITY|^TMUX$/.test(name)),
  );

  test.each([{ TERM: 'xterm' }, { TERM: 'xterm-256color' }])('on a terminal: %j', async (env) => {
    expect(await onTerminal(env)).toContain(ESCAPE);
  });

  test.each([{ TERM: 'xterm', NO_COLOR: '1' }, { TERM: 'dumb' }])('not for %j', async (env) => {
    expect(await onTerminal(env)).not.toContain(ESCAPE);
  });

  test('not in a pipe', async () => {
    at.put('年报.xlsx', await withError());
    const env = { ...CLEAN, TERM: 'xterm-256color' };
    expect((await report(['validate'], { env })).stdout).not.toContain(ESCAPE);
  });
});

const shell = process.platform === 'win32' ? test.skip : test;

shell('a reader that has enough ends it without a complaint', async () => {
  await at.run('template', '--year', '2025', '-o', '空白.xlsx');
  // More than a pipe holds.
  for (let index = 0; index < 30; index++) at.putCopyOf('空白.xlsx', `各部门/${index}.xlsx`);
  const command = '"$0" "$1" validate 各部门 --format json | head -c 1';
  const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, bin], {
    cwd: at.folder,
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
});

/** Root may write everywhere: then somebody else has to try, who must be able to read the project. */
const NOBODY = 65534;
const root = process.getuid?.() === 0;

function everyoneReads(file: string): boolean {
  const child = spawnSync(process.execPath, ['-e', 'require("fs").accessSync(process.argv[1])', file], {
    cwd: '/',
    uid: NOBODY,
    gid: NOBODY,
  });
  return child.status === 0;
}

const canTry = process.platform !== 'win32' && (!root || everyoneReads(bin));
const unwritable = canTry ? test : test.skip;

describe('what the user may not touch', () => {
  const user = root ? { uid: NOBODY, gid: NOBODY } : {};

  unwritable.each([
    ['template', '--year', '2025'],
    ['render', '--pdf', '--html', '年报.xlsx'],
    ['validate', '年报.xlsx', '--format', 'json=结果.json'],
    ['render', '--html=新/年报.html', '年报.xlsx'],
  ])('an unwritable folder: %s %s %s %s', async (...args) => {
    at.putFixture('2021.xlsx', '年报.xlsx');
    chmodSync(path.dirname(at.folder), 0o755);
    chmodSync(at.folder, 0o555);
    try {
      const { stderr, ...rest } = await report(args.filter(Boolean), user);
      expect(rest).toMatchObject({ code: 2, stdout: '', ...NO_FILES });
      expect(stderr).toMatch(/^写不了 \S+.*请检查.*是否可写。\n$/);
    } finally {
      chmodSync(at.folder, 0o755);
    }
  });

  unwritable('an unreadable workbook is a finding without a hash', async () => {
    at.putFixture('2021.xlsx', '甲.xlsx');
    at.putFixture('2021.xlsx', '乙.xlsx');
    chmodSync(path.dirname(at.folder), 0o755);
    chmodSync(at.at('甲.xlsx'), 0);
    const { code, stdout, stderr } = await report(
      ['validate', '甲.xlsx', '乙.xlsx', '--format', 'json'],
      user,
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const [locked, free] = JSON.parse(stdout).files;
    expect(locked).toMatchObject({ sha256: null, status: 'unreadable', findings: [{ rule: 'F-OPEN' }] });
    expect(locked.findings[0].message).toMatch(/文件读不了.*请先关闭.*权限/);
    expect(free).toMatchObject({ status: 'passed' });
  });
});
