import { patchedWorkbook } from '../rules/patch.js';
import { fileOf, findingsOf } from './findings-document.js';
import { withWarning } from './workbooks.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

const row = { rule: 'T3-ROW', organ: '某市水务局', cell: '依申请公开!J13', reason: '机构改革，分两次统计' };
const column = { rule: 'T3-COL', file: '年报.xlsx', key: 'requests.total', reason: '同上' };

const config = (...waivers: object[]) => at.put('report.config.json', JSON.stringify({ waivers }));

/** What was found in the only file: rule, and whether it is waived. */
async function found(...args: string[]): Promise<[rule: string, waived: boolean][]> {
  const { stdout } = await at.run('validate', '--format', 'json', ...args);
  return fileOf(stdout).findings.map(({ rule, waived }) => [rule, waived !== undefined]);
}

/** Breaks its row and its column, and the prose does not speak of it. */
const set = { 'requests.refused.process.total': 3 };

beforeEach(async () => at.put('年报.xlsx', await patchedWorkbook('2021', { set })));

test('a waived finding stays with its reason and is not counted', async () => {
  config(row, column);
  const { code, stdout } = await at.run('validate', '--format', 'json');
  expect(code).toBe(0);
  expect(findingsOf(stdout).summary).toMatchObject({ passed: 1, failed: 0, errors: 0 });
  expect(fileOf(stdout).findings).toMatchObject([
    { rule: 'T3-ROW', severity: 'error', waived: { reason: row.reason } },
    { rule: 'T3-COL', severity: 'error', waived: { reason: '同上' } },
  ]);
});

test('the terminal shows it', async () => {
  config({ ...row, until: '2025-12-31' }, column);
  const { stdout } = await at.run('validate');
  expect(stdout).toContain('通过：0 项错误，0 项警告，0 项提示，另有 2 项已说明');
  expect(stdout).toContain('（已说明：机构改革，分两次统计；有效期至 2025-12-31）');
  expect(stdout).toContain('（已说明：同上）');
});

test('a document is not refused because of it', async () => {
  config(row, column);
  expect(await at.run('render', '--html')).toMatchObject({ code: 0, made: ['年报.html'] });
});

test('one of two leaves the other', async () => {
  config(row);
  const { code, stdout } = await at.run('validate', '--format', 'json');
  expect([code, findingsOf(stdout).summary.errors]).toEqual([1, 1]);
});

describe('what it covers', () => {
  const covered = [
    ['T3-ROW', true],
    ['T3-COL', false],
  ];
  const uncovered = [
    ['T3-ROW', false],
    ['T3-COL', false],
    ['C-WAIVER', false],
  ];

  test.each<[what: string, waiver: object]>([
    ['the cell alone', { cell: 'J13' }],
    ['the key', { cell: undefined, key: 'requests.refused.process.total' }],
    ['the group', { cell: undefined, key: 'requests.refused' }],
    ['the whole file', { cell: undefined }],
    ['a file name', { organ: undefined, file: '年报.xlsx' }],
    ['a pattern', { organ: undefined, file: '**/年*.xlsx' }],
    ['the organ with other spaces', { organ: ' 某市 水务局 ' }],
    ['on its last day', { until: '2025-02-10' }],
  ])('%s', async (_, change) => {
    config({ ...row, ...change });
    expect(await found()).toEqual(covered);
  });

  test.each<[what: string, waiver: object]>([
    ['another cell', { cell: 'J14' }],
    ['a cell that the sum only adds up', { cell: 'D13' }],
    ['another sheet', { cell: '主动公开!J13' }],
    ['a key that begins alike', { cell: undefined, key: 'requests.ref' }],
  ])('not %s: then it is of no use', async (_, change) => {
    config({ ...row, ...change });
    expect(await found()).toEqual(uncovered);
  });

  test.each<[what: string, waiver: object]>([
    ['another organ', { organ: '某市林业局' }],
    ['another file', { organ: undefined, file: '去年.xlsx' }],
    ['a pattern of another folder', { organ: undefined, file: '2023/*.xlsx' }],
  ])('not %s: of that nothing can be said but in a note', async (_, change) => {
    config({ ...row, ...change });
    const { stdout, stderr } = await at.run('validate', '--format', 'json');
    expect(fileOf(stdout).findings.map(({ rule, waived }) => [rule, waived !== undefined])).toEqual(
      uncovered.slice(0, 2),
    );
    expect(stderr).toMatch(/^提示：配置中有 1 条豁免.*不在这次检查的范围内：第 1 条（T3-ROW，/);
  });
});

