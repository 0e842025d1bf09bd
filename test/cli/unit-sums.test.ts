import type { Patch } from '../rules/patch.js';
import { findingsOf } from './findings-document.js';
import { sumOf, unit, unitFindings } from './unit-files.js';
import { ofYear, withoutTables } from './workbooks.js';
import { Workplace } from './workplace.js';

const at = new Workplace();
const check = (...args: string[]) => unitFindings(at, ...args);
const CHILDREN = ['--children', '各部门'];

describe('U-SUM', () => {
  beforeEach(async () => {
    at.put('各部门/水务局.xlsx', await unit('某市水务局'));
    at.put(
      '各部门/林业局.xlsx',
      await unit('某市林业局', {
        set: { 'requests.received.individuals': 30, 'requests.received.businesses': 7 },
      }),
    );
  });

  /** The sum of the two. */
  const total = (set = {}) =>
    sumOf(2, { set: { 'requests.received.individuals': 61, 'requests.received.businesses': 13, ...set } });

  test('figures that add up are not mentioned', async () => {
    at.put('汇总.xlsx', await total());
    expect(await check('汇总.xlsx', ...CHILDREN)).toEqual([]);
  });

  test('amounts are added exactly', async () => {
    at.put('各部门/水务局.xlsx', await unit('某市水务局', { set: { 'disclosure.fees.amount': 0.1 } }));
    at.put('各部门/林业局.xlsx', await unit('某市林业局', { set: { 'disclosure.fees.amount': 0.2 } }));
    at.put('汇总.xlsx', await sumOf(2, { set: { 'disclosure.fees.amount': 0.3 } }));
    expect(await check('汇总.xlsx', ...CHILDREN)).toEqual([]);
  });

  test('a gap is a warning with both figures', async () => {
    at.put('汇总.xlsx', await total({ 'disclosure.licensing.decisions': 1000 }));
    const { stdout } = await at.run('validate', '汇总.xlsx', ...CHILDREN, '--format', 'json');
    const [finding, ...others] = (findingsOf(stdout).files[0]?.findings ?? []).filter(
      ({ rule }) => rule === 'U-SUM',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'U-SUM',
      severity: 'warning',
      places: [{ cell: 'B7', key: 'disclosure.licensing.decisions', role: 'total' }],
      expected: 772,
      actual: 1000,
    });
    expect(finding?.message).toMatch(/填的是 1000，2 个单位合计 772，多 228/);
  });

  test('the child that was left out is named, with its cell', async () => {
    at.put('汇总.xlsx', await total({ 'requests.received.individuals': 31 }));
    const { stdout } = await at.run('validate', '汇总.xlsx', ...CHILDREN, '--format', 'json');
    const finding = findingsOf(stdout).files[0]?.findings.find(({ rule }) => rule === 'U-SUM');
    expect(finding).toMatchObject({
      message: expect.stringMatching(/合计 61，少 30，正好是“某市林业局”（各部门\/林业局\.xlsx）的数.*漏加/),
      places: [{ cell: 'D4' }, { cell: 'D4', role: 'child', path: '各部门/林业局.xlsx' }],
    });
  });

  test('of two that could have been left out, it is the one that explains the other gaps', async () => {
    const set = { 'requests.received.individuals': 31, 'requests.carriedIn.individuals': 2 };
    at.put('汇总.xlsx', await total(set));
    const found = await check('汇总.xlsx', ...CHILDREN);
    expect(found.map(([, , cell, message]) => [cell, /“(某市..局)”/.exec(message)?.[1]])).toEqual([
      ['D4', '某市林业局'],
      ['D5', '某市林业局'],
    ]);
  });

  test('when all could have been left out, none is named', async () => {
    at.put('汇总.xlsx', await total({ 'requests.carriedIn.individuals': 2 }));
    const [only] = await check('汇总.xlsx', ...CHILDREN);
    expect(only?.[3]).toMatch(/少 2。/);
    expect(only?.[3]).not.toContain('某市');
  });

  test.each<[what: string, bytes: () => Uint8Array | Promise<Uint8Array>, says: RegExp]>([
    ['that cannot be read', () => new Uint8Array(), /坏\.xlsx 读不了.*文件是空的/],
    ['without tables', () => withoutTables(), /坏\.xlsx 中没有找到年度报告的表格/],
    ['of another year', () => ofYear(2023), /坏\.xlsx 是 2023 年的报告，不是 2024 年的/],
    ['of another edition', () => unit('某局', { set: { year: 2024 } }, '2019'), /坏\.xlsx 用的是 2019 版/],
    ['without a year', () => unit('某局', { set: { year: null } }), /坏\.xlsx 没有写报告年度/],
  ])('a child %s is said, and what it may have held is not asked for', async (_, bytes, says) => {
    at.put('各部门/坏.xlsx', await bytes());
    at.put('汇总.xlsx', await sumOf(3));
    const found = await check('汇总.xlsx', ...CHILDREN);
    expect(found).toEqual([['汇总.xlsx', 'U-SUM', null, expect.stringMatching(says)]]);
  });

  test('more than the total stays wrong, whatever the unread child holds', async () => {
    at.put('各部门/坏.xlsx');
    at.put('汇总.xlsx', await total({ 'disclosure.licensing.decisions': 100 }));
    expect((await check('汇总.xlsx', ...CHILDREN)).map(([, rule, cell]) => [rule, cell])).toEqual([
      ['U-SUM', null],
      ['U-SUM', 'B7'],
    ]);
  });

  test('a unit with a single row for a group is compared by everything else', async () => {
    const merged: Patch = { cells: { '依申请公开!C24': null }, empty: ['依申请公开!C25:J26'] };
    at.put('各部门/水务局.xlsx', await unit('某市水务局', merged));
    at.put('汇总.xlsx', await sumOf(2, { set: { 'disclosure.licensing.decisions': 1000 } }));
    at.put('各部门/林业局.xlsx', await unit('某市林业局'));
    const { stdout } = await at.run('validate', '各部门/水务局.xlsx', '--format', 'json');
    expect(findingsOf(stdout).files[0]?.findings.map(({ rule }) => rule)).toEqual(['F-ROW']);
    expect((await check('汇总.xlsx', ...CHILDREN)).map(([, , cell]) => cell)).toEqual(['B7']);
  });

  test('the workbook itself among them is not counted', async () => {
    at.put('各部门/汇总.xlsx', await total());
    expect(await check('各部门/汇总.xlsx', ...CHILDREN)).toEqual([]);
  });

  test('all files of the folder may be checked with it', async () => {
    at.put('汇总.xlsx', await total({ 'disclosure.licensing.decisions': 1000 }));
    expect((await check('汇总.xlsx', '各部门', ...CHILDREN)).map(([path]) => path)).toEqual(['汇总.xlsx']);
  });

  test('among several workbooks, the roster says who stands under whom', async () => {
    at.put('各部门/某县局.xlsx', await unit('某县局'));
    at.put('市.xlsx', await sumOf(1));
    at.put('县.xlsx', await sumOf(1, {}, '某县人民政府'));
    expect(await check('市.xlsx', '县.xlsx', ...CHILDREN)).toEqual([]);
    const rows = [
      '某市人民政府,人民政府,',
      '某县人民政府,人民政府,',
      '某市水务局,部门,某市政府',
      '某县局,部门,某县人民政府',
    ];
    at.put('名册.csv', ['单位名称,类别,上级单位', ...rows].join('\n').replaceAll('某市政府', '某市人民政府'));
    expect(await check('市.xlsx', '县.xlsx', ...CHILDREN, '--roster', '名册.csv')).toEqual([]);
    at.put('县.xlsx', await sumOf(1, { set: { 'disclosure.licensing.decisions': 1 } }, '某县人民政府'));
    expect(await check('市.xlsx', '县.xlsx', ...CHILDREN, '--roster', '名册.csv')).toEqual([
      ['县.xlsx', 'U-SUM', 'B7', expect.stringContaining('1 个单位合计 386')],
    ]);
  });

  test('a folder that is not there is said at once', async () => {
    at.put('汇总.xlsx', await total());
    expect(await at.run('validate', '汇总.xlsx', '--children', '没有')).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});
