import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FIXTURES, validData } from '../support/fixtures.js';
import { anonymous, UNREADABLE, withError, withoutTables } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

test.each(['2019', '2021'])('prints the data document, and nothing else: %s', async (edition) => {
  at.putFixture(`${edition}.xlsx`, '年 报.xlsx');
  const { stdout, ...rest } = await at.run('extract', '年 报.xlsx');
  expect(rest).toEqual({ code: 0, stderr: '', ...NO_FILES });
  expect(JSON.parse(stdout)).toEqual(validData(edition));
  expect(stdout).toMatch(/^\{\n {2}"edition"[\s\S]*\n\}\n$/);
});

test('of tables pasted from a document', async () => {
  at.putFixture('pasted-2021.xlsx');
  const { code, stdout } = await at.run('extract', 'pasted-2021.xlsx');
  const expected = JSON.parse(readFileSync(path.join(FIXTURES, '2021.json'), 'utf8'));
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ disclosure: expected.disclosure, requests: expected.requests });
});

test.each(['2019', '2020', '2021', '2025'])(
  'the sums of a blank workbook are no values: %s',
  async (year) => {
    await at.run('template', '--year', year, '-o', '空.xlsx');
    const { stdout } = await at.run('extract', '空.xlsx');
    const { disclosure, requests, review } = JSON.parse(stdout);
    const values = JSON.stringify([disclosure, requests, review]).match(/:(?!\{)[^,}]+/g);
    expect(new Set(values)).toEqual(new Set([':null']));
  },
);

test('mistakes in the figures are for validate', async () => {
  at.put('年报.xlsx', await withError());
  const { code, stdout, stderr } = await at.run('extract', '年报.xlsx');
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout).requests.received.total).toBe(99);
});

test('what the workbook does not say may come from flags, or is null', async () => {
  at.put('年报.xlsx', await anonymous());
  const { stdout } = await at.run('extract', '年报.xlsx');
  expect(JSON.parse(stdout)).toMatchObject({
    edition: '2021',
    year: null,
    organ: { name: null, kind: null },
  });
  const flags = ['--organ', '某镇人民政府', '--year', '2023', '--kind', 'township'];
  const named = JSON.parse((await at.run('extract', '年报.xlsx', ...flags)).stdout);
  expect(named).toMatchObject({ year: 2023, organ: { name: '某镇人民政府', kind: 'township' } });
});

test.each(UNREADABLE)('of %s there is nothing, as validate says too', async (_, bytes, says) => {
  at.put('年报.xlsx', await bytes());
  const { stderr, ...rest } = await at.run('extract', '年报.xlsx');
  expect(rest).toEqual({ code: 1, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(says);
  const { stdout } = await at.run('validate', '年报.xlsx');
  expect(stderr.startsWith(stdout.replace(/^.* 校验，没有使用配置文件。\n/m, ''))).toBe(true);
});

test('of a workbook without the tables there is nothing', async () => {
  at.put('年报.xlsx', withoutTables());
  const { stderr, ...rest } = await at.run('extract', '年报.xlsx');
  expect(rest).toEqual({ code: 1, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/没有找到年度报告的任何一张表.*report template/);
});
