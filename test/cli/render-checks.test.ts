import { previousWorkbook } from '../rules/last-year.js';
import { patchedWorkbook } from '../rules/patch.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

const config = (content: object) => at.put('report.config.json', JSON.stringify(content));

/** One request more was carried on than this year's report says. */
const lastYear = () =>
  previousWorkbook('2021', {
    set: { 'requests.carriedOut.individuals': 3, 'requests.carriedOut.total': 4 },
  }) as Promise<Uint8Array>;

describe('a document is checked as validate checks it', () => {
  beforeEach(async () => {
    at.putFixture('2021.xlsx', '年报.xlsx');
    at.put('上年/2023.xlsx', await lastYear());
  });

  const strict = { rules: { 'T3-CARRY': 'error' } };

  test.each([
    ['a flag', strict, ['--previous', '上年/2023.xlsx']],
    ['a flag that names a folder', strict, ['--previous', '上年']],
    ['the config', { ...strict, previous: '上年' }, []],
  ])('with last year’s workbook of %s', async (_, content, args) => {
    config(content);
    const { stderr, ...rest } = await at.run('render', '年报.xlsx', '--html', ...args);
    expect(rest).toEqual({ code: 1, stdout: '', ...NO_FILES });
    const { stdout: findings } = await at.run('validate', '年报.xlsx', ...args);
    expect(stderr.startsWith(findings)).toBe(true);
    expect(stderr).toContain('T3-CARRY');
  });

  test('without last year’s workbook nothing is compared', async () => {
    config(strict);
    expect(await at.run('render', '年报.xlsx', '--html')).toMatchObject({ code: 0, made: ['年报.html'] });
  });

  test('a workbook of another organ is no help, and that is said', async () => {
    at.put('他局.xlsx', await patchedWorkbook('2021', { set: { year: 2023, 'organ.name': '某市气象局' } }));
    const { code, stderr } = await at.run('render', '年报.xlsx', '--html', '--previous', '他局.xlsx');
    expect(code).toBe(0);
    expect(stderr).toMatch(/没有与上年核对/);
  });

  test('last year’s workbook is never overwritten', async () => {
    const { stderr, ...rest } = await at.run(
      'render',
      '年报.xlsx',
      '--html=上年/2023.xlsx',
      '--previous',
      '上年/2023.xlsx',
      '--force',
    );
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(/就是输入的文件/);
  });
});

test('what the roster of the config says an organ is', async () => {
  at.put('年报.xlsx', await patchedWorkbook('2021', { set: { 'organ.kind': null } }));
  at.put('名册.csv', '单位名称,单位类别\n某市水务局,人民政府\n');
  config({ rules: { 'S-TOPICS': 'error' } });
  expect((await at.run('render', '年报.xlsx', '--html')).code).toBe(0);
  config({ rules: { 'S-TOPICS': 'error' }, roster: '名册.csv' });
  const { code, stderr } = await at.run('render', '年报.xlsx', '--html', '--force');
  expect(code).toBe(1);
  expect(stderr).toContain('S-TOPICS');
});
