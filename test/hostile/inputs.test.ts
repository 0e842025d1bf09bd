import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inputLimits } from '../../src/cli/input/input-limits.js';
import { ROWS_AT_MOST, readRoster } from '../../src/roster/read-roster.js';
import { Workbook } from '../../src/workbook/exceljs.js';
import { PROJECT, Workplace } from '../cli/workplace.js';
import { written } from '../support/written.js';

const at = new Workplace();
const posix = process.platform === 'win32' ? test.skip : test;

const MB = 1024 * 1024;

beforeEach(() => at.putFixture('2021.xlsx', '年报.xlsx'));

const config = (size: number) => `{}${' '.repeat(size - 2)}`;
const roster = (size: number) => `单位名称\n某局\n${'\n'.repeat(size)}`.slice(0, size);

test.each([
  ['configSize', ['validate', '年报.xlsx', '--config', '大'], config],
  ['rosterSize', ['validate', '年报.xlsx', '--roster', '大'], (size: number) => `${'，'.repeat(size)}`],
  ['listSize', ['validate', '--files-from', '大'], (size: number) => '年'.repeat(size / 2)],
  ['dataSize', ['template', '--year', '2024', '--from', '大', '-o', '空.xlsx'], config],
] as const)(
  '%s: a larger file is refused, and the message says how large it may be',
  async (limit, args, make) => {
    at.put('大', make(inputLimits[limit] + 1));
    const { code, stdout, stderr, made } = await at.run(...args);
    expect({ code, stdout, made }).toEqual({ code: 2, stdout: '', made: [] });
    expect(stderr).toBe(
      `大 超过 ${inputLimits[limit] / MB} MB，没有读取：这样的文件不会有这么大。请核对文件名是否写对。\n`,
    );
  },
);

test('a config and a roster of just that size are read', async () => {
  at.put('配置.json', config(inputLimits.configSize));
  at.put('名册.csv', roster(ROWS_AT_MOST));
  const { code, stderr } = await at.run(
    'validate',
    '年报.xlsx',
    '--config',
    '配置.json',
    '--roster',
    '名册.csv',
  );
  expect(stderr).toBe('');
  expect(code).toBeLessThan(2);
});

test('a list that is piped in is read no further than that', async () => {
  const asked: number[] = [];
  const stdin = async (atMost: number) => {
    asked.push(atMost);
    return new Uint8Array(atMost + 1);
  };
  const { code, stderr } = await at.runWith({ stdin }, 'validate', '--files-from', '-');
  expect([code, asked]).toEqual([2, [inputLimits.listSize]]);
  expect(stderr).toContain(`超过 ${inputLimits.listSize / MB} MB`);
});

posix('a device that never ends is no roster', async () => {
  const { code, stderr } = await at.run('validate', '年报.xlsx', '--roster', '/dev/zero');
  expect(code).toBe(2);
  expect(stderr).toContain('超过 10 MB');
});

test('a roster of few units with more names than any province has is refused', async () => {
  at.put(
    '名册.csv',
    `单位名称,别名\n某局,${Array.from({ length: 3 * ROWS_AT_MOST }, (_, index) => `别名${index}`).join('、')}\n`,
  );
  const { code, stderr } = await at.run('validate', '年报.xlsx', '--roster', '名册.csv');
  expect([code, stderr]).toEqual([2, expect.stringContaining(`单位名称和别名超过 ${3 * ROWS_AT_MOST} 个`)]);
});

test('a roster with more rows than any province has units is refused', async () => {
  at.put('名册.csv', `单位名称\n${'某局\n'.repeat(ROWS_AT_MOST)}`);
  const { code, stderr } = await at.run('validate', '年报.xlsx', '--roster', '名册.csv');
  expect(code).toBe(2);
  expect(stderr).toContain(`名册 名册.csv 超过 ${ROWS_AT_MOST} 行`);
});

test('a roster with one field of many quotes is read', async () => {
  const text = `单位名称,别名\n"${'""'.repeat(4 * MB)}",x\n`;
  const { units } = await readRoster(Buffer.from(text), '名册.csv');
  expect(units.map(({ name }) => name.length)).toEqual([4 * MB]);
});

test('a roster with a cell far away is as large as what it holds', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.addRows([['单位名称'], ['某局']]);
  sheet.getCell('XFD1000000').value = '备注';
  const { units } = await readRoster(await written(workbook), '名册.xlsx');
  expect(units).toMatchObject([{ name: '某局', cell: 'A2' }]);
});

test('a folder with more workbooks of last year than can be looked into is refused', async () => {
  jest.replaceProperty(inputLimits, 'relatedFiles', 2 as never);
  for (const name of ['一', '二', '三']) at.put(`上年/${name}.xlsx`);
  for (const flag of ['--previous', '--children']) {
    const { code, stderr } = await at.run('validate', '年报.xlsx', flag, '上年');
    expect([flag, code, stderr]).toEqual([
      flag,
      2,
      expect.stringContaining('上年 中有 3 个工作簿，超过 2 个'),
    ]);
  }
  jest.restoreAllMocks();
});

test('every one of these limits stands in docs/limits.md', () => {
  const page = readFileSync(path.join(PROJECT, 'docs/limits.md'), 'utf8');
  const [, table = ''] = page.split('## Files beside the workbooks');
  const lines = [...table.matchAll(/^\| `(\w+)` \| ([\d ]+)(?: MB)? \|/gm)];
  const documented = Object.fromEntries(
    lines.map(([, name, number = '']) => [name, Number(number.replaceAll(' ', ''))]),
  );
  const shown = Object.entries(inputLimits).map(([name, limit]) => [
    name,
    name.endsWith('Size') ? limit / MB : limit,
  ]);
  expect(documented).toEqual({ ...Object.fromEntries(shown), ROWS_AT_MOST });
});
