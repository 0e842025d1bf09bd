import { fileOf } from './findings-document.js';
import { withError } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

test('a format goes to the file after =, and nothing to stdout', async () => {
  at.putFixture('2021.xlsx', '年报.xlsx');
  const { code, stdout, made, changed } = await at.run('validate', '--format', 'json=结果 1.json');
  expect({ code, stdout, made, changed }).toEqual({
    code: 0,
    stdout: '',
    made: ['结果 1.json'],
    changed: [],
  });
  expect(fileOf(at.read('结果 1.json')).path).toBe('年报.xlsx');
});

test('several formats come from one run', async () => {
  at.put('年报.xlsx', await withError());
  const formats = ['--format=terminal', '--format=json=a.json', '--format', 'terminal=b.txt'];
  const { code, stdout, made } = await at.run('validate', ...formats);
  expect({ code, made }).toEqual({ code: 1, made: ['a.json', 'b.txt'] });
  expect(stdout).toContain('T3-ROW');
  expect(at.read('b.txt')).toBe(stdout);
  expect(fileOf(at.read('a.json')).status).toBe('failed');
});

test('a file of an earlier run is replaced, and missing folders are made', async () => {
  at.putFixture('2021.xlsx');
  at.put('结果/新/a.json', 'old and much longer than what comes now'.repeat(1000));
  const { code, changed } = await at.run('validate', '2021.xlsx', '--format', 'json=结果/新/a.json');
  expect({ code, changed }).toEqual({ code: 0, changed: ['结果/新/a.json'] });
  expect(fileOf(at.read('结果/新/a.json')).status).toBe('passed');
  const { made } = await at.run('validate', '2021.xlsx', '--format', 'json=甲/乙/b.json');
  expect(made).toEqual(['甲/乙/b.json']);
});

test.each([
  ['an input', ['json=2021.xlsx'], /2021\.xlsx.*就是输入的文件.*请换一个文件名/],
  ['an input under another name', ['json=./x/../2021.xlsx'], /就是输入的文件/],
  ['the same file twice', ['json=a.out', 'terminal=./a.out'], /两个输出是同一个文件/],
  ['a folder', ['json=文件夹'], /文件夹.*是文件夹/],
  ['a file in a file', ['json=文件/a.json'], /写不了 文件\/a\.json/],
  ['a name after = that is not there', ['json='], /json=.*文件名/],
])('%s is refused before anything is written', async (_, formats, says) => {
  at.putFixture('2021.xlsx');
  at.put('文件', 'a file');
  at.put('文件夹/内容', '');
  const { stderr, ...rest } = await at.run(
    'validate',
    '2021.xlsx',
    ...formats.map((one) => `--format=${one}`),
  );
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(says);
});

test('two formats go to stdout one after the other, as asked', async () => {
  at.putFixture('2021.xlsx');
  const { code, stdout } = await at.run('validate', '--format', 'json', '--format', 'terminal');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\{[\s\S]*\n\}\n2021\.xlsx/);
});

describe('colours', () => {
  const ESCAPE = '\u001b[';

  test('are not there unless asked for', async () => {
    at.put('年报.xlsx', await withError());
    expect((await at.run('validate')).stdout).not.toContain(ESCAPE);
  });

  test('are there on a terminal, and add nothing else', async () => {
    at.put('年报.xlsx', await withError());
    const { stdout } = await at.runWith({ colorLevel: 1 }, 'validate');
    expect(stdout).toContain(ESCAPE);
    const colors = new RegExp(`${ESCAPE.replace('[', '\\[')}\\d+m`, 'g');
    expect(stdout.replace(colors, '')).toBe((await at.run('validate')).stdout);
  });

  test('never get into a file or into json', async () => {
    at.put('年报.xlsx', await withError());
    const { stdout } = await at.runWith(
      { colorLevel: 3 },
      'validate',
      '--format=terminal=a.txt',
      '--format=json',
    );
    expect(at.read('a.txt')).not.toContain(ESCAPE);
    expect(stdout).not.toContain(ESCAPE);
  });
});

