import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileOf, findingsOf } from './findings-document.js';
import { anonymous, ofYear, UNREADABLE, withError, withWarning } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

test('a workbook without mistakes passes', async () => {
  at.putFixture('2021.xlsx', '年报.xlsx');
  const { stdout, ...rest } = await at.run('validate', '年报.xlsx');
  expect(rest).toEqual({ code: 0, stderr: '', ...NO_FILES });
  expect(stdout).toMatch(/^年报\.xlsx .*某市水务局 · 2024年 · 2021版格式\n.*通过：没有发现问题/);
  expect(stdout).toMatch(
    /共 1 个文件：1 个通过，0 个未通过，0 个无法读取；0 项错误，0 项警告，0 项提示。\n$/,
  );
});

test('a mistake is named with its cell, the rule and what to do', async () => {
  at.put('年报.xlsx', await withError());
  const { code, stdout, stderr } = await at.run('validate', '年报.xlsx');
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain('未通过：');
  expect(stdout).toMatch(
    /建议 依申请公开!J4 由 99 改为 41.*\n.*错误 依申请公开!J4 .*应为 41，现为 99.* T3-ROW/,
  );
});

test('json tells the same to a script', async () => {
  at.put('年报.xlsx', await withError());
  const { code, stdout } = await at.run('validate', '年报.xlsx', '--format', 'json');
  expect(code).toBe(1);
  expect(findingsOf(stdout).tool).toEqual({ name: 'report', version: '1.2.3' });
  const file = fileOf(stdout);
  const sha256 = createHash('sha256')
    .update(readFileSync(at.at('年报.xlsx')))
    .digest('hex');
  const about = {
    path: '年报.xlsx',
    sha256,
    organ: '某市水务局',
    year: 2024,
    edition: '2021',
    status: 'failed',
  };
  expect(file).toMatchObject(about);
  expect(file.findings.find(({ rule }) => rule === 'T3-ROW')).toMatchObject({
    severity: 'error',
    basis: expect.stringContaining('国办公开办函〔2021〕30号'),
    places: expect.arrayContaining([
      expect.objectContaining({
        sheet: '依申请公开',
        cell: 'J4',
        key: 'requests.received.total',
        role: 'total',
      }),
      expect.objectContaining({ cell: 'D4', key: 'requests.received.individuals', role: 'part' }),
    ]),
    expected: 41,
    actual: 99,
  });
});

test.each(UNREADABLE)('%s is a finding and does not stop the others', async (_, bytes, says) => {
  at.put('甲.xlsx', await bytes());
  at.putFixture('2021.xlsx', '乙.xlsx');
  const { code, stdout, stderr } = await at.run('validate', '甲.xlsx', '乙.xlsx', '--format', 'json');
  expect([code, stderr]).toEqual([1, '']);
  const [bad, good] = findingsOf(stdout).files;
  const finding = expect.objectContaining({
    rule: 'F-OPEN',
    message: expect.stringMatching(says),
    places: [],
  });
  const unknown = { organ: null, year: null, edition: null };
  expect(bad).toMatchObject({ path: '甲.xlsx', status: 'unreadable', ...unknown, findings: [finding] });
  expect(good).toMatchObject({ path: '乙.xlsx', status: 'passed', findings: [] });
});

describe('--fail-on', () => {
  test.each([
    ['error', 0],
    ['warning', 1],
    ['never', 0],
  ])('%s: a warning ends with exit code %i', async (level, expected) => {
    at.put('年报.xlsx', await withWarning());
    const { code, stdout } = await at.run('validate', '--fail-on', level, '--format', 'json');
    expect(code).toBe(expected);
    expect(fileOf(stdout)).toMatchObject({ status: 'passed', findings: [{ severity: 'warning' }] });
  });

  test('never: the file still counts as failed', async () => {
    at.put('年报.xlsx', await withError());
    const { code, stdout } = await at.run('validate', '--fail-on=never', '--format', 'json');
    expect([code, fileOf(stdout).status]).toEqual([0, 'failed']);
  });
});

