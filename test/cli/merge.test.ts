import { findingsOf } from './findings-document.js';
import { unit } from './unit-files.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

const shard = (number: number, ...args: string[]) =>
  at.run('validate', '各部门', `--shard=${number}/2`, '--format', `json=${number}.json`, ...args);

beforeEach(async () => {
  at.put('各部门/1.xlsx', await unit('某市水务局'));
  at.put('各部门/2.xlsx', await unit('某市林业局'));
  at.put('各部门/3.xlsx', await unit('某市水务局', { set: { 'disclosure.licensing.decisions': 400 } }));
});

test('what only the whole says is said by the merge, as by one run', async () => {
  at.put('名单.csv', '单位名称\n某市水务局\n某市林业局\n某市气象局\n');
  at.put(
    'report.config.json',
    JSON.stringify({ waivers: [{ rule: 'S-DATE', organ: '某市林业局', reason: '机构改革' }] }),
  );
  const flags = ['--roster', '名单.csv', '--batch-year', '2024'];
  const one = await at.run('validate', '各部门', ...flags, '--format', 'json');
  for (const number of [1, 2]) {
    await shard(number, ...flags, '--format', `ndjson=${number}.ndjson`);
    const rules = findingsOf(at.read(`${number}.json`)).files.flatMap(({ findings }) => findings);
    expect(rules.map(({ rule }) => rule)).not.toContainEqual(expect.stringMatching(/^(U-|C-WAIVER)/));
  }
  // On another machine there are only the results.
  for (const file of ['各部门', '名单.csv', 'report.config.json']) at.remove(file);
  const merged = await at.run('merge', '1.ndjson', '2.ndjson', '--format', 'json');
  const found = findingsOf(merged.stdout).files.flatMap(({ findings }) => findings);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['U-DOUBLE', 'U-MISSING', 'C-WAIVER']));
  expect([merged.code, merged.stdout]).toEqual([one.code, one.stdout]);
});

test('shares without data carry the roster, too', async () => {
  at.put('名单.csv', '单位名称\n某市水务局\n某市林业局\n某市气象局\n');
  for (const number of [1, 2]) await shard(number, '--roster', '名单.csv');
  at.remove('名单.csv');
  const { stdout } = await at.run('merge', '1.json', '2.json', '--format', 'json');
  const found = findingsOf(stdout).files.flatMap(({ findings }) => findings);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['U-DOUBLE', 'U-MISSING']));
});

test('a merge says what it lacks, and refuses what was changed', async () => {
  at.put('名单.csv', '单位名称\n某市水务局\n');
  const flags = ['--roster', '名单.csv', '--children', '各部门'];
  await shard(1, ...flags, '--format', 'ndjson=1.ndjson');
  at.put('名单.csv', '单位名称\n某市林业局\n');
  await shard(2, ...flags, '--format', 'ndjson=2.ndjson');
  const { stderr } = await at.run('merge', '1.ndjson', '2.ndjson');
  expect(stderr).toMatch(/校验时用了 --children 各部门，合并时没有给出/);
  expect(stderr).toMatch(/名册内容不同（名单\.csv）/);
  at.put('1.ndjson', at.read('1.ndjson').replace('"cell":"A2"', '"cell":"甲二"'));
  expect(await at.run('merge', '1.ndjson', '2.ndjson')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/1\.ndjson 中随结果带来的名册或配置/),
  });
});

test('what is already complete is not said twice', async () => {
  at.put('名单.csv', '单位名称\n某市水务局\n某市林业局\n');
  await at.run('validate', '各部门', '--roster', '名单.csv', '--format', 'json=全部.json');
  const { stdout } = await at.run('merge', '全部.json', '--roster', '名单.csv', '--format', 'json');
  expect(stdout).toBe(at.read('全部.json'));
});

