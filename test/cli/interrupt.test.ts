import { spawn } from 'node:child_process';
import path from 'node:path';
import { findingsOf } from './findings-document.js';
import { PROJECT, Workplace } from './workplace.js';

jest.setTimeout(60_000);

const at = new Workplace();
const posix = process.platform === 'win32' ? test.skip : test;

/** The real command; it is sent SIGINT, as Ctrl-C does, when so many files are done. */
function interrupted(after: number, ...args: string[]) {
  const child = spawn(process.execPath, [path.join(PROJECT, 'bin/report.cjs'), ...args], { cwd: at.folder });
  let stdout = '';
  let stderr = '';
  let isSent = false;
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
    if (isSent || stderr.split('\n').length <= after) return;
    isSent = true;
    child.kill('SIGINT');
  });
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

posix.each([['1'], ['2']])('Ctrl-C ends a run with --jobs %s: what is done is reported', async (jobs) => {
  for (let number = 0; number < 300; number++) at.putFixture('2021.xlsx', `年报/${number}.xlsx`);
  at.put('结果.html', '以前的结果');
  const flags = ['--jobs', jobs, '--progress', 'ndjson', '--format', 'json', '--format', 'html=结果.html'];
  const { code, stdout, stderr } = await interrupted(5, 'validate', '年报', ...flags);
  expect(code).toBe(130);
  const { files, run } = findingsOf(stdout);
  expect(run.interrupted).toBe(true);
  expect(files.length).toBeGreaterThanOrEqual(5);
  expect(files.length).toBeLessThan(300);
  expect(files.every(({ status }) => status === 'passed')).toBe(true);
  expect(stderr).toContain(`已中断：共 300 个文件，检查了 ${files.length} 个`);
  expect(at.read('结果.html')).toBe('以前的结果');
  expect(at.read('结果.未完成.html')).toContain('</html>');
});

/** The real command; it is sent SIGINT as soon as it says something. */
function interruptedTelling(...args: string[]) {
  const child = spawn(process.execPath, [path.join(PROJECT, 'bin/report.cjs'), ...args], { cwd: at.folder });
  let stdout = '';
  child.stdout.on('data', (text) => {
    if (stdout === '') child.kill('SIGINT');
    stdout += text;
  });
  return new Promise<{ code: number | null; stdout: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout }));
  });
}

posix('Ctrl-C is heard while very many results are told', async () => {
  const names = Array.from({ length: 20_000 }, (_, number) => `没有/${number}.xlsx`);
  at.put('名单.txt', names.join('\n'));
  const { code, stdout } = await interruptedTelling('validate', '--files-from', '名单.txt');
  expect(code).toBe(130);
  expect(stdout).toContain('没有/1.xlsx');
  expect(stdout).not.toContain('共 20000 个文件');
});
