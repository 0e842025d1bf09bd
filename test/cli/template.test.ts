import { renameSync } from 'node:fs';
import { patchedWorkbook } from '../rules/patch.js';
import { validData } from '../support/fixtures.js';
import { withoutTables } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

interface Data {
  edition: string;
  year: number;
  organ: { name: string | null; kind: string | null };
  disclosure: Record<string, Record<string, unknown>>;
  requests: Record<string, Record<string, unknown>>;
}

async function extracted(file: string): Promise<Data> {
  return JSON.parse((await at.run('extract', file)).stdout);
}

test('the name says the year', async () => {
  const { stderr, stdout, ...rest } = await at.run('template', '--year', '2025');
  expect(rest).toEqual({ code: 0, made: ['2025年政府信息公开工作年度报告.xlsx'], changed: [] });
  expect(stdout + stderr).toContain('已生成 2025年政府信息公开工作年度报告.xlsx');
});

test.each([
  ['2019', '2019'],
  ['2020', '2019'],
  ['2021', '2021'],
  ['2025', '2021'],
])('--year %s writes the %s edition', async (year, edition) => {
  const flags = ['--organ', '某市 某局', '--kind', 'department', '-o', '新 年/年报.xlsx'];
  const { code, made } = await at.run('template', '--year', year, ...flags);
  expect({ code, made }).toEqual({ code: 0, made: ['新 年/年报.xlsx'] });
  const organ = { name: '某市 某局', kind: 'department' };
  expect(await extracted('新 年/年报.xlsx')).toMatchObject({ edition, year: Number(year), organ });
});

test.each(['2018', '0', '99999', '24'])('--year %s is no year of a form', async (year) => {
  const { stderr, ...rest } = await at.run('template', '--year', year);
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toContain(year);
});

test('an existing file is only overwritten with --force', async () => {
  at.put('年报.xlsx', '填了一半');
  const { stderr, ...rest } = await at.run('template', '--year', '2025', '-o', '年报.xlsx');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/年报\.xlsx 已经存在，没有覆盖。.*--force/);
  const forced = await at.run('template', '--year', '2025', '-o', '年报.xlsx', '--force');
  expect(forced).toMatchObject({ code: 0, changed: ['年报.xlsx'] });
});

test.each([[[]], [['--force']]])('a folder is not overwritten: %j', async (force) => {
  at.putFolder('文件夹');
  const { stderr, ...rest } = await at.run('template', '--year', '2025', '-o', '文件夹', ...force);
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/文件夹 是文件夹/);
});

describe('--previous', () => {
  async function fromPrevious(year: number): Promise<Data> {
    const { code, stderr, changed } = await at.run(
      ...['template', '--year', String(year), '--previous', '上年.xlsx', '-o', '今年.xlsx'],
    );
    expect({ code, stderr, changed }).toEqual({ code: 0, stderr: '', changed: [] });
    return extracted('今年.xlsx');
  }

  test('2021 edition: carries 结转, the organ and its kind, and no more', async () => {
    at.putFixture('2021.xlsx', '上年.xlsx');
    const { organ, requests, disclosure } = await fromPrevious(2025);
    const { carriedOut } = validData('2021').requests as Data['requests'];
    expect(organ).toEqual({ name: '某市水务局', kind: 'department' });
    expect(requests.carriedIn).toEqual(carriedOut);
    const { carriedIn, ...others } = requests;
    expect(numbersIn(others).filter((number) => number !== 0)).toEqual([]);
    expect(numbersIn(disclosure)).toEqual([]);
  });

  test('2019 edition: 上一年项目数量 is what was there and what came or went', async () => {
    at.put('上年.xlsx', await patchedWorkbook('2019', { set: CHANGES_OF_2019 }));
    const { requests, disclosure } = await fromPrevious(2020);
    expect(requests.carriedIn).toMatchObject({ individuals: 2, total: 2 });
    expect(disclosure.licensing).toMatchObject({ lastYear: 23, change: null, decisions: null });
    expect(disclosure.penalties).toMatchObject({ lastYear: 4 });
    expect(disclosure.rules).toMatchObject({ totalPublished: null });
  });

  test('from the 2019 to the 2021 edition: only 结转, as the rest has no counterpart', async () => {
    at.put('上年.xlsx', await patchedWorkbook('2019', { set: { ...CHANGES_OF_2019, year: 2020 } }));
    const { edition, requests, disclosure } = await fromPrevious(2021);
    expect(edition).toBe('2021');
    expect(requests.carriedIn).toMatchObject({ individuals: 2, total: 2 });
    expect(numbersIn(disclosure)).toEqual([]);
  });

  test('--organ and --kind have the last word', async () => {
    at.putFixture('2021.xlsx', '上年.xlsx');
    const named = ['--organ', '新 局', '--kind', 'other', '-o', '今年.xlsx'];
    await at.run('template', '--year', '2025', '--previous', '上年.xlsx', ...named);
    expect((await extracted('今年.xlsx')).organ).toEqual({ name: '新 局', kind: 'other' });
  });

  test.each([
    ['not there', '没有.xlsx', /没有找到 没有\.xlsx/],
    ['a folder without workbooks', '文件夹', /文件夹 文件夹 中没有可以检查的文件/],
    ['a text', '文本.xlsx', /上年的工作簿 文本\.xlsx.*逗号分隔/],
    ['without tables', '无表.xlsx', /上年的工作簿 无表\.xlsx.*没有找到年度报告的任何一张表/],
    ['of another year', '2019.xlsx', /2019\.xlsx 是 2019 年的，需要 2024 年的/],
    ['the output', '今年.xlsx', /今年\.xlsx 就是输入的文件/],
  ])('%s', async (_, previous, says) => {
    at.putFixture('2019.xlsx');
    at.putFixture('2021.xlsx', '今年.xlsx');
    at.putFolder('文件夹');
    at.put('文本.xlsx', '某局,2024\n');
    at.put('无表.xlsx', withoutTables());
    const { stderr, ...rest } = await at.run(
      ...['template', '--year', '2025', '--previous', previous, '-o', '今年.xlsx', '--force'],
    );
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(says);
  });
});

