import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ReportData } from '../../src/report/data.js';
import { setKey } from '../rules/set-key.js';
import { templateWorkbook, validData } from '../support/fixtures.js';
import { PROJECT, Workplace } from './workplace.js';

const validate = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true })).compile(
  JSON.parse(readFileSync(path.join(PROJECT, 'schemas/rollup.schema.json'), 'utf8')),
);

const place = new Workplace();

async function put(file: string, organ: string, set: Record<string, unknown> = {}): Promise<void> {
  const data: Record<string, unknown> = { ...validData('2021'), organ: { name: organ, kind: 'department' } };
  for (const [key, value] of Object.entries(set)) setKey(data, key, value);
  place.put(file, await templateWorkbook(data as ReportData));
}

test('the page, a table and JSON say the same of the units, with last year beside them', async () => {
  await put('各单位/甲局.xlsx', '甲局');
  await put('各单位/乙局.xlsx', '乙局', { 'review.reconsideration.pending': null });
  await put('2023/甲局.xlsx', '甲局', { year: 2023, 'requests.total.total': 40 });
  await put('2022/丙局.xlsx', '丙局', { year: 2022 });
  const { code, stdout, stderr, made } = await place.run(
    ...['rollup', '各单位', '--previous', '2023', '--previous', '2022'],
    ...['--format', 'html=汇总.html', '--format', 'csv=汇总.csv', '--format', 'json=汇总.json'],
  );
  expect([code, made]).toEqual([1, ['汇总.csv', '汇总.html', '汇总.json']]);
  expect(stderr).toMatch(/各单位\/乙局\.xlsx 自身有 1 项错误/);
  // The workbook that would list them was not asked for.
  expect(stdout).toMatch(/\d 处数据需要核对。\n$/);
  const json = JSON.parse(place.read('汇总.json'));
  validate(json);
  expect([validate.errors, json.run]).toEqual([
    null,
    { madeAt: '2025-02-10T09:30:00+08:00', config: null, rulesOff: [], interrupted: false },
  ]);
  expect(json).toMatchObject({ formatVersion: 1, year: 2024, edition: '2021', years: [2023, 2024] });
  const figure = (organ: string, indicator: string, year = 2024) =>
    json.units
      .find((unit: { organ: string }) => unit.organ === organ)
      .figures.find(
        (each: { indicator: string; year: number }) => each.indicator === indicator && each.year === year,
      );
  expect(figure('甲局', 'concludedShare')).toEqual({
    year: 2024,
    indicator: 'concludedShare',
    value: 93.1818,
    of: 41,
    per: 44,
    rank: 1,
    change: 2.2727,
    cells: ['依申请公开!J27', '依申请公开!J4', '依申请公开!J5'],
  });
  expect(figure('甲局', 'concludedShare', 2023)).toMatchObject({ value: 90.9091, path: '2023/甲局.xlsx' });
  // Blank beside a sum that fails: it may be anything.
  expect(figure('乙局', 'reconsiderationCorrected')).toMatchObject({ value: null, why: 'unknown' });
  const total = json.totals[0].figures.find(
    (each: { indicator: string; year: number }) =>
      each.indicator === 'reconsiderationCorrected' && each.year === 2024,
  );
  expect(total).toEqual({
    year: 2024,
    indicator: 'reconsiderationCorrected',
    value: null,
    why: 'partial',
    lacking: 1,
  });
  expect(json.leftOut).toEqual([
    { path: '2022/丙局.xlsx', organ: '丙局', why: 'notAmong', message: '本次汇总的单位中没有“丙局”。' },
  ]);
  const csv = place.read('汇总.csv').split('\r\n');
  expect(csv[0]).toBe('\uFEFF单位,单位类别,年度,指标,数值,计量单位,分子,分母,名次,比上年,单元格,文件');
  expect(csv).toContain(
    '甲局,部门,2024,办结率,93.1818,%,41,44,1,2.2727,依申请公开!J27、依申请公开!J4、依申请公开!J5,各单位/甲局.xlsx',
  );
  expect(csv).toContainEqual(
    expect.stringMatching(
      /^乙局,部门,2024,复议纠错率,缺,%,,,,,复议诉讼!\w+、复议诉讼!\w+、复议诉讼!\w+,各单位.乙局\.xlsx$/,
    ),
  );
  const page = place.read('汇总.html');
  expect(page).toContain('生成日期 2025-02-10');
  expect(page).toContain('本次汇总的单位中没有“丙局”。');
});

test('the workbook is written beside the page when it is asked for', async () => {
  await put('各单位/甲局.xlsx', '甲局');
  const args = ['rollup', '各单位', '-o', '汇总.xlsx', '--format', 'html=汇总.html'];
  expect((await place.run(...args)).made).toEqual(['汇总.html', '汇总.xlsx']);
  expect(await place.run(...args)).toMatchObject({ code: 2, changed: [] });
  expect(await place.run(...args, '--force')).toMatchObject({ code: 0, made: [] });
});

test.each([
  [['--format', 'html'], '--format html 要写明存到哪个文件'],
  [['--format', 'pdf=a.pdf'], '可用的有：html、csv、json'],
  [['--format', 'html=各单位/甲局.xlsx'], '各单位/甲局.xlsx'],
])('%j is refused before anything is read', async (args, said) => {
  await put('各单位/甲局.xlsx', '甲局');
  const outcome = await place.run('rollup', '各单位/*', '-o', 'x.xlsx', ...args);
  expect(outcome).toMatchObject({ code: 2, made: [], changed: [] });
  expect(outcome.stderr).toContain(said);
});
