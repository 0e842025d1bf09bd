import type { Patch } from '../rules/patch.js';
import { findingsOf } from './findings-document.js';
import { sumOf, unit } from './unit-files.js';
import { Workplace } from './workplace.js';

const at = new Workplace();
const WATER = '某市水务局';
/** The same organ's, made from the workbook. */
const word = (name: string) => at.run('render', `${name}.xlsx`, `--docx=${name}.docx`, '--force');

beforeEach(async () => {
  at.put('各部门/水务.xlsx', await unit(WATER));
  await word('各部门/水务');
  at.put('各部门/林业.xlsx', await unit('某市林业局'));
  at.put('名册.csv', `单位名称\n${WATER}\n某市林业局\n`);
});

const change = async (patch: Patch) => at.put('各部门/水务.xlsx', await unit(WATER, patch));

async function checked(...args: string[]) {
  const { stdout, stderr } = await at.run('validate', ...args, '--format', 'json');
  const { summary, files } = findingsOf(stdout);
  const found = files.flatMap(({ path, findings }) =>
    findings.filter(({ rule }) => rule.startsWith('U-')).map(({ rule, message }) => [path, rule, message]),
  );
  return { summary, found, stderr };
}

test('with the same figures it is one report, each file is checked, and a note says so', async () => {
  expect(await checked('各部门', '--roster', '名册.csv')).toMatchObject({
    summary: { files: 3, roster: { due: 2, delivered: 2 } },
    found: [],
    stderr: expect.stringMatching(/有 1 份报告.*某市水务局（各部门\/水务\.xlsx、各部门\/水务\.docx）/),
  });
});

test('with different figures the cells are listed, to each of the files', async () => {
  await change({ set: { 'disclosure.licensing.decisions': 400 } });
  const { found, stderr } = await checked('各部门', '--roster', '名册.csv');
  expect(stderr).toBe('');
  const says = /水务\.xlsx、各部门\/水务\.docx。共 1 处（按文件先后）：“.*行政许可.*”分别是 400、386。/;
  expect(found).toEqual([
    ['各部门/水务.docx', 'U-DOUBLE', expect.stringMatching(says)],
    ['各部门/水务.xlsx', 'U-DOUBLE', expect.stringMatching(says)],
  ]);
});

test('roll-up, the units below and last year count it once, by the workbook', async () => {
  const { code, stderr } = await at.run('rollup', '各部门', '-o', '汇总.xlsx', '--organ', '某市人民政府');
  expect([code, stderr]).toEqual([
    0,
    expect.stringMatching(/水务\.docx 没有计入：与 各部门\/水务\.xlsx 数据相同/),
  ]);
  at.put('总.xlsx', await sumOf(2));
  expect((await checked('总.xlsx', '--children', '各部门')).found).toEqual([]);
  at.put('今年.xlsx', await unit(WATER, { set: { year: 2025, publishedOn: '2026-01-20' } }));
  const compared = await at.run('validate', '今年.xlsx', '--previous', '各部门', '--format', 'json');
  const [file] = findingsOf(compared.stdout).files;
  expect(file?.rules.skipped.map(({ rule }) => rule)).not.toContain('T3-CARRY');
  await change({ set: { 'disclosure.licensing.decisions': 400 } });
  expect((await checked('总.xlsx', '--children', '各部门')).found[0]?.[1]).toBe('U-DOUBLE');
  const refused = await at.run('validate', '今年.xlsx', '--previous', '各部门');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(WATER) });
});