test('the exit code follows --fail-on', async () => {
  at.put('各部门/1.xlsx', await unit('某市水务局', { set: { 'narrative.problems': null } }));
  for (const number of [1, 2]) await shard(number);
  const merge = (...args: string[]) => at.run('merge', '1.json', '2.json', ...args);
  expect((await merge()).code).toBe(0);
  expect((await merge('--fail-on', 'warning')).code).toBe(1);
});

test('a file that passed with an error is refused', async () => {
  at.put('各部门/1.xlsx', await unit('某市水务局', { set: { 'requests.granted.total': 7 } }));
  await shard(1);
  at.put('1.json', at.read('1.json').replace('"status": "failed"', '"status": "passed"'));
  const { stderr, ...rest } = await at.run('merge', '1.json');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/各部门\/1\.xlsx 写着通过，却有错误/);
});

test.each([
  ['share 3 of 2', { number: 3, of: 2, files: 1 }],
  ['a share of millions', { number: 1, of: 5_000_000, files: 1 }],
  ['a share of less than one', { number: 1, of: 1.5, files: 1 }],
])('%s is refused', async (_, share) => {
  await at.run('validate', '各部门', '--format', 'ndjson=1.ndjson');
  const [line = ''] = at.read('1.ndjson').split('\n');
  at.put('1.ndjson', `${JSON.stringify({ ...JSON.parse(line), share })}\n`);
  expect(await at.run('merge', '1.ndjson')).toMatchObject({ code: 2, stdout: '' });
});

test('a line without end is not read to its end', async () => {
  at.put('长.ndjson', '['.repeat(70 * 1024 * 1024));
  const { code, stderr } = await at.run('merge', '长.ndjson');
  expect([code, stderr]).toEqual([2, expect.stringContaining('有一行超过 64 MB')]);
});

test.each<[what: string, change: object, says: RegExp]>([
  ['an earlier format', { formatVersion: 1 }, /第 1 版，本程序能合并的是第 2 版/],
  ['a format that is no number', { formatVersion: { of: 2 } }, /不是校验结果，或者被改动过/],
  [
    'another program',
    { tool: { name: 'report', version: '9.9.9' } },
    /是 9\.9\.9 版程序的结果，本程序是 1\.2\.3 版/,
  ],
  ['files that are none', { files: [{ path: '1.xlsx', status: 'fine' }] }, /被改动过/],
])('%s is refused', async (_, change, says) => {
  await shard(1);
  at.put('1.json', JSON.stringify({ ...JSON.parse(at.read('1.json')), ...change }));
  const { stderr, code, stdout } = await at.run('merge', '1.json');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
});

test('a line that is none is told with its place', async () => {
  await at.run('validate', '各部门', '--format', 'ndjson=全部.ndjson');
  const lines = at.read('全部.ndjson').split('\n');
  at.put(
    '1.ndjson',
    lines.with(1, JSON.stringify({ ...JSON.parse(lines[1] ?? ''), year: '去年' })).join('\n'),
  );
  const { stderr, code, stdout } = await at.run('merge', '1.ndjson');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/被改动过.*\n\/files\/1\/year：type/);
});

test('a finding that is none is told with its place', async () => {
  await shard(1);
  const [first] = findingsOf(at.read('1.json')).files;
  at.put(
    '1.json',
    JSON.stringify({ ...JSON.parse(at.read('1.json')), files: [{ ...first, findings: [null] }] }),
  );
  const { stderr, code, stdout } = await at.run('merge', '1.json');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/被改动过.*\n\/files\/0\/findings\/0：type/);
});

test('the same file in two documents is refused', async () => {
  await shard(1);
  at.put('副本.json', at.read('1.json'));
  const { stderr, ...rest } = await at.run('merge', '1.json', '副本.json');
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/各部门\/1\.xlsx 在要合并的结果中出现了两次/);
});

