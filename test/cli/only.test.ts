import { findingsOf } from './findings-document.js';
import { unit } from './unit-files.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

const pathsOf = async (...args: string[]) => {
  const { stdout } = await at.run('validate', ...args, '--format', 'json');
  return findingsOf(stdout).files.map(({ path }) => path);
};

beforeEach(async () => {
  at.put('收/甲.xlsx', await unit('某市水务局'));
  at.put('收/乙/甲.docx', 'x');
  at.putFixture('2021.xls', '收/乙/丙.XLS');
});

test('narrows folders and globs, and nothing that is named outright', async () => {
  expect(await pathsOf('收', '--only', 'xlsx')).toEqual(['收/甲.xlsx']);
  expect(await pathsOf('收/**/*', '--only', '.xls,*.xlsx')).toEqual(['收/乙/丙.XLS', '收/甲.xlsx']);
  expect(await pathsOf('收/乙/丙.XLS', '收', '--only', 'xlsx')).toEqual(['收/乙/丙.XLS', '收/甲.xlsx']);
});

test('narrows last year and the units below; what leaves nothing is said', async () => {
  at.put('今年.xlsx', await unit('某市水务局', { set: { year: 2025, publishedOn: '2026-01-20' } }));
  const refused = await at.run('validate', '今年.xlsx', '--previous', '收', '--only', 'ods');
  expect(refused).toMatchObject({ code: 2, stdout: '', stderr: '收 中没有后缀为 ods 的文件（--only）。\n' });
  const { stderr } = await at.run('validate', '今年.xlsx', '--previous', '收', '--only', 'xlsx');
  expect(stderr).toBe('');
});
