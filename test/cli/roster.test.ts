import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '../../src/workbook/exceljs.js';
import { written } from '../support/written.js';
import { findingsOf } from './findings-document.js';
import { unit } from './unit-files.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();
const REPORT = path.resolve(__dirname, '../../fixtures/2021.xlsx');

describe('--roster', () => {
  test.each<[what: string, name: string, content: string | Uint8Array, says: RegExp]>([
    ['that is not there', '别.csv', '', /没有找到 名册\.csv/],
    ['without a column for the units', '名册.csv', '名称,备注\n某局,1\n', /没有找到“单位名称”一栏/],
    ['that is a report', '名册.csv', readFileSync(REPORT), /名册\.csv 是一份年度报告，不是单位名册/],
    ['without units', '名册.csv', '单位名称\n', /没有单位/],
    [
      'with another kind',
      '名册.csv',
      '单位名称,单位类别\n某局,委办局\n',
      /“委办局”（单位名称在 A2），可用的有：人民政府、部门/,
    ],
    ['with a unit twice', '名册.csv', '单位名称\n某局\n某 局\n', /“某局”出现了两次（A2、A3）/],
    ['with a quote left open', '名册.csv', '单位名称\n"某局\n', /第 2 行的引号不配对/],
    ['that is a damaged workbook', '名册.csv', 'PK\u0003\u0004', /名册\.csv 读不了：/],
  ])('%s cannot be used', async (_, name, content, says) => {
    at.put('年报.xlsx', await unit('某局'));
    at.put(name, content);
    const { code, stdout, stderr } = await at.run('validate', '年报.xlsx', '--roster', '名册.csv');
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(says)]);
  });
});

test('the roster is not overwritten by the results', async () => {
  at.put('年报.xlsx', await unit('某市水务局'));
  at.put('名册.csv', '单位名称\n某市水务局\n');
  const flags = ['--roster', '名册.csv', '--format', 'json=名册.csv'];
  expect(await at.run('validate', '年报.xlsx', ...flags)).toMatchObject({ code: 2, ...NO_FILES });
});

test('the roster is no report, though it be a workbook of the folder', async () => {
  const roster = new Workbook();
  roster.addWorksheet('名册').addRows([['单位名称'], ['某市水务局']]);
  at.put('各部门/名册.xlsx', await written(roster));
  at.put('各部门/年报.xlsx', await unit('某市水务局'));
  const checked = async (...flags: string[]) => {
    const { code, stdout } = await at.run('validate', '各部门', '--format', 'json', ...flags);
    return [code, findingsOf(stdout).files.map(({ path }) => path)];
  };
  const only = [0, ['各部门/年报.xlsx']];
  expect(await checked('--roster', '各部门/名册.xlsx')).toEqual(only);
  at.put('report.config.json', JSON.stringify({ roster: '各部门/名册.xlsx' }));
  expect(await checked()).toEqual(only);
  const summed = await at.run('rollup', '各部门', '-o', '汇总.xlsx', '--roster', '各部门/名册.xlsx');
  expect(summed).toMatchObject({ code: 0, stderr: '' });
});

describe('deadlines of the config', () => {
  const late = async (publishedOn: string, deadlines: object, kind = 'department') => {
    at.put('年报.xlsx', await unit('某市水务局', { set: { publishedOn, 'organ.kind': kind } }));
    at.put('report.config.json', JSON.stringify({ deadlines }));
    const { stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
    const { findings } = findingsOf(stdout).files[0] ?? { findings: [] };
    return findings.flatMap(({ rule, expected, message }) => [rule, expected, /本地规定/.test(message)]);
  };

  test('are earlier than the Regulation and never later; others may have one too', async () => {
    expect(await late('2025-01-20', { department: '01-20' })).toEqual([]);
    expect(await late('2025-01-21', { department: '01-20' })).toEqual(['S-DATE', '2025-01-20', true]);
    expect(await late('2025-02-01', { department: '02-20' })).toEqual(['S-DATE', '2025-01-31', false]);
    expect(await late('2025-02-01', { 其他: '01-25' }, 'other')).toEqual(['S-DATE', '2025-01-25', true]);
  });

  test('that are none are refused with their place', async () => {
    at.put('年报.xlsx', await unit('某市水务局'));
    at.put('report.config.json', '{"deadlines": {\n"department": "1月20日"}}');
    const { code, stderr } = await at.run('validate', '年报.xlsx');
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/第 2 行 deadlines\.department：应为月和日，例如 01-20/),
    ]);
    at.put('report.config.json', '{"deadlines": {"department": "01-20", "部门": "01-25"}}');
    expect((await at.run('validate', '年报.xlsx')).stderr).toContain(
      'deadlines：同一类别只能写一次：department、部门 是一个意思',
    );
  });
});

describe('the kind of an organ', () => {
  /** Dated in March: late for a department, in time for a government. */
  const late = { set: { 'organ.kind': null, publishedOn: '2025-03-20' } };
  const roster = (kind: string) => at.put('名册.csv', `单位名称,单位类别\n某市水务局,${kind}\n`);

  async function kindOf(...args: string[]): Promise<boolean> {
    const { stdout } = await at.run(
      'validate',
      '年报.xlsx',
      '--roster',
      '名册.csv',
      '--format',
      'json',
      ...args,
    );
    return findingsOf(stdout).files[0]?.findings.some(({ rule }) => rule === 'S-DATE') ?? false;
  }

  test('comes from the roster before the name', async () => {
    at.put('年报.xlsx', await unit('某市水务局', late));
    roster('');
    expect(await kindOf()).toBe(true);
    roster('人民政府');
    expect(await kindOf()).toBe(false);
  });

  test('comes from the flag before the roster, and from the workbook before both', async () => {
    at.put('年报.xlsx', await unit('某市水务局', late));
    roster('人民政府');
    expect(await kindOf('--kind', 'department')).toBe(true);
    at.put('年报.xlsx', await unit('某市水务局', { set: { ...late.set, 'organ.kind': 'government' } }));
    expect(await kindOf('--kind', 'department')).toBe(false);
  });
});
