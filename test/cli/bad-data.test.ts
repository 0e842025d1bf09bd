import { validData } from '../support/fixtures.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

/** The valid data of 2021 with a value put at a path; undefined takes it away. */
function dataWith(key: string, value: unknown): string {
  const data: Record<string, unknown> = validData('2021');
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  const node = steps.reduce((tree, step) => tree[step] as Record<string, unknown>, data);
  node[last] = value;
  return JSON.stringify(data);
}

/** Says of a data file what is wrong, and writes nothing. */
async function refusalOf(content: string | Uint8Array, year = '2024'): Promise<string> {
  at.put('数据.json', content);
  const { stderr, ...rest } = await at.run(
    'template',
    '--year',
    year,
    '--from',
    '数据.json',
    '-o',
    '年报.xlsx',
  );
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  return stderr;
}

test.each([
  ['an empty file', ''],
  ['cut off', '{"edition": "2021", "year"'],
  ['a comma too many', '{"edition": "2021",}'],
  ['a workbook', 'PK\u0003\u0004'],
  ['escape codes', '\u001b[2J\u001b[31mhello'],
])('no JSON: %s', async (_, content) => {
  const said = await refusalOf(content);
  expect(said).toMatch(/^数据\.json 不是有效的 JSON/);
  // Not the engine's English sentence, nor what stands in the file.
  expect(said).not.toMatch(/expected|token|position|valid/i);
  expect(said).not.toContain('\u001b');
});

test.each([
  ['null', 'null', /edition 缺失或不认识，可用的有：2019、2021/],
  ['a list', '[]', /edition 缺失/],
  ['another edition', dataWith('edition', '2030'), /edition 缺失或不认识/],
  ['no organ', dataWith('organ', undefined), /（最外层）：缺少 organ/],
  [
    'an unknown kind',
    dataWith('organ.kind', 'bureau'),
    /organ\.kind：只能是 government、department、township、other/,
  ],
  ['one key too many', dataWith('requests.received.all', 1), /requests\.received：多出了 all/],
  ['a key missing', dataWith('requests.received.total', undefined), /requests\.received：缺少 total/],
  ['a number for a record', dataWith('requests.received', 5), /requests\.received：类型不对/],
  ['a list for a value', dataWith('requests.received.total', [1]), /requests\.received\.total：类型不对/],
  ['a date with slashes', dataWith('publishedOn', '2025/1/20'), /publishedOn：应为日期，例如 2025-01-20/],
  ['a year as text', dataWith('year', '2024'), /year：类型不对/],
  ['half a year', dataWith('year', 2024.5), /year：类型不对/],
  ['a name beyond all measure', dataWith('organ.name', '甲'.repeat(20000)), /organ\.name：.*(太长|超过)/],
])('not as the schema has it: %s', async (_, content, says) => {
  const said = await refusalOf(content);
  expect(said).toMatch(/数据\.json/);
  expect(said).toMatch(says);
  // Types and keywords of JSON Schema are no Chinese.
  expect(said).not.toMatch(/string|number|integer|object|array|maxLength|must/);
});

test('all problems at once', async () => {
  const data = JSON.parse(dataWith('year', '2024'));
  const said = await refusalOf(JSON.stringify({ ...data, organ: { name: 5, kind: 'x' } }));
  expect(said.trimEnd().split('\n')).toHaveLength(4);
});

test.each([
  ['2025', /--year 2025 与 数据\.json 中的年度 2024 不同/],
  ['2020', /数据\.json 是 2021 版的数据，2020 年应当使用 2019 版/],
])('of another year than --year %s', async (year, says) => {
  expect(await refusalOf(JSON.stringify(validData('2021')), year)).toMatch(says);
});

test('hostile keys do not reach the terminal as they are', async () => {
  const said = await refusalOf(dataWith('disclosure.rules', { '\u001b[31m\n\u202eevil': 1 }));
  expect(said).toContain('多出了');
  expect(said).not.toMatch(/[^\P{C}\n]/u);
  expect(said.split('\n').filter((line) => line.startsWith('evil'))).toEqual([]);
});

test.each([
  ['a file that is not there', '没有.json', /没有找到 没有\.json/],
  ['a folder', '文件夹', /文件夹 是文件夹/],
  ['the output', '年报.xlsx', /年报\.xlsx 就是输入的文件/],
])('%s', async (_, from, says) => {
  at.putFolder('文件夹');
  at.put('年报.xlsx', JSON.stringify(validData('2021')));
  const args = ['--year', '2024', '--from', from, '-o', '年报.xlsx', '--force'];
  const { stderr, ...rest } = await at.run('template', ...args);
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(says);
});