describe('C-WAIVER', () => {
  test('an expired waiver covers nothing and is said', async () => {
    config({ ...row, until: '2025-02-09' });
    const { stdout } = await at.run('validate', '--format', 'json');
    const { findings } = fileOf(stdout);
    expect(findings.map(({ rule, waived }) => [rule, waived])).toEqual([
      ['T3-ROW', undefined],
      ['T3-COL', undefined],
      ['C-WAIVER', undefined],
    ]);
    expect(findings[2]).toMatchObject({ severity: 'warning', places: [] });
    expect(findings[2]?.message).toMatch(/第 1 条豁免（T3-ROW：机构改革.*已于 2025-02-09 到期/);
  });

  test('a waiver of what was put right is said', async () => {
    at.putFixture('2021.xlsx', '年报.xlsx');
    config(column, { ...row, organ: '某市林业局' }, row);
    const { code, stdout } = await at.run('validate', '--format', 'json', '--fail-on', 'warning');
    expect(code).toBe(1);
    expect(fileOf(stdout).findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/第 1 条豁免（T3-COL/),
      expect.stringMatching(/第 3 条豁免（T3-ROW/),
    ]);
  });

  test('of use in one of several files, it is of use', async () => {
    at.putFixture('2021.xlsx', '另一份.xlsx');
    config({ ...row, organ: undefined, file: '*.xlsx' }, column);
    const { stdout } = await at.run('validate', '.', '--format', 'json');
    expect(findingsOf(stdout).files.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      'T3-ROW',
      'T3-COL',
    ]);
  });

  test('of no use in several files, it is said once', async () => {
    at.putFixture('2021.xlsx', '另一份.xlsx');
    config({ ...row, organ: undefined, file: '*.xlsx', cell: 'A1' });
    const { stdout } = await at.run('validate', '.', '--format', 'json');
    const all = findingsOf(stdout).files.flatMap(({ findings }) => findings);
    expect(all.filter(({ rule }) => rule === 'C-WAIVER')).toHaveLength(1);
  });

  test('a waiver of a rule that could not run is left alone', async () => {
    config({ rule: 'T3-CARRY', organ: '某市水务局', reason: '机构改革' });
    expect(await found()).toEqual([
      ['T3-ROW', false],
      ['T3-COL', false],
    ]);
  });

  test('it is an error where the config says so', async () => {
    at.putFixture('2021.xlsx', '年报.xlsx');
    at.put('report.config.json', JSON.stringify({ rules: { 'C-WAIVER': 'error' }, waivers: [row] }));
    const { code, stdout } = await at.run('validate', '--format', 'json');
    expect([code, fileOf(stdout).status]).toEqual([1, 'failed']);
  });

  test('without waivers it is skipped', async () => {
    const { stdout } = await at.run('validate', '--format', 'json');
    expect(fileOf(stdout).rules.skipped.map(({ rule }) => rule)).toContain('C-WAIVER');
  });
});

test('a finding of a section without a cell can be waived by file', async () => {
  at.put('年报.xlsx', await withWarning());
  config({ rule: 'S-EMPTY', file: '年报.xlsx', reason: '另行报告' });
  expect(await found()).toEqual([['S-EMPTY', true]]);
});

test('a list of blanks is waived as one, by its table', async () => {
  at.put('年报.xlsx', await patchedWorkbook('2021', { set: { 'review.directLitigation.other': null } }));
  config({ rule: 'V-BLANK', file: '年报.xlsx', key: 'review', reason: '系统导出' });
  expect(await found()).toEqual([['V-BLANK', true]]);
});
