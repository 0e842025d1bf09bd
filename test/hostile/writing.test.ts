import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { NO_FILES, PROJECT, Workplace } from '../cli/workplace.js';

const at = new Workplace();

// Each process takes a second or more on a busy machine.
jest.setTimeout(60_000);
const bin = path.join(PROJECT, 'bin/report.cjs');
/** Does all in one process, and ends it where it shall be. */
const PRELOAD = path.join(PROJECT, 'test/hostile/kill-before.cjs');
const posix = process.platform === 'win32' ? describe.skip : describe;
const OLD = '原来的内容';

beforeEach(() => at.putFixture('2021.xlsx', '年报.xlsx'));

type Write = [file: string, args: string[]];

/** Of this command, Ctrl-C is for nobody else to act on. */
const TEMPLATE: Write = ['空白.xlsx', ['template', '--year', '2025', '-o', '空白.xlsx', '--force']];

/** Writes of every kind: what is asked for, and the file that it writes. */
const WRITES: Write[] = [
  ['年报.pdf', ['render', '--pdf', '年报.xlsx', '--force']],
  ['年报.html', ['render', '--html', '年报.xlsx', '--force']],
  TEMPLATE,
  ['结果.json', ['validate', '年报.xlsx', '--format', 'json=结果.json']],
];

test.each(WRITES)(
  '%s: a file that is there is replaced whole, and nothing else is left',
  async (file, args) => {
    at.put(file, OLD);
    expect(await at.run(...args)).toMatchObject({ code: 0, made: [], changed: [file] });
  },
);

test.each(WRITES)('%s: a folder in its place is left alone', async (file, args) => {
  at.put(`${file}/内`, OLD);
  const { stderr, ...rest } = await at.run(...args);
  expect(rest).toMatchObject({ code: 2, ...NO_FILES });
  expect(stderr).toContain('是文件夹');
});

test.each(WRITES)('%s: a read-only file stays as it is', async (file, args) => {
  at.put(file, OLD);
  chmodSync(at.at(file), 0o444);
  const { stderr, ...rest } = await at.run(...args);
  expect(rest).toMatchObject({ code: 2, ...NO_FILES });
  expect(stderr).toContain('EACCES');
  chmodSync(at.at(file), 0o644);
});

posix('a system that goes wrong', () => {
  /** A process that may write no more than some blocks of 512 bytes into a file: like a disk that is full. */
  test.each(WRITES)('%s: on a full disk the old file stays, and no half of a new one', async (file, args) => {
    at.put(file, OLD);
    const outcome = await at.watched(() => {
      const limited = ['-c', 'ulimit -f 4; exec "$0" "$@"', process.execPath, '--require', PRELOAD, bin];
      const child = spawnSync('sh', [...limited, ...args], { cwd: at.folder, encoding: 'utf8' });
      return { code: child.status, stderr: child.stderr };
    });
    const { stderr, ...rest } = outcome;
    expect(rest).toEqual({ code: 2, ...NO_FILES });
    expect(stderr).toMatch(/^(?:提示：系统中没有标题.*\n)?写不了 .+EFBIG.*\n$/);
    expect(at.read(file)).toBe(OLD);
  });

  test.each(WRITES)('%s: the old file is there whenever the process is killed', async (file, args) => {
    at.put(file, OLD);
    for (const moment of ['writeFile', 'rename']) {
      await killedAt(moment, 'SIGKILL', args);
      expect([moment, at.read(file)]).toEqual([moment, OLD]);
      // What is left of a killed process is never taken for a workbook.
      for (const left of readdirSync(at.folder).filter((name) => ![file, '年报.xlsx'].includes(name)))
        expect(left).toMatch(/^\..*\.tmp$/);
    }
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'nothing is left by a process that %s ends',
    async (signal) => {
      const [file, args] = TEMPLATE;
      at.put(file, OLD);
      for (const moment of ['writeFile', 'rename']) {
        await killedAt(moment, signal, args);
        expect([moment, new Set(readdirSync(at.folder))]).toEqual([moment, new Set([file, '年报.xlsx'])]);
        expect(at.read(file)).toBe(OLD);
      }
    },
  );

  /** Ends the process in the middle of writing a file, just before a call of the file system. */
  function killedAt(call: string, ending: NodeJS.Signals, args: readonly string[]): Promise<void> {
    const child = spawn(process.execPath, ['--require', PRELOAD, bin, ...args], {
      cwd: at.folder,
      env: { ...process.env, KILL_BEFORE: call, KILL_WITH: ending },
      stdio: 'ignore',
    });
    return new Promise((resolve, reject) => {
      child.on('exit', (_, signal) =>
        signal === ending ? resolve() : reject(new Error(`${call}: not ended by ${ending}`)),
      );
    });
  }

  test.each(WRITES)('%s: a link in its place is replaced, and what it leads to stays', async (file, args) => {
    at.put('../别处/重要文件', OLD);
    symlinkSync('../别处/重要文件', at.at(file));
    expect(await at.run(...args)).toMatchObject({ code: 0 });
    expect(lstatSync(at.at(file)).isSymbolicLink()).toBe(false);
    expect(at.read('../别处/重要文件')).toBe(OLD);
  });

  test('a link that leads nowhere is no way out of the folder', async () => {
    mkdirSync(at.at('../别处'));
    symlinkSync('../别处/新文件', at.at('年报.html'));
    const refused = await at.run('render', '--html', '年报.xlsx');
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('已经存在');
    expect((await at.run('render', '--html', '年报.xlsx', '--force')).code).toBe(0);
    expect(readdirSync(at.at('../别处'))).toEqual([]);
  });

  test('a link to the input is not written through', async () => {
    const before = readFileSync(at.at('年报.xlsx'));
    symlinkSync('年报.xlsx', at.at('又名.html'));
    const { code, stderr } = await at.run('render', '--html=又名.html', '年报.xlsx', '--force');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('就是输入的文件') });
    expect(readlinkSync(at.at('又名.html'))).toBe('年报.xlsx');
    expect(readFileSync(at.at('年报.xlsx'))).toEqual(before);
  });

  test('the permissions of a file that is replaced stay', async () => {
    at.put('年报.html', OLD);
    chmodSync(at.at('年报.html'), 0o640);
    await at.run('render', '--html', '年报.xlsx', '--force');
    expect(lstatSync(at.at('年报.html')).mode & 0o777).toBe(0o640);
  });
});

describe('another program holds the file', () => {
  afterEach(() => jest.restoreAllMocks());
  const held = (code: string) => Object.assign(new Error(code), { code });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('for a moment: %s', async (code) => {
    jest.spyOn(fs, 'rename').mockRejectedValueOnce(held(code));
    expect((await at.run('render', '--html', '年报.xlsx')).code).toBe(0);
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('for long, such as WPS on Windows: %s', async (code) => {
    at.put('年报.html', OLD);
    jest.spyOn(fs, 'rename').mockRejectedValue(held(code));
    const { stderr, ...rest } = await at.run('render', '--html', '年报.xlsx', '--force');
    expect(rest).toMatchObject({ code: 2, ...NO_FILES });
    expect(stderr).toMatch(/^写不了 年报\.html.*如果文件正在打开，请先关闭/);
  });
});

test('commands open their inputs for reading only', async () => {
  chmodSync(at.at('年报.xlsx'), 0o444);
  for (const args of [['validate'], ['extract'], ['render', '--pdf', '--html', '--force']])
    expect(await at.run(...args, '年报.xlsx')).toMatchObject({ code: 0, changed: [] });
});