test.each([
  ['half a line', '{"path":"1.xlsx","sha', /第 1 行不是 JSON/],
  ['another JSON', '{"files":[{"path":1}]}', /不是校验结果，或者被改动过/],
  ['a text', '你好\n', /第 1 行不是 JSON/],
  ['an empty object', '{}', /第 1 行起是别的 JSON/],
  [
    'lists within lists',
    `{"path":"1.xlsx","data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    /第 1 行起是别的 JSON/,
  ],
])('%s is no findings document', async (_, text, says) => {
  at.put('1.json', text);
  const { stderr, code, stdout } = await at.run('merge', '1.json');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
});

describe('shares of which something is missing', () => {
  test('one written as JSON is missed, and one that was cut short is named', async () => {
    for (const number of [1, 2]) await shard(number);
    const merged = await at.run('merge', '1.json', '--format', 'json');
    expect([merged.code, findingsOf(merged.stdout).files.length]).toEqual([
      2,
      findingsOf(at.read('1.json')).files.length,
    ]);
    expect(merged.stderr).toContain('校验分成了 2 份，这里缺少 1 份：第 2 份');
    const { files, ...rest } = JSON.parse(at.read('2.json'));
    at.put('2.json', JSON.stringify({ ...rest, files: files.slice(1) }));
    const { code, stderr } = await at.run('merge', '1.json', '2.json');
    expect([code, stderr]).toEqual([2, expect.stringContaining('第 2 份不完整')]);
  });

  const share = (number: number, of: number) =>
    at.run('validate', '各部门', `--shard=${number}/${of}`, '--format', `ndjson=${number}.ndjson`);
  const merge = (...args: string[]) => at.run('merge', ...args, '--format', 'json');

  test('all are there, also one behind the other, and one without files', async () => {
    for (const number of [1, 2, 3, 4]) await share(number, 4);
    expect(at.read('4.ndjson')).toBe('');
    const documents = ['1.ndjson', '2.ndjson', '3.ndjson', '4.ndjson'];
    const one = await merge(...documents);
    expect([one.code, one.stderr]).toEqual([0, '合并了 4 份结果，共 3 个文件。\n']);
    at.put('全部.ndjson', documents.map((file) => at.read(file)).join(''));
    expect((await merge('全部.ndjson', '4.ndjson')).stdout).toBe(one.stdout);
  });

  test('lost ones are named, the others are told, and the exit code says so', async () => {
    await share(2, 3);
    const { code, stdout, stderr } = await at.run('merge', '2.ndjson', '--format', 'ndjson');
    expect(code).toBe(2);
    expect(stderr).toMatch(/校验分成了 3 份，这里缺少 2 份：第 1、3 份/);
    const [line = '', end] = stdout.split('\n');
    expect([JSON.parse(line).path, JSON.parse(line).share, end]).toEqual(['各部门/2.xlsx', undefined, '']);
  });

  test('one that was cut short, or stopped, is named', async () => {
    for (const number of [1, 2]) await share(number, 2);
    at.put('1.ndjson', at.read('1.ndjson').split('\n').slice(1).join('\n'));
    const { code, stderr } = await merge('1.ndjson', '2.ndjson');
    expect(code).toBe(2);
    expect(stderr).toMatch(/校验分成了 2 份，其中第 1 份不完整/);
  });

  test('nothing is missing of what was never shared out', async () => {
    await at.run('validate', '各部门', '--format', 'ndjson=全部.ndjson');
    const lines = at.read('全部.ndjson').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).share)).toEqual([undefined, undefined, undefined]);
    expect(await merge('全部.ndjson')).toMatchObject({ code: 0, stderr: '合并了 1 份结果，共 3 个文件。\n' });
  });
});

test('json holds no tables for a page to draw, and the merge says so', async () => {
  for (const number of [1, 2]) await shard(number);
  const { code, stderr } = await at.run('merge', '1.json', '2.json', '--format', 'html=结果.html');
  expect(code).toBe(0);
  expect(stderr).toMatch(/1\.json、2\.json 是 --format json 的结果，没有表格数据/);
  expect((await at.run('merge', '1.json', '2.json', '--format', 'csv')).stderr).not.toMatch(/没有表格数据/);
});
