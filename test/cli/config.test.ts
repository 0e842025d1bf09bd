import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../src/rules/rules.js';
import { patchedWorkbook } from '../rules/patch.js';
import { fileOf } from './findings-document.js';
import { withError, withWarning } from './workbooks.js';
import { PROJECT, Workplace } from './workplace.js';

const at = new Workplace();
const config = (content: object, file = 'report.config.json') =>
  at.put(file, JSON.stringify(content, null, 2));

describe('levels', () => {
  test('a rule that is off is skipped, and says so', async () => {
    at.put('年报.xlsx', await withWarning());
    config({ rules: { 'S-EMPTY': 'off' } });
    const { code, stdout } = await at.run('validate', '--fail-on', 'warning', '--format', 'json');
    expect(code).toBe(0);
    expect(fileOf(stdout)).toMatchObject({ status: 'passed', findings: [] });
    expect(fileOf(stdout).rules.skipped).toContainEqual({ rule: 'S-EMPTY', reason: '配置中已关闭' });
  });

  test.each([
    ['error', 1, 'failed'],
    ['notice', 0, 'passed'],
  ])('a warning can be made: %s', async (level, expected, status) => {
    at.put('年报.xlsx', await withWarning());
    config({ rules: { 'S-EMPTY': level } });
    const { code, stdout } = await at.run('validate', '--format', 'json');
    expect(code).toBe(expected);
    expect(fileOf(stdout)).toMatchObject({ status, findings: [{ rule: 'S-EMPTY', severity: level }] });
  });

  test('what is not an error any more can be rendered', async () => {
    at.put('年报.xlsx', await withError());
    expect((await at.run('render', '--html')).code).toBe(1);
    config({ rules: { 'T3-ROW': 'warning', 'T3-ID': 'warning' } });
    expect(await at.run('render', '--html')).toMatchObject({ code: 0, made: ['年报.html'] });
  });
});

describe('where it is found', () => {
  const off = { rules: { 'S-EMPTY': 'off' } };

  test('in a folder above, with its paths relative to itself', async () => {
    at.put('2024/局/年报.xlsx', await withWarning());
    at.put('名册.csv', '单位名称\n某市水务局\n某市林业局\n');
    at.putCopyOf('2024/局/年报.xlsx', '2024/局/续.xlsx');
    config({ rules: { 'S-EMPTY': 'off', 'U-DOUBLE': 'off' }, roster: '名册.csv' });
    const { stdout } = await at.runWith({ cwd: at.at('2024/局') }, 'validate', '.', '--format', 'json');
    const { files } = JSON.parse(stdout);
    expect(files).toMatchObject([
      { path: '年报.xlsx', findings: [] },
      { path: '续.xlsx', findings: [] },
      { path: '../../名册.csv', findings: [{ rule: 'U-MISSING' }] },
    ]);
  });

  test('the nearest one holds', async () => {
    at.put('2024/年报.xlsx', await withWarning());
    config(off);
    config({}, '2024/report.config.json');
    const { stdout } = await at.runWith({ cwd: at.at('2024') }, 'validate', '--format', 'json');
    expect(fileOf(stdout).findings).toHaveLength(1);
  });

  test('--config names another one', async () => {
    at.put('年报.xlsx', await withWarning());
    config({});
    config(off, '别的/配置.json');
    const { stdout } = await at.run('validate', '--config', '别的/配置.json', '--format', 'json');
    expect(fileOf(stdout).findings).toEqual([]);
  });

  test('a named one must be there', async () => {
    at.putFixture('2021.xlsx');
    const { code, stderr } = await at.run('validate', '--config', '没有.json');
    expect([code, stderr]).toEqual([2, expect.stringContaining('没有找到 没有.json')]);
  });
});

test.each([
  ['roster', '名册.csv', []],
  ['previous', '去年', []],
  ['fonts', '字体', ['render', '--pdf', '-o', '发布']],
])('%s: a file that only the config names is said to come from there', async (name, file, command) => {
  at.putFixture('2021.xlsx');
  config({ [name]: file });
  const { code, stderr } = await at.run(...(command.length > 0 ? command : ['validate']), '2021.xlsx');
  expect(code).toBe(2);
  expect(stderr).toMatch(new RegExp(`^配置文件中写的 ${name} 用不了：.*${file}`));
});

test('previous: last year is compared with, and the flag names another one', async () => {
  at.putFixture('2021.xlsx', '今年/年报.xlsx');
  const set = { year: 2023, 'requests.carriedOut.total': 5 };
  at.put('去年/年报.xlsx', await patchedWorkbook('2021', { set }));
  at.put('前年/年报.xlsx', await patchedWorkbook('2021', { set: { year: 2023 } }));
  config({ previous: '去年' });
  const carry = async (...flags: string[]) => {
    const { stdout } = await at.run('validate', '今年/年报.xlsx', '--format', 'json', ...flags);
    return fileOf(stdout).findings.filter(({ rule }) => rule === 'T3-CARRY').length;
  };
  expect(await carry()).toBe(1);
  expect(await carry('--previous', '前年')).toBe(0);
});

