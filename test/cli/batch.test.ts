import { rmSync } from 'node:fs';
import path from 'node:path';
import { manyWorkbooks, type NamedWorkbook } from '../support/many-workbooks.js';
import { findingsOf } from './findings-document.js';
import { ioIn, Workplace } from './workplace.js';

jest.setTimeout(60_000);

const at = new Workplace();
const FILES = 40;
const workbooks: NamedWorkbook[] = [];

beforeAll(async () => {
  for await (const workbook of manyWorkbooks(FILES)) workbooks.push(workbook);
});

beforeEach(() => {
  for (const { path, bytes } of workbooks) at.put(`年报/${path}`, bytes);
});

/** Results without the folder that differs from test to test. */
async function validate(...args: string[]) {
  const { code, stdout, stderr } = await at.run('validate', '年报', '--format', 'json', ...args);
  return { code, stdout, stderr };
}

test('the results are right and the same with one, two and four processes', async () => {
  const one = await validate('--jobs', '1');
  const { files, summary } = findingsOf(one.stdout);
  expect(files).toHaveLength(FILES);
  expect(files.map(({ path }) => path)).toEqual(workbooks.map(({ path }) => `年报/${path}`).sort());
  const numberIn = (file: string) => Number(/\/(\d{4}) /.exec(file)?.[1]);
  const damaged = (seed: number) => [3, 13, 23, 33].includes(seed % 40);
  for (const { path: file, status } of files)
    expect([file, status === 'unreadable']).toEqual([file, damaged(numberIn(file))]);
  const wrong = files.filter(({ findings }) => findings.some(({ rule }) => rule === 'T3-ROW'));
  const expected = [...Array(FILES).keys()].filter(
    (seed) => seed % 6 === 1 && seed % 2 === 1 && !damaged(seed),
  );
  expect(wrong.map(({ path }) => numberIn(path)).sort((a, b) => a - b)).toEqual(expected);
  expect(summary).toMatchObject({ files: FILES, unreadable: 4 });
  expect(await validate('--jobs', '2')).toEqual(one);
  expect(await validate('--jobs', '4')).toEqual(one);
});

test('shards that are merged say what one run says, in any order and from either format', async () => {
  const one = await validate();
  const shards = [1, 2, 3].map((number) => `--shard=${number}/3`);
  await at.run('validate', '年报', shards[0] ?? '', '--format', 'ndjson=1.ndjson');
  await at.run('validate', '年报', shards[1] ?? '', '--format', 'json=2.json');
  await at.run('validate', '年报', shards[2] ?? '', '--format', 'ndjson=3.ndjson', '--jobs', '2');
  const merged = await at.run('merge', '3.ndjson', '1.ndjson', '2.json', '--format', 'json');
  expect([merged.code, merged.stderr]).toEqual([one.code, `合并了 3 份结果，共 ${FILES} 个文件。\n`]);
  expect(merged.stdout).toBe(one.stdout);
});

describe('--cache', () => {
  const folder = () => path.join(path.dirname(at.folder), 'cache');

  test('results are the same without it, with it empty and with it full', async () => {
    const without = await validate('--no-cache');
    expect(await validate('--cache')).toEqual(without);
    expect(await validate('--cache')).toEqual(without);
    expect(await validate('--cache', '--jobs', '2')).toEqual(without);
    rmSync(folder(), { recursive: true });
  });
});

test('Ctrl-C ends cleanly: what is done is reported', async () => {
  const controller = new AbortController();
  const printed = { stdout: '', stderr: '' };
  const machine = { ...ioIn(at.folder, printed).machine, interruptible: () => controller.signal };
  let done = 0;
  const stderr = (text: string) => {
    if (text.startsWith('{')) done += 1;
    if (done === 5) controller.abort();
    printed.stderr += text;
  };
  const { code, stdout } = await at.runWith(
    { machine, stderr },
    'validate',
    '年报',
    '--progress',
    'ndjson',
    '--format',
    'json',
  );
  expect(code).toBe(130);
  expect(findingsOf(stdout).files).toHaveLength(5);
  expect(printed.stderr).toContain(`已中断：共 ${FILES} 个文件，检查了 5 个`);
});

test('progress for scripts is one line of JSON for each file', async () => {
  const { stderr } = await validate('--progress', 'ndjson');
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(FILES);
  expect(lines.map(({ done }) => done)).toEqual([...Array(FILES).keys()].map((index) => index + 1));
  expect(lines[0]).toEqual({
    path: expect.stringMatching(/^年报\//),
    status: 'passed',
    errors: 0,
    warnings: expect.any(Number),
    done: 1,
    total: FILES,
  });
});
