import { readFileSync } from 'node:fs';
import type { ReportData } from '../../src/report/data.js';
import { Workbook } from '../../src/workbook/exceljs.js';
import { setKey } from '../rules/set-key.js';
import { EDITIONS, editionOf, readWorkbook, templateWorkbook, validData } from '../support/fixtures.js';
import { Workplace } from './workplace.js';

const place = new Workplace();

async function put(organ: string, set: Record<string, unknown> = {}, id = '2021'): Promise<void> {
  const data: Record<string, unknown> = { ...validData(id), organ: { name: organ, kind: 'department' } };
  for (const [key, value] of Object.entries(set)) setKey(data, key, value);
  place.put(`各单位/${organ}.xlsx`, await templateWorkbook(data as ReportData));
}

const sums = async (file = '汇总.xlsx') => {
  const report = await readWorkbook(new Uint8Array(readFileSync(place.at(file))));
  return (key: string) => report.cells.get(key)?.value;
};

async function sheet(name: string): Promise<string[][]> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(place.at('汇总.xlsx'));
  const rows: string[][] = [];
  workbook.getWorksheet(name)?.eachRow((row) => {
    rows.push([...Array(row.cellCount).keys()].map((at) => row.getCell(at + 1).text));
  });
  return rows;
}

test.each(EDITIONS)('every figure of %s is the sum of the units’ figures', async (id) => {
  await put('甲局', {}, id);
  await put('乙局', {}, id);
  await put('丙局', {}, id);
  const { code, stdout, made } = await place.run(
    'rollup',
    '各单位',
    '-o',
    '汇总.xlsx',
    '--organ',
    '某市人民政府',
  );
  expect([code, made]).toEqual([0, ['汇总.xlsx']]);
  expect(stdout).toContain('加总 3 个单位，另有 0 个文件没有计入');
  const [one, all] = [await sums('各单位/甲局.xlsx'), await sums()];
  for (const { key, kind } of editionOf(id).cells.values()) {
    const figure = Number(one(key));
    const expected = kind === 'amount' ? Math.round(figure * 3 * 1e6) / 1e6 : figure * 3;
    expect([key, all(key)]).toEqual([key, expected]);
  }
});

test('amounts are added without rounding errors', async () => {
  await put('甲局', { 'disclosure.fees.amount': 0.1 });
  await put('乙局', { 'disclosure.fees.amount': 0.200001 });
  await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  expect((await sums())('disclosure.fees.amount')).toBe(0.300001);
});

test('what cannot be added is left out, and the workbook says why', async () => {
  await put('甲局');
  await put('去年局', { year: 2023 });
  await put('旧版局', {}, '2019');
  await put('两份局');
  await put('两份局2', { 'organ.name': '两份局', 'disclosure.licensing.decisions': 1 });
  place.put('各单位/坏.xlsx', '不是,工作簿\n');
  const { code, stderr, stdout } = await place.run('rollup', '各单位', '-o', '汇总.xlsx', '--year', '2024');
  expect(code).toBe(0);
  expect(stdout).toContain('加总 1 个单位，另有 5 个文件没有计入');
  expect(stderr).toContain('去年局.xlsx 没有计入：是 2023 年的工作簿');
  const listed = (await sheet('汇总说明')).map(([file, , , why]) => `${file} ${why}`).join('\n');
  for (const words of [
    /坏\.xlsx .*逗号分隔/,
    /去年局.*2023/,
    /旧版局/,
    /两份局\.xlsx .*都没有计入/,
    /两份局2\.xlsx .*都没有计入/,
  ])
    expect(listed).toMatch(words);
});

test('a text that is no number is left out, a certain one is counted, and both are told', async () => {
  await put('甲局', { 'disclosure.normativeDocuments.issued': '约10' });
  await put('乙局', { 'disclosure.normativeDocuments.issued': '22（其中修订16件）' });
  await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  expect((await sums())('disclosure.normativeDocuments.issued')).toBe(22);
  const listed = (await sheet('汇总说明')).map((row) => row.join(' ')).join('\n');
  expect(listed).toMatch(/甲局.*主动公开!B\d+.*“约10”.*没有计入/);
  expect(listed).toMatch(/乙局.*“22（其中修订16件）”，按 22 计入/);
});

test.each(EDITIONS)('a figure left blank in %s is told, with how many there are', async (id) => {
  const blank = { 'disclosure.licensing.decisions': null, 'requests.carriedIn.research': null };
  await put('甲局', blank, id);
  const { stdout } = await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  expect(stdout).toContain('2 处数据需要核对');
  const listed = (await sheet('汇总说明')).map((row) => row.join(' ')).join('\n');
  expect(listed).toMatch(/甲局 主动公开![A-Z]+\d+　.*空着 1 格，没有计入/);
  expect(listed).toMatch(/甲局 依申请公开![A-Z]+\d+　.*空着 1 格，没有计入/);
});

test('a unit whose own sums are broken is named, with the cell', async () => {
  await put('甲局');
  await put('乙局', { 'requests.received.total': 99 });
  const { stdout, stderr } = await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  expect(stderr).toMatch(/各单位\/乙局\.xlsx 自身有 2 项错误，.*依申请公开!J4/);
  expect(stderr).not.toContain('甲局');
  expect(stdout).toContain('2 处数据需要核对');
  const listed = (await sheet('汇总说明')).map((row) => row.join(' ')).join('\n');
  expect(listed).toMatch(/乙局 依申请公开!J4.*这个单位自己的表格有错误/);
});