describe('--from', () => {
  test.each(['2019', '2021'])('fills in everything: %s', async (edition) => {
    at.putFixture(`${edition}.json`, '数据 1.json');
    const data = validData(edition);
    const args = ['--from', '数据 1.json', '-o', '年报.xlsx'];
    const { code, made, changed } = await at.run('template', '--year', String(data.year), ...args);
    expect({ code, made, changed }).toEqual({ code: 0, made: ['年报.xlsx'], changed: [] });
    expect(await extracted('年报.xlsx')).toEqual(data);
  });

  test('judges nothing: texts and wrong totals are written as they are', async () => {
    const data = { ...validData('2021') } as unknown as Data;
    Object.assign(data.requests.received ?? {}, { individuals: '12件', total: 99, businesses: '/' });
    at.put('数据.json', JSON.stringify(data));
    await at.run('template', '--year', '2024', '--from', '数据.json', '-o', '年报.xlsx');
    expect(await extracted('年报.xlsx')).toEqual(data);
  });

  test('reads a file with a byte order mark, and one without a year', async () => {
    at.put('数据.json', `\uFEFF${JSON.stringify({ ...validData('2021'), year: null })}`);
    const { code } = await at.run('template', '--year', '2025', '--from', '数据.json', '-o', '年报.xlsx');
    expect(code).toBe(0);
    expect((await extracted('年报.xlsx')).year).toBe(2025);
  });

  test('with --previous too: what the data say counts', async () => {
    at.put('上年.xlsx', await patchedWorkbook('2021', { set: { year: 2023 } }));
    at.putFixture('2021.json');
    const inputs = ['--previous', '上年.xlsx', '--from', '2021.json', '-o', '年报.xlsx'];
    expect((await at.run('template', '--year', '2024', ...inputs)).code).toBe(0);
    expect(await extracted('年报.xlsx')).toEqual(validData('2021'));
  });
});

test('the template of one year is the previous workbook of the next', async () => {
  at.putFixture('2021.xlsx', '上年.xlsx');
  renameSync(at.at('上年.xlsx'), at.at('2024 年报.xlsx'));
  await at.run('template', '--year', '2025', '--previous', '2024 年报.xlsx', '-o', '2025.xlsx');
  const { code } = await at.run('template', '--year', '2026', '--previous', '2025.xlsx', '-o', '2026.xlsx');
  expect(code).toBe(0);
  expect((await extracted('2026.xlsx')).organ.name).toBe('某市水务局');
});

const CHANGES_OF_2019 = {
  'requests.carriedOut.individuals': 2,
  'requests.carriedOut.total': 2,
  'disclosure.licensing.lastYear': 20,
  'disclosure.licensing.change': 3,
  'disclosure.penalties.lastYear': 9,
  'disclosure.penalties.change': '－5',
};

/** All numbers in a tree of values. */
function numbersIn(tree: unknown): number[] {
  if (typeof tree === 'number') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(numbersIn) : [];
}

test.each([
  ['template', '--year', '2025'],
  ['rollup', '年报.xlsx'],
])('%s %s %s: a name that is no workbook’s is refused', async (...args) => {
  at.putFixture('2021.xlsx', '年报.xlsx');
  const { stderr, ...rest } = await at.run(...args.filter(Boolean), '-o', '新.pdf');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/新\.pdf 不是 Excel 工作簿（\.xlsx）的文件名.*以 \.xlsx 结尾/);
});

test('the year may be left to the data, and what last year gives is told', async () => {
  at.putFixture('2021.json', '数据.json');
  expect((await at.run('template', '--from', '数据.json', '-o', '年报.xlsx')).code).toBe(0);
  const { code, stdout } = await at.run(
    'template',
    '--year=2025',
    '--previous',
    '年报.xlsx',
    '-o',
    '新.xlsx',
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/\n从 年报\.xlsx 带入 \d+ 个数：二、上年结转政府信息公开申请数量。\n$/);
  const none = await at.run('template', '-o', '空.xlsx');
  expect([none.code, none.made]).toEqual([2, []]);
  expect(none.stderr).toContain('--year');
});