describe('--quiet', () => {
  test('leaves out what passed and keeps the counts', async () => {
    at.putFixture('2021.xlsx', '好.xlsx');
    at.put('坏.xlsx', await withError());
    const { stdout } = await at.run('validate', '.', '--quiet');
    expect(stdout).toContain('坏.xlsx');
    expect(stdout).not.toContain('好.xlsx');
    expect(stdout).toContain('共 2 个文件：1 个通过，1 个未通过');
  });

  test.each(['json', 'html', 'markdown'])('takes nothing from %s', async (format) => {
    at.putFixture('2021.xlsx');
    const { stdout } = await at.run('validate', '--format', format);
    expect(stdout).toContain('2021.xlsx');
    expect((await at.run('validate', '--quiet', '--format', format)).stdout).toBe(stdout);
  });
});

describe('--max-findings', () => {
  test('cuts the list short and says so', async () => {
    at.put('年报.xlsx', await withError());
    const { stdout } = await at.run('validate', '--max-findings', '1');
    expect(stdout.match(/^ +(错误|警告|提示) /gm)).toHaveLength(1);
    expect(stdout).toMatch(/只显示前 1 项，共 \d+ 项/);
  });

  test('never cuts json', async () => {
    at.put('年报.xlsx', await withError());
    const all = await at.run('validate', '--format', 'json');
    const few = await at.run('validate', '--format', 'json', '--max-findings', '1');
    expect(fileOf(all.stdout).findings.length).toBeGreaterThan(1);
    expect(few.stdout).toBe(all.stdout);
  });
});

describe('a workbook that does not say who reports for which year', () => {
  test('is an error that names the flags', async () => {
    at.put('年报.xlsx', await anonymous());
    const { code, stdout } = await at.run('validate');
    expect(code).toBe(1);
    expect(stdout).toMatch(/没有找到单位名称.*--organ/);
    expect(stdout).toMatch(/没有找到报告年度.*--year/);
  });

  test('is read with the flags', async () => {
    at.put('年报.xlsx', await anonymous());
    const flags = ['--organ', '某县 人民政府', '--year', '2023', '--kind', 'government', '--format', 'json'];
    const { code, stdout } = await at.run('validate', ...flags);
    expect(code).toBe(0);
    expect(fileOf(stdout)).toMatchObject({ organ: '某县 人民政府', year: 2023, status: 'passed' });
  });

  test('the flags do not overrule what it says', async () => {
    at.putFixture('2021.xlsx');
    const { stdout } = await at.run('validate', '--organ', '别局', '--year', '2019', '--format', 'json');
    expect(fileOf(stdout)).toMatchObject({ organ: '某市水务局', year: 2024, edition: '2021', findings: [] });
  });

  test.each(['2019', '2021'])('--edition %s decides where the tables do not', async (edition) => {
    at.put('年报.xlsx', await anonymous(['主动公开', '依申请公开']));
    const { stdout } = await at.run('validate', '--edition', edition, '--format', 'json');
    expect(fileOf(stdout)).toMatchObject({ year: null, edition });
  });

  test.each(['2019', '2021'])('--edition %s does not overrule the tables', async (edition) => {
    at.put('年报.xlsx', await anonymous());
    const { stdout } = await at.run('validate', '--edition', edition, '--format', 'json');
    expect(fileOf(stdout)).toMatchObject({ year: null, edition: '2021' });
  });
});

test.each([2018, 1999])('a workbook of %i is out of scope, said once', async (year) => {
  at.put('年报.xlsx', await ofYear(year));
  const { code, stdout } = await at.run('validate', '--format', 'json');
  expect(code).toBe(1);
  expect(fileOf(stdout)).toMatchObject({
    year,
    edition: null,
    status: 'failed',
    findings: [{ rule: 'V-META' }],
  });
  expect(fileOf(stdout).findings[0]?.message).toMatch(/2019 年及以后/);
});
