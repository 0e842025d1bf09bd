import { patchedWorkbook } from '../rules/patch.js';
import { ofYear, UNREADABLE, withoutTables } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

const TRACE = /^\s+at .+:\d+|node:internal|\bError\b/m;

const RENDERS = [
  ['render', '--pdf', '--html'],
  ['render', '--pdf', '--html', '--draft', '--force'],
];

describe.each(UNREADABLE)('%s', (_, bytes, says) => {
  test.each([['extract'], ...RENDERS])('%s %s %s %s', async (...args) => {
    at.put('某局 年报.xlsx', await bytes());
    const { stderr, ...rest } = await at.run(...args.filter(Boolean), '某局 年报.xlsx');
    expect(rest).toEqual({ code: 1, stdout: '', ...NO_FILES });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(TRACE);
  });
});

test.each(RENDERS)('%s %s %s %s: a workbook without the tables', async (...args) => {
  at.put('年报.xlsx', withoutTables());
  const { stderr, ...rest } = await at.run(...args.filter(Boolean));
  expect(rest).toEqual({ code: 1, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/没有找到年度报告的任何一张表.*没有生成文件/s);
});

test('render: a workbook of 2018, of which not even a draft would help', async () => {
  at.put('年报.xlsx', await ofYear(2018));
  const { stderr, ...rest } = await at.run('render', '--pdf', '--html');
  expect(rest).toEqual({ code: 1, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(/报告年度是 2018 年。本工具适用于 2019 年及以后/);
  expect(stderr).not.toContain('--draft');
});

test.each([['extract'], ['render', '--pdf'], ['validate']])(
  '%s: a file that is not there',
  async (...args) => {
    const { stderr, ...rest } = await at.run(...args, '没有 的/年报.xlsx');
    expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
    expect(stderr).toBe('没有找到 没有 的/年报.xlsx。请检查路径和文件名。\n');
  },
);

describe('hostile text', () => {
  const ESCAPES = '\u001b[2J\u009b31m\u0007\u202e\r\n共 9 个文件';
  /** Control and format characters but the ends of our own lines. */
  const RAW = /[^\P{C}\n]/u;

  beforeEach(async () =>
    at.put(
      '年报.xlsx',
      await patchedWorkbook('2021', {
        set: {
          'organ.name': `某局${ESCAPES}`,
          'requests.received.individuals': `约10${ESCAPES}`,
          'narrative.overview': ESCAPES,
        },
        cells: { '依申请公开!A5': `二、上年结转政府信息${ESCAPES}` },
      }),
    ),
  );

  test.each([['validate'], ['validate', '--format', 'json'], ['render', '--pdf'], ['extract']])(
    'does not reach the terminal as it is: %s %s %s',
    async (...args) => {
      const { stdout, stderr } = await at.run(...args.filter(Boolean), '年报.xlsx');
      expect(stdout + stderr).toContain('某局');
      expect(stdout).not.toMatch(RAW);
      expect(stderr).not.toMatch(RAW);
      expect(stdout + stderr).not.toMatch(/^共 9 个文件/m);
    },
  );

  test('json escapes it and loses nothing', async () => {
    const { stdout } = await at.run('extract', '年报.xlsx');
    expect(JSON.parse(stdout).requests.received.individuals).toContain('\u009b31m');
  });

  const test_ = process.platform === 'win32' ? test.skip : test;

  test_('in the names of files', async () => {
    at.putFixture('2021.xlsx', `甲${ESCAPES}.xlsx`);
    const several = await at.run('validate');
    expect(several).toMatchObject({ code: 2, stdout: '' });
    for (const args of [['.'], ['.', '--format', 'json'], [`没有${ESCAPES}`], [`*${ESCAPES}.xls`]]) {
      const { stdout, stderr } = await at.run('validate', ...args);
      expect(stdout + stderr + several.stderr).not.toMatch(RAW);
    }
    const rendered = await at.run('render', '--html', `甲${ESCAPES}.xlsx`);
    expect(rendered.code).toBe(0);
    expect(rendered.stdout + rendered.stderr).not.toMatch(RAW);
  });
});
