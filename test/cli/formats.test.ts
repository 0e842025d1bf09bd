import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { patchedWorkbook } from '../rules/patch.js';
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
  const { code, stdout, made } = await at.runWith({ columns: 80 }, 'validate', ...formats);
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

test('without a report on stdout, what was made is told on stderr; not with --quiet', async () => {
  at.put('年报.xlsx', await withError());
  const formats = ['--format=html=a.html', '--format=xlsx=标记/'];
  const told = await at.run('validate', ...formats);
  const stderr =
    '已生成 a.html、标记/（1 个标记副本）\n' +
    '共 1 个文件：0 个通过，1 个未通过，0 个无法读取；2 项错误，1 项警告，0 项提示。\n';
  expect(told).toMatchObject({ code: 1, stdout: '', stderr });
  expect((await at.run('validate', '年报.xlsx', '--quiet', ...formats)).stderr).toBe('');
  expect((await at.run('validate', '年报.xlsx', '--format=terminal', ...formats)).stderr).toBe('');
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

  const MARKED = '--format=xlsx=标记/';

  test('are not made for a roster that is no workbook', async () => {
    at.put('部门/年报.xlsx', await withError());
    at.put('名单.csv', '单位名称\n某市气象局\n');
    const { code, made } = await at.run('validate', '部门', '--roster=名单.csv', MARKED);
    expect({ code, made }).toEqual({ code: 1, made: ['标记/部门/年报.xlsx'] });
  });

  test.each([
    ['gone', (file: string) => rmSync(file), /1 个有问题的工作簿没有找到.*：部门\/a\.xlsx。/],
    ['changed', (file: string) => appendFileSync(file, 'x'), /1 个工作簿在校验之后改动过.*：部门\/a\.xlsx。/],
  ])('are not made of a workbook that is %s since its results were', async (_, change, says) => {
    at.put('部门/a.xlsx', await withError());
    at.put('部门/b.xlsx', await withError());
    at.putFixture('2021.xlsx', '部门/c.xlsx');
    await at.run('validate', '部门', '--format=json=1.json');
    change(at.at('部门/a.xlsx'));
    change(at.at('部门/c.xlsx'));
    const { code, made, stderr } = await at.run('merge', '1.json', MARKED);
    expect({ code, made }).toEqual({ code: 1, made: ['标记/部门/b.xlsx'] });
    expect(stderr).toMatch(says);
  });

  test('are counted where many are missing, and not all named', async () => {
    for (const name of ['1', '2', '3', '4', '5', '6']) at.put(`部门/${name}.xlsx`, await withError());
    await at.run('validate', '部门', '--format=json=1.json');
    rmSync(at.at('部门'), { recursive: true });
    const { made, stderr } = await at.run('merge', '1.json', MARKED);
    expect(made).toEqual([]);
    expect(stderr).toMatch(/6 个有问题的.*部门\/1\.xlsx、.*5\.xlsx等。/);
    expect(stderr).toContain('没有生成标记副本。\n');
  });

  test('of an earlier run are told, and left as somebody may have corrected them', async () => {
    at.put('年报.xlsx', await withError());
    at.put('别的.xlsx', await withError());
    await at.run('validate', '年报.xlsx', MARKED);
    at.putFixture('2021.xlsx', '年报.xlsx');
    at.putFixture('2021.xlsx', '别的.xlsx');
    at.putFixture('2021.xlsx', '标记/别的.xlsx');
    const { code, made, changed, stderr } = await at.run('validate', '年报.xlsx', '别的.xlsx', MARKED);
    expect({ code, made, changed }).toEqual({ code: 0, ...NO_FILES });
    expect(stderr).toMatch(/1 个标记副本是以前生成的，不是这次的结果：标记[\\/]年报\.xlsx。/);
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
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { path: '各部门/a.xlsx' },
    { path: '各部门/b.xlsx' },
    { path: '各部门/c.xlsx' },
  ]);
  at.put('各部门/a.xlsx', await patchedWorkbook('2021', { set: { 'disclosure.licensing.decisions': 1 } }));
  at.put('名单.csv', '单位名称\n某市水务局\n');
  const [atOnce, ...others] = await printed('--roster', '名单.csv');
  expect(others).toEqual([]);
  const rules = atOnce
    ?.trim()
    .split('\n')
    .map((line) => JSON.parse(line).findings[0]?.rule);
  expect(rules).toEqual(['U-DOUBLE', 'U-DOUBLE', 'U-DOUBLE']);
});

test('an output that cannot be written keeps back no other', async () => {
  at.put('部门/甲.xlsx', await withError());
  at.put('部门/乙.xlsx', await withError());
  // Places that are found taken only when the work is done.
  at.put('标记/部门/甲.xlsx/其他.txt');
  const formats = ['xlsx=标记', 'html=结果.html', 'terminal'].map((format) => `--format=${format}`);
  const { code, made, stdout, stderr } = await at.run('validate', '部门', ...formats);
  expect(code).toBe(2);
  expect(made).toEqual(['标记/部门/乙.xlsx', '结果.html']);
  expect(stdout).toMatch(/T3-ROW/);
  expect(stderr).toMatch(/标记：共 2 个标记副本，有 1 个没有写成：\n写不了 标记\/部门\/甲\.xlsx/);
});

test('a copy that cannot be made is named, and the other copies and formats are there', async () => {
  const parts = unzipSync(await withError());
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const broken = zipSync({
    ...parts,
    'xl/worksheets/_rels/sheet5.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}" Target="../comments9.xml"/></Relationships>`,
    ),
    'xl/comments9.xml': strToU8('<comments><commentList><comment ref="A1"><text>'),
  });
  at.put('部门/坏批注.xlsx', broken);
  at.put('部门/甲.xlsx', await withError());
  const { code, stdout, stderr, made } = await at.run(
    'validate',
    '部门',
    ...['--format', 'xlsx=标记', '--format', 'html=结果.html', '--format', 'terminal'],
  );
  expect(code).toBe(2);
  expect(made).toEqual(['标记/部门/甲.xlsx', '结果.html']);
  expect(stdout).toContain('坏批注');
  expect(stderr).toMatch(/共 2 个标记副本，有 1 个没有写成：\n部门\/坏批注\.xlsx：没有生成标记副本（.+）/);
});

test('of many copies that cannot be made a hundred are named and the rest is counted', async () => {
  const names = Array.from({ length: 102 }, (_, number) => `通知${number}.txt`);
  for (const name of names) at.put(name, '关于做好防汛工作的通知');
  const { code, stderr } = await at.run('validate', ...names, '--format', 'xlsx=标记');
  expect(code).toBe(2);
  const lines = stderr.trim().split('\n');
  expect(lines.filter((line) => line.includes('没有生成标记副本'))).toHaveLength(100);
  expect(lines.at(-1)).toBe('另有 2 个没有列出。');
});

const full = existsSync('/dev/full') ? test : test.skip;

full('a full disk keeps back no other output', async () => {
  at.put('年报.xlsx', await withError());
  const formats = ['json=/dev/full', 'html=结果.html', 'terminal'];
  const { code, made, stdout, stderr } = await at.run('validate', ...formats.map((one) => `--format=${one}`));
  expect({ code, made }).toEqual({ code: 2, made: ['结果.html'] });
  expect(stdout).toMatch(/T3-ROW/);
  expect(stderr).toMatch(/^写不了 \/dev\/full：磁盘空间不足.*\n$/);
});
