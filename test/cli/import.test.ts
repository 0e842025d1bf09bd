import { validData } from '../support/fixtures.js';
import { UNREADABLE } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

const dataIn = async (file: string) => JSON.parse((await at.run('extract', file)).stdout);

test.each(['2019', '2021'])(
  'a workbook with the same content, as template --from writes it: %s',
  async (edition) => {
    at.putFixture(`${edition}.xlsx`, '收/年报.xlsx');
    const outcome = await at.run('import', '收/年报.xlsx', '-o', '新.xlsx');
    expect(outcome).toEqual({
      code: 0,
      stdout: '收/年报.xlsx → 新.xlsx\n',
      stderr: '',
      made: ['新.xlsx'],
      changed: [],
    });
    expect(await dataIn('新.xlsx')).toEqual(validData(edition));
  },
);

test('tables that were pasted come out in the template, and validate as they did', async () => {
  at.putFixture('pasted-2021.xlsx', '粘贴.xlsx');
  const { made, code } = await at.run('import', '粘贴.xlsx');
  expect([code, made]).toEqual([0, ['粘贴（导入）.xlsx']]);
  expect(await dataIn('粘贴（导入）.xlsx')).toEqual(await dataIn('粘贴.xlsx'));
  const rulesIn = async (file: string) => {
    const { stdout } = await at.run('validate', file, '--format', 'json');
    return JSON.parse(stdout).files[0].findings.map(({ rule }: { rule: string }) => rule);
  };
  expect(await rulesIn('粘贴（导入）.xlsx')).toEqual(await rulesIn('粘贴.xlsx'));
});

test('a folder of them goes to a folder; what cannot be read is told and keeps back no other', async () => {
  at.putFixture('2021.xlsx', '收/甲/年报.xlsx');
  at.putFixture('2019.xlsx', '收/乙/年报.xlsx');
  const [, bytes] = UNREADABLE[0] as (typeof UNREADABLE)[number];
  at.put('收/坏.xlsx', await bytes());
  const { code, stdout, stderr, made, changed } = await at.run('import', '收', '-o', '新');
  expect([code, changed]).toEqual([1, []]);
  expect(made.sort()).toEqual(['新/收/乙/年报.xlsx', '新/收/甲/年报.xlsx']);
  expect(stdout.split('\n').filter(Boolean)).toHaveLength(2);
  expect(stderr).toMatch(/收\/坏\.xlsx[\s\S]*有 1 个文件没有导入。/);
});

test('nothing that is there is overwritten', async () => {
  at.putFixture('2021.xlsx', '年报.xlsx');
  at.put('新.xlsx', '旧');
  expect(await at.run('import', '年报.xlsx', '-o', '新.xlsx')).toMatchObject({ code: 2, ...NO_FILES });
  expect(await at.run('import', '年报.xlsx', '-o', '年报.xlsx', '--force')).toMatchObject({
    code: 2,
    ...NO_FILES,
  });
  expect(await at.run('import', '年报.xlsx', '-o', '新.xlsx', '--force')).toMatchObject({
    code: 0,
    changed: ['新.xlsx'],
  });
});
