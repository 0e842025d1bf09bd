import { previousWorkbook } from '../rules/last-year.js';
import { patchedWorkbook } from '../rules/patch.js';
import { fileOf, findingsOf } from './findings-document.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

/** Last year's workbook of the same organ; one request more was carried on than this year's report says. */
const lastYear = (set: Record<string, unknown> = {}) =>
  previousWorkbook('2021', {
    set: { 'requests.carriedOut.individuals': 3, 'requests.carriedOut.total': 4, ...set },
  }) as Promise<Uint8Array>;

const ofOrgan = (name: string) => patchedWorkbook('2021', { set: { 'organ.name': name } });

beforeEach(() => at.putFixture('2021.xlsx', '年报.xlsx'));

const validate = (...args: string[]) => at.run('validate', '年报.xlsx', '--format', 'json', ...args);

/** The rules that found something, by the cells of both years. */
function found(stdout: string) {
  return fileOf(stdout).findings.map(({ rule, places }) => [
    rule,
    ...places.map(({ cell, role }) => `${cell} ${role}`),
  ]);
}

const carried = [
  ['T3-CARRY', 'D5 cell', 'D28 previous'],
  ['T3-CARRY', 'J5 cell', 'J28 previous'],
];

test('without last year nothing is compared, and that is said', async () => {
  const { stdout, stderr } = await validate();
  expect(found(stdout)).toEqual([]);
  expect(fileOf(stdout).rules.skipped).toContainEqual({
    rule: 'T3-CARRY',
    reason: '没有上年的工作簿（--previous）',
  });
  expect(stderr).toBe('');
});

test('findings name the cells of both files', async () => {
  at.put('上 年/2023.xlsx', await lastYear());
  const { code, stdout, stderr } = await validate('--previous', '上 年/2023.xlsx');
  expect([code, stderr]).toEqual([0, '']);
  expect(found(stdout)).toEqual(carried);
  expect(fileOf(stdout).findings[0]?.message).toMatch(
    /填的是 2，.*是 3（上 年\/2023\.xlsx 的 依申请公开!D28）/,
  );
});

test('a folder is searched for the same organ and the year before', async () => {
  at.put('历年/甲.xlsx', await lastYear());
  at.put('历年/乙.xlsx', await lastYear({ year: 2022 }));
  at.put('历年/丙.xlsx', await lastYear({ 'organ.name': '某市气象局' }));
  const { stdout, stderr } = await validate('--previous', '历年');
  expect(found(stdout)).toEqual(carried);
  expect(stderr).toBe('');
});

test('width and spaces of the name do not count', async () => {
  at.put('年报.xlsx', await ofOrgan('某市 水务局（本级）'));
  at.put('上年.xlsx', await lastYear({ 'organ.name': '某市水务局(本级) ' }));
  const { stdout } = await validate('--previous', '上年.xlsx');
  expect(found(stdout)).toEqual(carried);
});

test('another name is never guessed to be the same organ', async () => {
  at.put('上年.xlsx', await lastYear({ 'organ.name': '某市水务' }));
  const { code, stdout, stderr } = await validate('--previous', '上年.xlsx');
  expect([code, found(stdout)]).toEqual([0, []]);
  expect(stderr).toMatch(/^提示：--previous 上年\.xlsx 中没有与所检查的工作簿同一单位.*\n$/);
  expect(fileOf(stdout).rules.skipped).toContainEqual({
    rule: 'T3-CARRY',
    reason: '--previous 中没有这个单位上一年度的工作簿',
  });
});

test('of several workbooks each has its own', async () => {
  at.put('各局/水务局.xlsx', await ofOrgan('某市水务局'));
  at.put('各局/气象局.xlsx', await ofOrgan('某市气象局'));
  at.put('上年/气象局.xlsx', await lastYear({ 'organ.name': '某市气象局' }));
  const { stdout, stderr } = await at.run('validate', '各局', '--previous', '上年', '--format', 'json');
  const { files } = findingsOf(stdout);
  expect(files.map(({ organ, findings }) => [organ, findings.length])).toEqual([
    ['某市气象局', 2],
    ['某市水务局', 0],
  ]);
  expect(stderr).toBe('');
});

