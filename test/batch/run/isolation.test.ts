import { existsSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readUnits } from '../../../src/batch/read-units.js';
import { BOUNDS } from '../../../src/batch/run/bounds.js';
import { findingsOf } from '../../cli/findings-document.js';
import { ioIn, Workplace } from '../../cli/workplace.js';

const at = new Workplace();

/** Tight, so that the test is short, with time to fill the memory on a busy machine; the worker itself takes 120 MB. */
const machine = (worker: string, waiting = 60) => ({
  ...ioIn(at.folder, { stdout: '', stderr: '' }).machine,
  worker: path.join(__dirname, worker),
  bounds: { time: 4, heap: 100, memory: 400, waiting },
});

const NAMES = ['1', '2 崩溃', '3', '4 死循环', '5', '6 堆', '7 缓冲', '8', '9 抛出'];

beforeEach(() => {
  for (const name of NAMES) at.putFixture('2021.xlsx', `各部门/${name}.xlsx`);
});

test('a file that breaks its worker is a finding, and all others are checked', async () => {
  const io = { machine: machine('wild-worker.cjs') };
  const { code, stdout, stderr } = await at.runWith(
    io,
    'validate',
    '各部门',
    '--jobs',
    '2',
    '--format',
    'json',
  );
  expect([code, stderr]).toEqual([1, '']);
  const { files } = findingsOf(stdout);
  expect(files.map(({ path }) => path)).toEqual(NAMES.map((name) => `各部门/${name}.xlsx`));
  expect(
    files.map(({ status, findings: [finding] }) => finding && [status, finding.rule, finding.message]),
  ).toEqual([
    undefined,
    ['unreadable', 'F-LIMIT', expect.stringMatching(/意外退出.*其他文件照常检查/)],
    undefined,
    ['unreadable', 'F-LIMIT', expect.stringMatching(/超过了 4 秒.*其他文件照常检查/)],
    undefined,
    ['unreadable', 'F-LIMIT', expect.stringMatching(/内存超过了 400 MB/)],
    ['unreadable', 'F-LIMIT', expect.stringMatching(/内存超过了 400 MB/)],
    undefined,
    undefined,
  ]);
  expect(files.at(-1)).toMatchObject({
    status: 'failed',
    rules: { crashed: [{ error: expect.stringContaining('cannot read') }] },
  });
  expect(files.filter(({ status }) => status === 'passed')).toHaveLength(4);
}, 60_000);

test('what fills the memory of a fresh process is not tried in another', async () => {
  const mark = path.join(os.tmpdir(), `report-started-${process.pid}`);
  rmSync(mark, { force: true });
  try {
    const io = { machine: machine('counted-worker.cjs') };
    const { code } = await at.runWith(io, 'validate', '各部门/6 堆.xlsx', '--jobs', '2');
    expect([code, readFileSync(mark, 'utf8')]).toEqual([1, '.']);
  } finally {
    rmSync(mark, { force: true });
  }
}, 60_000);

test('an error that nobody foresaw is told in one line', async () => {
  const { worker: script, bounds } = machine('wild-worker.cjs');
  const files = ['各部门/1.xlsx', '各部门/9 抛出.xlsx'];
  const plan = { processes: 2, script, bounds };
  const units = await readUnits(files, { cwd: at.folder, read: {} }, plan);
  expect(units.map(({ refused }) => refused)).toEqual([
    undefined,
    expect.stringMatching(/^检查这个文件时程序出错（TypeError: cannot read）.*其他文件照常检查。.*$/),
  ]);
}, 60_000);

test('a file that nothing comes of is given up, and that it was waited for is said', async () => {
  at.putFixture('2021.xlsx', '各部门/网络盘.xlsx');
  const io = { machine: machine('wild-worker.cjs', 2) };
  at.putCopyOf('各部门/网络盘.xlsx', '各部门/网络盘2.xlsx');
  const files = ['各部门/网络盘.xlsx', '各部门/网络盘2.xlsx'];
  const { stdout } = await at.runWith(io, 'validate', ...files, '--jobs', '2', '--format', 'json');
  const told = findingsOf(stdout).files.map(({ findings }) => findings.map(({ message }) => message));
  expect(told).toEqual(files.map(() => [expect.stringContaining('等了 2 秒')]));
}, 60_000);

test('a worker that is ended as it starts is replaced', async () => {
  const mark = path.join(os.tmpdir(), `report-killed-${process.pid}`);
  try {
    const io = { machine: { ...machine('killed-worker.cjs'), bounds: BOUNDS } };
    const { code, stderr } = await at.runWith(
      io,
      'validate',
      '各部门/1.xlsx',
      '各部门/3.xlsx',
      '--jobs',
      '2',
    );
    expect([code, stderr, existsSync(mark)]).toEqual([0, '', true]);
  } finally {
    rmSync(mark, { force: true });
  }
}, 60_000);

test('where the system has no file handles, no file is blamed', async () => {
  at.putFixture('2021.xlsx', '各部门/句柄.xlsx');
  const io = { machine: { ...machine('wild-worker.cjs'), bounds: BOUNDS } };
  const outcome = await at.runWith(io, 'validate', '各部门/1.xlsx', '各部门/句柄.xlsx', '--jobs', '2');
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toMatch(/^系统允许这个程序同时打开的文件太少（EMFILE）/);
}, 60_000);

test('workers that cannot be started are an error, not an endless attempt', async () => {
  const io = { machine: machine('no-such-worker.cjs') };
  await expect(at.runWith(io, 'validate', '各部门', '--jobs', '2')).rejects.toThrow('did not start');
});
