import { patchedWorkbook } from '../rules/patch.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

/** Breaks its row and its column, and the prose does not speak of it. */
const set = { 'requests.refused.process.total': 3 };

beforeEach(async () => at.put('收/年报.xlsx', await patchedWorkbook('2021', { set })));

const waive = (...args: string[]) => at.run('waive', '收/年报.xlsx', ...args);

async function waived(): Promise<[rule: string, reason: string | undefined][]> {
  const { stdout } = await at.run('validate', '收/年报.xlsx', '--format', 'json');
  return JSON.parse(stdout).files[0].findings.map((found: { rule: string; waived?: { reason: string } }) => [
    found.rule,
    found.waived?.reason,
  ]);
}

test('a new config is written in the current folder, and the finding counts no more', async () => {
  const { code, stdout, made } = await waive('t3-row', '--reason', '机构改革', '--until', '2025年12月31日');
  expect([code, made]).toEqual([0, ['report.config.json']]);
  expect(stdout).toMatch(
    /已写入 report\.config\.json：收\/年报\.xlsx 的 T3-ROW，1 项[\s\S]*依申请公开!J13 [\s\S]*有效期至 2025-12-31/,
  );
  expect(JSON.parse(at.read('report.config.json')).waivers).toEqual([
    { rule: 'T3-ROW', file: '收/年报.xlsx', reason: '机构改革', until: '2025-12-31' },
  ]);
  expect(await waived()).toEqual([
    ['T3-ROW', '机构改革'],
    ['T3-COL', undefined],
  ]);
});

test('the config in use keeps the rest of it; places are as findings name them, or keys', async () => {
  at.put('report.config.json', '{\n  "rules": { "S-FEE": "off" }\n}\n');
  expect(await waive('T3-ROW', "'依申请公开!J13'", '--reason', '甲')).toMatchObject({
    code: 0,
    changed: ['report.config.json'],
  });
  expect((await waive('T3-COL', 'requests.total', '--reason', '乙')).code).toBe(0);
  expect(at.read('report.config.json')).toMatch(
    /^\{\n {2}"rules": \{ "S-FEE": "off" \},\n {2}"waivers": \[\n {4}\{\n/,
  );
  expect(JSON.parse(at.read('report.config.json')).waivers).toMatchObject([
    { cell: '依申请公开!J13' },
    { key: 'requests.total' },
  ]);
  expect(await waived()).toEqual([
    ['T3-ROW', '甲'],
    ['T3-COL', '乙'],
  ]);
});

test.each([
  [['T3-RWO', '--reason', '因'], /没有这条规则.*T3-ROW/],
  [['F-OPEN', '--reason', '因'], /不能豁免/],
  [['T3-ID', '--reason', '因'], /没有 T3-ID 的问题.*T3-ROW、T3-COL/],
  [
    ['T3-ROW', '依申请公开!J4', '--reason', '因'],
    /不在“依申请公开!J4”.*依申请公开!J13（requests\.refused\.process\.total）/,
  ],
  [['T3-ROW', '--reason', '  '], /写明理由/],
  [['T3-ROW'], /--reason/],
  [['T3-ROW', '--reason', '因', '--until', '2025-02-30'], /不是日期/],
  [['T3-ROW', '--reason', '因', '--until', '2024-12-31'], /已经过去/],
])('refused, and nothing is written: %j', async (args, says) => {
  const { stderr, ...outcome } = await waive(...args);
  expect(outcome).toMatchObject({ code: 2, ...NO_FILES });
  expect(stderr).toMatch(says);
});

test('twice the same is refused, and one that expired is to be prolonged', async () => {
  const config = (until: string) =>
    at.put(
      'report.config.json',
      JSON.stringify({ waivers: [{ rule: 'T3-ROW', file: '收/年报.xlsx', reason: '因', until }] }),
    );
  config('2099-01-01');
  expect(await waive('T3-ROW', '--reason', '因')).toMatchObject({ code: 2, ...NO_FILES });
  config('2025-01-01');
  const { code, stderr } = await waive('T3-ROW', '--reason', '因');
  expect([code, stderr]).toEqual([2, expect.stringMatching(/第 1 条.*2025-01-01 为止/)]);
});
