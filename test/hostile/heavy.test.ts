import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HeavyWorkbook } from '../../src/limits/heavy.js';
import { limits, ordinary } from '../../src/limits/limits.js';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';
import { findingsOf } from '../cli/findings-document.js';
import { ioIn, PROJECT, REPLACED_FONTS, Workplace } from '../cli/workplace.js';
import { openAny } from '../source/open-any.js';
import { EDITIONS, FIXTURES, templateWorkbook, validData } from '../support/fixtures.js';
import { limitCases } from './limit-cases.js';

const at = new Workplace();

jest.setTimeout(60_000);

const all = Object.keys(ordinary) as (keyof typeof ordinary)[];

describe('which workbooks are heavy', () => {
  test.each(all)('%s: what ordinary workbooks have is read at once, and one more is left', (expense) => {
    const amount = ordinary[expense];
    expect(amount).toBeLessThan(limits[expense]);
    expect(() => openAny(limitCases[expense](amount), true)).not.toThrow();
    const heavy = limitCases[expense](amount + 1);
    expect(() => openAny(heavy, true)).toThrow(HeavyWorkbook);
    expect(() => openAny(heavy)).not.toThrow();
  });

  test.each(['2019.xlsx', '2021.xlsx', 'pasted-2021.xlsx'])('%s is not', (fixture) => {
    expect(() => openWorkbook(readFileSync(path.join(FIXTURES, fixture)), true)).not.toThrow();
  });

  test('every bound stands in docs/limits.md', () => {
    const page = readFileSync(path.join(PROJECT, 'docs/limits.md'), 'utf8');
    const [, table = ''] = /^## Heavy files$(.*?)^## /ms.exec(page) ?? [];
    const lines = [...table.matchAll(/^\| `(\w+)` \| ([\d ]+)(?: MB)? \|/gm)];
    const documented = lines.map(([, name, number = '']) => [name, Number(number.replaceAll(' ', ''))]);
    const shown = all.map((name) => [
      name,
      name === 'totalSize' ? ordinary[name] / 1024 / 1024 : ordinary[name],
    ]);
    expect(documented).toEqual(shown);
  });
});

/** The program's own workers, but that a file so named hangs them. */
const hanging = (time: number) => ({
  machine: {
    ...ioIn(at.folder, { stdout: '', stderr: '' }).machine,
    worker: path.join(PROJECT, 'test/batch/run/wild-worker.cjs'),
    bounds: { time, heap: 200, memory: 500, waiting: 60 },
  },
});

const HANGS = '死循环.xlsx';
const LONG = '长.xlsx';
const SHORT = '平常.xlsx';

async function wordy(edition: string, sentences = 32_500): Promise<Uint8Array> {
  const data = validData(edition);
  const overview = `${data.narrative.overview}\n${'公开。'.repeat(sentences)}`;
  return templateWorkbook({ ...data, narrative: { ...data.narrative, overview } });
}

test('a heavy workbook that hangs is refused, and the others of a small run are checked', async () => {
  const heavy = await wordy('2021');
  at.put(HANGS, heavy);
  at.put(LONG, heavy);
  at.putFixture('2021.xlsx', SHORT);
  const { code, stdout, stderr } = await at.runWith(hanging(4), 'validate', '.', '--format', 'json');
  const { files } = findingsOf(stdout);
  expect([code, stderr]).toEqual([1, '']);
  expect(files.map(({ path: file, status }) => [file, status])).toEqual([
    [SHORT, 'passed'],
    [HANGS, 'unreadable'],
    [LONG, 'passed'],
  ]);
  expect(files[1]?.findings).toMatchObject([
    { rule: 'F-LIMIT', message: expect.stringContaining('超过了 4 秒') },
  ]);
});

describe.each(EDITIONS)('a heavy workbook of the %s edition', (edition) => {
  test('gives what it gives in a run of several processes', async () => {
    at.put(LONG, await wordy(edition));
    at.putFixture(`${edition}.xlsx`, SHORT);
    const check = (jobs: string) => at.run('validate', '.', '--format', 'json', '--jobs', jobs);
    const alone = await check('1');
    expect(alone.code).toBe(0);
    expect(await check('2')).toEqual(alone);
  });
});

test.each([
  ['validate', 'stdout'],
  ['render', 'stderr'],
] as const)('a long report is left to another process, a shorter one is not: %s', async (command, said) => {
  const args = command === 'render' ? [command, '--html', HANGS] : [command, HANGS];
  at.put(HANGS, await wordy('2021', 15_000));
  const long = await at.runWith(hanging(1), ...args);
  expect([long.code, long[said]]).toEqual([1, expect.stringContaining('超过了 1 秒')]);
  at.put(HANGS, await wordy('2021', 10_000));
  expect(await at.runWith(hanging(1), ...args)).toMatchObject({ code: 0 });
});

describe('one heavy workbook', () => {
  beforeEach(async () => {
    const heavy = await wordy('2021');
    at.put(HANGS, heavy);
    at.put(LONG, heavy);
  });

  test.each([['render', '--html'], ['extract']])('that hangs is refused by %s', async (...args) => {
    const { stderr, ...rest } = await at.runWith(hanging(1), ...args, HANGS);
    expect(rest).toEqual({ code: 1, stdout: '', made: [], changed: [] });
    expect(stderr).toContain('F-LIMIT');
    expect(stderr).toContain('超过了 1 秒');
  });

  test.each([
    ['last year’s report', ['validate', '年报.xlsx', '--previous', HANGS], 2],
    ['a unit', ['validate', '年报.xlsx', '--children', '下级', '--format', 'json'], 0],
    ['a part of a roll-up', ['rollup', '年报.xlsx', HANGS], 0],
    ['what a template takes over', ['template', '--year', '2025', '--previous', HANGS], 2],
  ])('that hangs is not read as %s', async (_, args, expected) => {
    at.putFixture('2021.xlsx', '年报.xlsx');
    at.put(`下级/${HANGS}`, at.bytes(HANGS));
    const { code, stdout, stderr } = await at.runWith(hanging(1), ...args);
    expect([code, stdout + stderr]).toEqual([expected, expect.stringContaining('超过了 1 秒')]);
  });

  test('is rendered and extracted as any other', async () => {
    expect(await at.run('render', '--html', '--pdf', LONG)).toMatchObject({
      code: 0,
      stderr: REPLACED_FONTS,
      made: ['长.html', '长.pdf'],
    });
    expect(await at.run('diff', LONG, HANGS)).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = await at.run('extract', LONG);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).narrative.overview).toHaveLength(
      `${validData('2021').narrative.overview}\n`.length + 97_500,
    );
  });
});
