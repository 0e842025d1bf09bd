import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { previousWorkbook } from '../rules/last-year.js';
import { sumOf, unit } from './unit-files.js';
import { ioIn, Workplace } from './workplace.js';

const at = new Workplace();

const folder = () => path.join(path.dirname(at.folder), 'cache');

/** How many answers are kept. */
function kept(): number {
  const entries = readdirSync(folder(), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

const validate = async (...args: string[]) => {
  const { code, stdout, stderr } = await at.run('validate', '年报.xlsx', '--format', 'json', ...args);
  return { code, stdout, stderr };
};

beforeEach(async () => at.put('年报.xlsx', await unit('某市水务局')));

test('nothing is kept unless asked for', async () => {
  await validate();
  expect(() => kept()).toThrow('ENOENT');
});

test('a config can ask for it, and a flag can refuse it', async () => {
  at.put('report.config.json', '{"cache": true}');
  await validate('--no-cache');
  expect(() => kept()).toThrow('ENOENT');
  await validate();
  expect(kept()).toBe(1);
});

test('an unchanged file is not checked again, also under another way to name it', async () => {
  const first = await validate('--cache');
  expect(await validate('--cache')).toEqual(first);
  await at.run('validate', './年报.xlsx', '--cache');
  expect(kept()).toBe(1);
});

test.each(['null', '{"entry":{}}', '{"entry":{"path":1},"notes":[],"hasPrevious":false}', '不是 JSON'])(
  'an entry that says %s is as good as none',
  async (body) => {
    const first = await validate('--cache');
    const [file = ''] = readdirSync(folder(), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder(), name))
      .filter((name) => statSync(name).isFile());
    const seal = createHash('sha256')
      .update(`${path.basename(file)}\n${body}`)
      .digest('hex');
    writeFileSync(file, `${seal}\n${body}`);
    expect(await validate('--cache')).toEqual(first);
  },
);

/** Each changes something that the result depends on: what is kept is not used, and results stay as without it. */
const CHANGES: [what: string, change: () => void | Promise<void>, args: string[]][] = [
  ['the file', async () => at.put('年报.xlsx', await unit('某市林业局')), []],
  ['its name', () => at.putCopyOf('年报.xlsx', '别名.xlsx'), ['别名.xlsx']],
  ['a flag', () => {}, ['--year', '2020']],
  ['levels of rules', () => at.put('report.config.json', '{"rules": {"T3-ROW": "notice"}}'), []],
  [
    'last year',
    async () => at.put('上年.xlsx', (await previousWorkbook('2021', {})) as Uint8Array),
    ['--previous', '上年.xlsx'],
  ],
  [
    'the roster',
    () => at.put('名单.csv', '单位名称,单位类别\n某市水务局,人民政府\n'),
    ['--roster', '名单.csv'],
  ],
  ['the units below', async () => at.put('下级/甲.xlsx', await sumOf(2)), ['--children', '下级']],
];

test.each(CHANGES)('the key holds %s', async (_, change, args) => {
  await validate('--cache');
  const before = kept();
  await change();
  const without = await validate(...args);
  expect(await validate('--cache', ...args)).toEqual(without);
  expect(kept()).toBeGreaterThan(before);
  expect(await validate('--cache', ...args)).toEqual(without);
});

test('last year is held against the file by its bytes', async () => {
  const args = ['--previous', '上年.xlsx', '--cache'];
  const lastYear = (set: Record<string, unknown>) => previousWorkbook('2021', { set }) as Promise<Uint8Array>;
  at.put('上年.xlsx', await lastYear({}));
  const before = await validate(...args);
  at.put(
    '上年.xlsx',
    await lastYear({ 'requests.carriedOut.individuals': 3, 'requests.carriedOut.total': 4 }),
  );
  const after = await validate(...args);
  expect(JSON.parse(after.stdout).summary.warnings).toBe(JSON.parse(before.stdout).summary.warnings + 2);
});

test('whose the workbooks of last year and of the units are is kept too, by their bytes', async () => {
  const lastYear = (organ: string) =>
    previousWorkbook('2021', { set: { 'organ.name': organ } }) as Promise<Uint8Array>;
  at.put('上年/1.xlsx', await lastYear('某市水务局'));
  at.put('上年/2.xlsx', 'no workbook');
  at.put('下级/甲.xlsx', await sumOf(2));
  const args = ['--previous', '上年', '--children', '下级'];
  const without = await validate(...args);
  expect(without.stderr).toMatch(/上年\/2\.xlsx 没有用上/);
  expect(await validate(...args, '--cache')).toEqual(without);
  // The answer, two of last year and one unit.
  expect(kept()).toBe(4);
  expect(await validate(...args, '--cache')).toEqual(without);
  expect(kept()).toBe(4);
  at.put('上年/1.xlsx', await lastYear('某市林业局'));
  const changed = await validate(...args);
  expect(changed.stdout).not.toBe(without.stdout);
  expect(await validate(...args, '--cache')).toEqual(changed);
});

test('the build of the program is part of the key', async () => {
  await validate('--cache');
  const machine = { ...ioIn(at.folder, { stdout: '', stderr: '' }).machine, build: async () => 'another' };
  await at.runWith({ machine }, 'validate', '年报.xlsx', '--cache');
  expect(kept()).toBe(2);
});

test('the date counts as far as waivers have a last day', async () => {
  const waiver = { rule: 'S-EMPTY', organ: '某市水务局', reason: '说明', until: '2025-02-28' };
  at.put('年报.xlsx', await unit('某市水务局', { set: { 'narrative.problems': null } }));
  at.put('report.config.json', JSON.stringify({ waivers: [waiver] }));
  const on = async (day: string) => {
    const io = { today: () => day };
    return (await at.runWith(io, 'validate', '年报.xlsx', '--cache', '--format', 'json')).stdout;
  };
  expect(JSON.parse(await on('2025-02-10')).summary.warnings).toBe(0);
  expect(JSON.parse(await on('2025-03-10')).summary.warnings).toBe(2);
});

test('a damaged cache is no wrong answer', async () => {
  const first = await validate('--cache');
  const [file = ''] = readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"status":"passed"', '"status":"failed"'));
  expect(await validate('--cache')).toEqual(first);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