describe('failOn', () => {
  test.each([
    ['warning', [], 1],
    ['never', [], 0],
    ['warning', ['--fail-on', 'error'], 0],
  ])('%s, and the flag %j: %i', async (failOn, flags, expected) => {
    at.put('年报.xlsx', await withWarning());
    config({ failOn });
    expect((await at.run('validate', ...flags)).code).toBe(expected);
  });
});

describe('mistakes', () => {
  const waiver = { rule: 'T3-ROW', organ: '某局', reason: '机构改革' };

  test.each<[what: string, content: object, says: RegExp]>([
    ['a misspelt key', { waiver: [] }, /第 2 行.*没有“waiver”这一项。是不是想写“waivers”/],
    ['a key unlike any', { 颜色: 'red' }, /没有“颜色”这一项。可用的有：.*rules、waivers/],
    [
      'a misspelt rule',
      { rules: { 'T3-RWO': 'off' } },
      /第 3 行 rules：没有“T3-RWO”这条规则。是不是想写“T3-ROW”/,
    ],
    ['another level', { rules: { 'T3-ROW': 'warn' } }, /第 3 行 rules\.T3-ROW：.*是不是想写“warning”/],
    ['a rule that holds always', { rules: { 'F-OPEN': 'off' } }, /F-OPEN 不能关闭/],
    ['a waiver of such a rule', { waivers: [{ ...waiver, rule: 'F-OPEN' }] }, /F-OPEN 不能关闭、改级或豁免/],
    [
      'a misspelt rule in a waiver',
      { waivers: [{ ...waiver, rule: 'T3-ROV' }] },
      /waivers 第 1 条 rule：.*“T3-ROW”/,
    ],
    [
      'a waiver without a reason',
      { waivers: [{ ...waiver, reason: undefined }] },
      /waivers 第 1 条：缺少“reason”/,
    ],
    [
      'a waiver with a blank reason',
      { waivers: [{ ...waiver, reason: '　' }] },
      /waivers 第 1 条 reason：不能是空的/,
    ],
    [
      'a waiver for everybody',
      { waivers: [{ ...waiver, organ: undefined }] },
      /waivers 第 1 条：要写明针对哪个单位/,
    ],
    [
      'a date that is none',
      { waivers: [{ ...waiver, until: '2025-02-30' }] },
      /waivers 第 1 条 until：应为日期/,
    ],
    ['a cell that is none', { waivers: [{ ...waiver, cell: '总计' }] }, /waivers 第 1 条 cell：应为单元格/],
    ['another type', { roster: 3 }, /roster：类型不对，应为文字/],
    ['a list', [], /（最外层）：类型不对/],
  ])('%s', async (_, content, says) => {
    at.putFixture('2021.xlsx');
    config(content);
    const { code, stdout, stderr } = await at.run('validate');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^配置 report\.config\.json 有误：\n/);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/undefined|\{\w/);
  });

  test('lists within lists, two hundred thousand of them', async () => {
    at.putFixture('2021.xlsx');
    at.put('report.config.json', `{"failOn": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    const { code, stderr } = await at.run('validate');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/failOn：.*\["…"\]/)]);
  });

  test('every mistake is said', async () => {
    at.putFixture('2021.xlsx');
    config({ rule: {}, waivers: [{}], failOn: 'warn' });
    const { stderr } = await at.run('validate');
    expect(stderr.trim().split('\n')).toHaveLength(6);
  });

  test('JSON that breaks off names the line', async () => {
    at.putFixture('2021.xlsx');
    at.put('report.config.json', '{\n  "rules": {},\n}\n');
    const { code, stderr } = await at.run('validate');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/不是有效的 JSON：第 3 行/)]);
  });

  test('a config saved in GBK is read', async () => {
    at.putFixture('2021.xlsx');
    // {"roster": "甲局.csv"}
    const bytes = [...Buffer.from('{"roster": "'), 0xbc, 0xd7, 0xbe, 0xd6, ...Buffer.from('.csv"}')];
    at.put('report.config.json', Uint8Array.from(bytes));
    expect((await at.run('validate')).stderr).toContain('甲局.csv');
  });

  test('a mark at the beginning is none', async () => {
    at.putFixture('2021.xlsx');
    at.put('report.config.json', '\uFEFF{}');
    expect((await at.run('validate')).code).toBe(0);
  });
});

test('the schema tells an editor every rule, but for those that always hold', () => {
  const schema = JSON.parse(readFileSync(path.join(PROJECT, 'schemas/config.schema.json'), 'utf8'));
  const open = rules.map(({ id }) => id).filter((id) => !['F-OPEN', 'F-LIMIT'].includes(id));
  expect(Object.keys(schema.properties.rules.properties)).toEqual(open);
  expect(schema.properties.waivers.items.properties.rule.enum).toEqual(open);
  expect(JSON.stringify(schema)).not.toContain('"description":""');
});