test('each unit has a row, and the totals are formulas over them', async () => {
  await put('甲局');
  await put('乙局');
  await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  const workbook = new Workbook();
  await workbook.xlsx.readFile(place.at('汇总.xlsx'));
  const units = workbook.getWorksheet('各单位数据（汇总）');
  const rows = (await sheet('各单位数据（汇总）')).map((row) => row[1]);
  expect(rows.slice(-3)).toEqual(['合计', '乙局', '甲局']);
  expect(units?.getCell('D6').value).toMatchObject({ formula: 'SUM(D7:D8)' });
  expect(units?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
});

test('rules run on the result, and an error is exit code 1', async () => {
  await put('甲局', { 'requests.received.total': 99 });
  const { code, stdout } = await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  expect(code).toBe(1);
  expect(stdout).toContain('T3-ROW');
  expect(stdout).not.toMatch(/S-SECTION|S-EMPTY|V-META/);
});

test('neither its own output nor an earlier roll-up is added', async () => {
  await put('甲局');
  await place.run('rollup', '各单位', '-o', '各单位/旧汇总.xlsx');
  const again = ['rollup', '各单位', '-o', '各单位/汇总.xlsx'];
  await place.run(...again);
  const { code, stdout, stderr } = await place.run(...again, '--force');
  expect(code).toBe(0);
  expect(stdout).toContain('加总 1 个单位，另有 1 个文件没有计入');
  expect(stderr).toContain('旧汇总.xlsx 没有计入：这是以前生成的汇总表');
  expect(stderr).toContain('没有把 各单位/汇总.xlsx 计入');
});

test('the roll-up passes through validate as a report', async () => {
  await put('甲局');
  await place.run('rollup', '各单位', '-o', '汇总.xlsx', '--organ', '某市人民政府');
  const { stdout } = await place.run('validate', '汇总.xlsx');
  expect(stdout).toContain('某市人民政府 · 2024年');
  expect(stdout).not.toMatch(/F-TABLE|F-LABEL|T3-/);
});

test('units of the roster without a workbook are told, and others are not added', async () => {
  await put('甲局');
  await put('外来局');
  place.put('名册.csv', '单位名称,上级单位\n甲局,某市人民政府\n乙局,某市人民政府\n');
  const { stdout, stderr } = await place.run('rollup', '各单位', '-o', '汇总.xlsx', '--roster', '名册.csv');
  expect(stdout).toContain('加总 1 个单位，另有 2 个文件没有计入');
  expect(stderr).toMatch(/乙局 没有计入：名册中有这个单位/);
  expect(stderr).toMatch(/外来局.xlsx 没有计入：.*不在名册/);
});

test.each([
  ['files of several years and none asked for', ['2023', '2024'], /不是同一年的（2023、2024）/],
  ['nothing that can be added', [], /没有可以汇总的工作簿：\n各单位\/坏\.xlsx/],
])('%s: nothing is written', async (_, years, says) => {
  place.put('各单位/坏.xlsx', '不是,工作簿\n');
  for (const year of years) await put(`${year}局`, { year: Number(year) });
  const { code, stderr, made } = await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  expect([code, made]).toEqual([2, []]);
  expect(stderr).toMatch(says);
});

test('an existing file is not overwritten without --force', async () => {
  await put('甲局');
  place.put('汇总.xlsx', '旧');
  const { code, changed } = await place.run('rollup', '各单位');
  expect([code, changed]).toEqual([2, []]);
});

test('what is wrong in a unit is to be corrected there: the sums are not taken for typed figures', async () => {
  await put('甲局', { 'requests.received.total': 14 });
  await put('乙局');
  const { stdout } = await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  expect(stdout).toContain('甲局 依申请公开!J4 由 14 改为 41');
  expect(stdout.match(/建议/g)).toHaveLength(1);
});

test('what cannot be told apart in a unit is one choice, and the errors of the sums stand below it', async () => {
  await put('甲局', { 'review.reconsideration.total': 9 });
  await put('乙局', { 'review.reconsideration.total': 10 });
  const { stdout } = await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  expect(stdout.match(/建议 以下 5 种改法只取其一/g)).toHaveLength(2);
  expect(stdout).toMatch(/乙局 复议诉讼!D4 由 1 改为 7\n +错误 复议诉讼!E4/);
  expect(stdout.match(/T4-SUM/g)).toHaveLength(1);
});

test('a roll-up that is checked again sends its reader to the units: no sum was mistyped', async () => {
  await put('甲局', { 'requests.received.total': 14 });
  await put('乙局');
  await place.run('rollup', '各单位', '-o', '汇总.xlsx');
  const { stdout } = await place.run('validate', '汇总.xlsx');
  expect(stdout).toContain('T3-ROW');
  expect(stdout).not.toContain('建议');
  expect(stdout.replace(/\s/g, '')).toContain('请按“汇总说明”所列，先改正有错误的单位，再重新汇总');
});