test('two workbooks that match are an error that names both', async () => {
  at.put('上年/甲.xlsx', await lastYear());
  at.put('上年/乙.xlsx', await lastYear({ 'disclosure.licensing.decisions': 400 }));
  const { code, stdout, stderr } = await validate('--previous', '上年');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/“某市水务局”2023 年的工作簿有两个：上年\/[甲乙]\.xlsx、上年\/[甲乙]\.xlsx/);
});

test.each([
  ['another year', () => lastYear({ year: 2022 }), /上年的工作簿 上年\.xlsx 是 2022 年的，需要 2023 年的/],
  ['this year', () => patchedWorkbook('2021', {}), /是 2024 年的，需要 2023 年的/],
  [
    'a year out of scope',
    () => lastYear({ year: 2018 }),
    /上年的工作簿 上年\.xlsx 读不了：报告年度是 2018 年/,
  ],
  [
    'no workbook',
    () => new TextEncoder().encode('单位,年度\n'),
    /上年的工作簿 上年\.xlsx 读不了：这是逗号分隔的数据文件/,
  ],
])('the only workbook is of no use: %s', async (_, bytes, says) => {
  at.put('上年.xlsx', await bytes());
  const { code, stdout, stderr } = await validate('--previous', '上年.xlsx');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(says);
});

test('a path that leads to nothing', async () => {
  const { code, stderr } = await validate('--previous', '去年');
  expect([code, stderr]).toEqual([2, '没有找到 去年。请检查路径和文件名。\n']);
});

test('in a folder, what cannot be used is said and passed over', async () => {
  at.put('上年/坏.xlsx', '单位,年度\n');
  at.put('上年/水务局.xlsx', await lastYear());
  const { code, stdout, stderr } = await validate('--previous', '上年');
  expect([code, found(stdout)]).toEqual([0, carried]);
  expect(stderr).toMatch(/^提示：上年的工作簿 上年\/坏\.xlsx 没有用上：这是逗号分隔的数据文件.*\n$/);
});

test('a folder that has the organ for another year only', async () => {
  at.put('历年/2022.xlsx', await lastYear({ year: 2022 }));
  at.put('历年/气象局.xlsx', await lastYear({ 'organ.name': '某市气象局' }));
  const { code, stderr } = await validate('--previous', '历年');
  expect(code).toBe(0);
  expect(stderr).toMatch(/历年\/2022\.xlsx 没有用上：是 2022 年的，需要 2023 年的/);
});

test('a workbook that does not name its year is taken for last year’s', async () => {
  at.put('上年.xlsx', await lastYear({ year: null }));
  const { stdout } = await validate('--previous', '上年.xlsx');
  expect(found(stdout)).toEqual(carried);
});

test('across editions only what means the same is compared', async () => {
  at.put('年报.xlsx', await patchedWorkbook('2021', { previous: { edition: '2019' } }));
  const older = await previousWorkbook('2021', {
    edition: '2019',
    set: {
      'requests.carriedOut.total': 4,
      'disclosure.normativeDocuments.totalPublished': 99,
      'disclosure.licensing.lastYear': 55,
    },
  });
  at.put('2020.xlsx', older ?? '');
  const { stdout } = await validate('--previous', '2020.xlsx');
  expect(found(stdout)).toEqual([['T3-CARRY', 'J5 cell', 'J26 previous']]);
});

test('the config may name last year’s workbooks, from where it stands', async () => {
  at.put('report.config.json', JSON.stringify({ previous: '上年' }));
  at.put('上年/水务局.xlsx', await lastYear());
  const { stdout, stderr } = await validate();
  expect(found(stdout)).toEqual(carried);
  expect(stderr).toBe('');
});

test('the roster knows an organ by its other names', async () => {
  at.put('名册.csv', '单位名称,简称\n某市水务局,市水务局\n');
  at.put('上年.xlsx', await lastYear({ 'organ.name': '市水务局' }));
  const { stdout } = await validate('--previous', '上年.xlsx', '--roster', '名册.csv');
  expect(found(stdout)).toEqual(carried);
});
