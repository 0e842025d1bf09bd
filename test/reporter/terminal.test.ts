import { Chalk } from 'chalk';
import type { FileEntry } from '../../src/finding/entry.js';
import { repeatable } from '../../src/finding/repeatable.js';
import { hanging } from '../../src/reporter/hanging.js';
import { toTerminal } from '../../src/reporter/terminal.js';
import { entryOf, sampleRun, TOOL } from './sample-run.js';

const options = { colors: new Chalk({ level: 0 }), maxFindings: 50, quiet: false, width: 80 };

test('in a batch the failed come first, the fine take a line each, and the end names the failed again', async () => {
  const lines = toTerminal(await sampleRun('2021'), options).split('\n');
  const heads = lines.filter((line) => /^\S.*\.xlsx/.test(line));
  expect(heads).toEqual([
    expect.stringMatching(/^各部门\/乙局 2024\.xlsx {2}某市乙局/),
    expect.stringMatching(/^各部门\/丁局\.xlsx/),
    expect.stringMatching(/^各部门\/丙局\.xlsx/),
    '通过  各部门/甲局.xlsx  某市水务局',
    '无法读取 1 个：各部门/丁局.xlsx',
  ]);
  expect(lines).toContain('未通过 1 个：某市乙局');
  expect(lines.at(-2)).toMatch(/^共 4 个文件：2 个通过，1 个未通过，1 个无法读取/);
});

test('many files are gone over once to know what there is, and once for each kind that there is', async () => {
  const run = await sampleRun('2021');
  const timesWith = (wanted: (file: FileEntry) => boolean) => {
    let times = 0;
    const files = repeatable(function* () {
      times += 1;
      yield* [...run.files].filter(wanted);
      yield* [...run.files].filter(wanted);
    });
    expect(toTerminal({ ...run, files }, options)).toContain('个文件：');
    return times;
  };
  expect(timesWith(({ status }) => status === 'unreadable')).toBe(2);
  expect(timesWith(({ status }) => status !== 'passed')).toBe(2);
  expect(timesWith(() => true)).toBeLessThanOrEqual(4);
});

test('a unit whose files failed is named once at the end', async () => {
  const run = await sampleRun('2021');
  const [failed] = [...run.files].filter(({ status }) => status === 'failed');
  const files = failed ? [failed, { ...failed, path: '各部门/乙局（改）.xlsx' }] : [];
  expect(toTerminal({ ...run, files }, options).split('\n')).toContain('未通过 2 个：某市乙局（2 个文件）');
});

test('errors of tables come before warnings of the prose, with the rule at the end', async () => {
  const set = { 'narrative.overview': null, 'disclosure.licensing.decisions': '约10' };
  const text = toTerminal({ tool: TOOL, files: [await entryOf('年报.xlsx', '2021', { set })] }, options);
  expect(text.indexOf('V-TYPE')).toBeGreaterThan(0);
  expect(text.indexOf('V-TYPE')).toBeLessThan(text.indexOf('S-EMPTY'));
  expect(text.replace(/\n {9}/g, '')).toMatch(/ {4}错误 主动公开!B7 {2}.*填的是“约10”.* V-TYPE\n/);
});

test('formulas that a program wrote without results are to be calculated, and not typed over', async () => {
  const never = (formula: string) => ({ formula });
  const cells = {
    '依申请公开!J4': never('SUM(D4:I4)'),
    '依申请公开!J5': never('SUM(D5:I5)'),
    '依申请公开!J7': never('SUM(D7:I7)'),
  };
  const text = toTerminal(
    { tool: TOOL, files: [await entryOf('年报.xlsx', '2021', { cells })] },
    { ...options, width: 200 },
  );
  expect(text).toContain(
    '建议 把 依申请公开!J4:J5、J7 的 3 个公式重新计算：用 WPS 或 Excel 打开，按 F9 后保存，可同时消除 3 项错误',
  );
  expect(text.match(/建议/g)).toHaveLength(1);
});

test('lines are no wider than the terminal', async () => {
  const text = toTerminal(await sampleRun('2021'), { ...options, width: 60 });
  for (const line of text.split('\n')) expect(hanging(line, 0, 60)).toBe(line);
});

test('what to do about findings of one rule, one below the other, is said once', async () => {
  const set = { 'requests.received.individuals': '１２', 'requests.granted.individuals': '１４' };
  const text = toTerminal({ tool: TOOL, files: [await entryOf('年报.xlsx', '2021', { set })] }, options);
  const [first = '', second = ''] =
    text.replace(/\n {9}/g, '').match(/^ {4}\S+ 依申请公开!\S+ .* V-TEXT$/gm) ?? [];
  expect(first.match(/。/g)?.length).toBeGreaterThan(second.match(/。/g)?.length ?? 0);
});

test('counts of what is wrong are coloured, and a 0 is not; without colours all stays as it is', async () => {
  const run = await sampleRun('2021');
  const colored = toTerminal(run, { ...options, colors: new Chalk({ level: 1 }) });
  const [last = ''] = colored.split('\n').slice(-2);
  const red = (count: number) => `\u001b[31m${count}\u001b[39m`;
  expect(last).toContain(`：2 个通过，${red(1)} 个未通过，${red(1)} 个无法读取；`);
  const passed = toTerminal(
    { ...run, files: run.files.filter(({ status }) => status === 'passed') },
    { ...options, colors: new Chalk({ level: 1 }) },
  );
  expect(passed.split('\n').at(-2)).toContain('0 个未通过，0 个无法读取；0 项错误');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are told by them
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(toTerminal(run, options));
});