test('every format that makes one file says what was found', async () => {
  at.put('年报.xlsx', await withError());
  const files = ['a.ndjson', 'a.csv', 'a.markdown', 'a.junit', 'a.sarif', 'a.html'];
  const formats = files.map((file) => `--format=${file.slice(2)}=${file}`);
  const { code, stdout, made } = await at.run('validate', ...formats);
  expect({ code, stdout, made }).toEqual({ code: 1, stdout: '', made: [...files].sort() });
  for (const file of files) expect(at.read(file)).toContain('T3-ROW');
});

test('what is in a format does not depend on the others', async () => {
  at.put('年报.xlsx', await withError());
  await at.run('validate', '--format=json=a.json');
  await at.run('validate', '--format=json=b.json', '--format=html=b.html', '--format=ndjson=b.ndjson');
  expect(at.read('b.json')).toBe(at.read('a.json'));
  await at.run('validate', '--format=html=c.html', '--format=ndjson=c.ndjson');
  expect(at.read('c.html')).toBe(at.read('b.html'));
  expect(at.read('c.ndjson')).toBe(at.read('b.ndjson'));
});

describe('marked copies', () => {
  test('mirror the names of the files with findings, and leave the files alone', async () => {
    at.put('部门/甲局/年报.xlsx', await withError());
    at.put('年报.xlsx', await withError());
    at.putFixture('2021.xlsx', '部门/乙局.xlsx');
    at.put('部门/坏.xlsx', 'no workbook');
    const { code, made, changed, stdout } = await at.run(
      'validate',
      '部门',
      '年报.xlsx',
      '--format=xlsx=标记/',
    );
    expect({ code, made, changed, stdout }).toEqual({
      code: 1,
      made: ['标记/年报.xlsx', '标记/部门/甲局/年报.xlsx'],
      changed: [],
      stdout: '',
    });
  });

  test('never leave their folder', async () => {
    at.put('年报.xlsx', await withError());
    at.put('下级/空.txt');
    const cwd = at.at('下级');
    const { code, made } = await at.runWith(
      { cwd },
      'validate',
      '../年报.xlsx',
      at.at('年报.xlsx'),
      '--format=xlsx=标记',
    );
    expect(code).toBe(1);
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter((file) => !file.startsWith('下级/标记/'))).toEqual([]);
  });

  test.each([
    ['without a folder', ['xlsx'], /要写明存放的文件夹/],
    ['with an empty name', ['xlsx='], /没有写文件名/],
    ['over the workbooks themselves', ['xlsx=.'], /请把结果存到要校验的文件夹以外/],
    ['among the workbooks', ['xlsx=部门'], /请把结果存到要校验的文件夹以外/],
  ])('%s are refused before anything is written', async (_, formats, says) => {
    at.put('部门/年报.xlsx', await withError());
    const { stderr, ...rest } = await at.run('validate', '部门', ...formats.map((one) => `--format=${one}`));
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(says);
  });
});

test('ndjson prints each workbook as soon as it is checked, unless other files can still change the result', async () => {
  for (const name of ['a', 'b', 'c']) at.putFixture('2021.xlsx', `各部门/${name}.xlsx`);
  const printed = async (...args: string[]) => {
    const parts: string[] = [];
    const stdout = (text: string) => void parts.push(text);
    await at.runWith({ stdout }, 'validate', '各部门', '--format', 'ndjson', ...args);
    return parts.filter((part) => part !== '');
  };
  const lines = await printed();
  expect(lines.map((line) => JSON.parse(line).path)).toEqual([
    '各部门/a.xlsx',
    '各部门/b.xlsx',
    '各部门/c.xlsx',
  ]);
  at.put('名单.csv', '单位名称\n某市水务局\n');
  const [atOnce, ...others] = await printed('--roster', '名单.csv');
  expect(others).toEqual([]);
  const rules = atOnce
    ?.trim()
    .split('\n')
    .map((line) => JSON.parse(line).findings[0]?.rule);
  expect(rules).toEqual(['U-DOUBLE', 'U-DOUBLE', 'U-DOUBLE']);
});
