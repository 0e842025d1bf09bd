import type { Patch } from '../rules/patch.js';
import { type FindingsDocument, findingsOf } from './findings-document.js';
import { sumOf, unit } from './unit-files.js';
import { ofYear, withoutTables } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

type Brief = [path: string, rule: string, at: string | null, message: string];

/** What was found about units: where, and what is said. */
function aboutUnits({ files }: FindingsDocument): Brief[] {
  return files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith('U-'))
      .map(({ rule, places: [place], message }): Brief => [path, rule, place?.cell ?? null, message]),
  );
}

async function check(...args: string[]): Promise<Brief[]> {
  const { stdout, stderr } = await at.run('validate', ...args, '--format', 'json');
  expect(stderr).toBe('');
  return aboutUnits(findingsOf(stdout));
}

const CHILDREN = ['--children', '各部门'];

describe('U-SUM', () => {
  beforeEach(async () => {
    at.put('各部门/水务局.xlsx', await unit('某市水务局'));
    at.put(
      '各部门/林业局.xlsx',
      await unit('某市林业局', {
        set: { 'requests.received.individuals': 30, 'requests.received.businesses': 7 },
      }),
    );
  });

  /** The sum of the two. */
  const total = (set = {}) =>
    sumOf(2, { set: { 'requests.received.individuals': 61, 'requests.received.businesses': 13, ...set } });

  test('figures that add up are not mentioned', async () => {
    at.put('汇总.xlsx', await total());
    expect(await check('汇总.xlsx', ...CHILDREN)).toEqual([]);
  });

  test('amounts are added exactly', async () => {
    at.put('各部门/水务局.xlsx', await unit('某市水务局', { set: { 'disclosure.fees.amount': 0.1 } }));
    at.put('各部门/林业局.xlsx', await unit('某市林业局', { set: { 'disclosure.fees.amount': 0.2 } }));
    at.put('汇总.xlsx', await sumOf(2, { set: { 'disclosure.fees.amount': 0.3 } }));
    expect(await check('汇总.xlsx', ...CHILDREN)).toEqual([]);
  });

  test('a gap is a warning with both figures', async () => {
    at.put('汇总.xlsx', await total({ 'disclosure.licensing.decisions': 1000 }));
    const { stdout } = await at.run('validate', '汇总.xlsx', ...CHILDREN, '--format', 'json');
    const [finding, ...others] = (findingsOf(stdout).files[0]?.findings ?? []).filter(
      ({ rule }) => rule === 'U-SUM',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'U-SUM',
      severity: 'warning',
      places: [{ cell: 'B7', key: 'disclosure.licensing.decisions', role: 'total' }],
      expected: 772,
      actual: 1000,
    });
    expect(finding?.message).toMatch(/填的是 1000，2 个单位合计 772，多 228/);
  });

  test('the child that was left out is named, with its cell', async () => {
    at.put('汇总.xlsx', await total({ 'requests.received.individuals': 31 }));
    const { stdout } = await at.run('validate', '汇总.xlsx', ...CHILDREN, '--format', 'json');
    const finding = findingsOf(stdout).files[0]?.findings.find(({ rule }) => rule === 'U-SUM');
    expect(finding).toMatchObject({
      message: expect.stringMatching(/合计 61，少 30，正好是“某市林业局”（各部门\/林业局\.xlsx）的数.*漏加/),
      places: [{ cell: 'D4' }, { cell: 'D4', role: 'child', path: '各部门/林业局.xlsx' }],
    });
  });

  test('of two that could have been left out, it is the one that explains the other gaps', async () => {
    const set = { 'requests.received.individuals': 31, 'requests.carriedIn.individuals': 2 };
    at.put('汇总.xlsx', await total(set));
    const found = await check('汇总.xlsx', ...CHILDREN);
    expect(found.map(([, , cell, message]) => [cell, /“(某市..局)”/.exec(message)?.[1]])).toEqual([
      ['D4', '某市林业局'],
      ['D5', '某市林业局'],
    ]);
  });

  test('when all could have been left out, none is named', async () => {
    at.put('汇总.xlsx', await total({ 'requests.carriedIn.individuals': 2 }));
    const [only] = await check('汇总.xlsx', ...CHILDREN);
    expect(only?.[3]).toMatch(/少 2。/);
    expect(only?.[3]).not.toContain('某市');
  });

  test.each<[what: string, bytes: () => Uint8Array | Promise<Uint8Array>, says: RegExp]>([
    ['that cannot be read', () => new Uint8Array(), /坏\.xlsx 读不了.*文件是空的/],
    ['without tables', () => withoutTables(), /坏\.xlsx 中没有找到年度报告的表格/],
    ['of another year', () => ofYear(2023), /坏\.xlsx 是 2023 年的报告，不是 2024 年的/],
    ['of another edition', () => unit('某局', { set: { year: 2024 } }, '2019'), /坏\.xlsx 用的是 2019 版/],
    ['without a year', () => unit('某局', { set: { year: null } }), /坏\.xlsx 没有写报告年度/],
  ])('a child %s is said, and what it may have held is not asked for', async (_, bytes, says) => {
    at.put('各部门/坏.xlsx', await bytes());
    at.put('汇总.xlsx', await sumOf(3));
    const found = await check('汇总.xlsx', ...CHILDREN);
    expect(found).toEqual([['汇总.xlsx', 'U-SUM', null, expect.stringMatching(says)]]);
  });

  test('more than the total stays wrong, whatever the unread child holds', async () => {
    at.put('各部门/坏.xlsx');
    at.put('汇总.xlsx', await total({ 'disclosure.licensing.decisions': 100 }));
    expect((await check('汇总.xlsx', ...CHILDREN)).map(([, rule, cell]) => [rule, cell])).toEqual([
      ['U-SUM', null],
      ['U-SUM', 'B7'],
    ]);
  });

  test('a unit with a single row for a group is compared by everything else', async () => {
    const merged: Patch = { cells: { '依申请公开!C24': null }, empty: ['依申请公开!C25:J26'] };
    at.put('各部门/水务局.xlsx', await unit('某市水务局', merged));
    at.put('汇总.xlsx', await sumOf(2, { set: { 'disclosure.licensing.decisions': 1000 } }));
    at.put('各部门/林业局.xlsx', await unit('某市林业局'));
    const { stdout } = await at.run('validate', '各部门/水务局.xlsx', '--format', 'json');
    expect(findingsOf(stdout).files[0]?.findings.map(({ rule }) => rule)).toEqual(['F-ROW']);
    expect((await check('汇总.xlsx', ...CHILDREN)).map(([, , cell]) => cell)).toEqual(['B7']);
  });

  test('the workbook itself among them is not counted', async () => {
    at.put('各部门/汇总.xlsx', await total());
    expect(await check('各部门/汇总.xlsx', ...CHILDREN)).toEqual([]);
  });

  test('all files of the folder may be checked with it', async () => {
    at.put('汇总.xlsx', await total({ 'disclosure.licensing.decisions': 1000 }));
    expect((await check('汇总.xlsx', '各部门', ...CHILDREN)).map(([path]) => path)).toEqual(['汇总.xlsx']);
  });

  test('among several workbooks, the roster says who stands under whom', async () => {
    at.put('各部门/某县局.xlsx', await unit('某县局'));
    at.put('市.xlsx', await sumOf(1));
    at.put('县.xlsx', await sumOf(1, {}, '某县人民政府'));
    expect(await check('市.xlsx', '县.xlsx', ...CHILDREN)).toEqual([]);
    const rows = [
      '某市人民政府,人民政府,',
      '某县人民政府,人民政府,',
      '某市水务局,部门,某市政府',
      '某县局,部门,某县人民政府',
    ];
    at.put('名册.csv', ['单位名称,类别,上级单位', ...rows].join('\n').replaceAll('某市政府', '某市人民政府'));
    expect(await check('市.xlsx', '县.xlsx', ...CHILDREN, '--roster', '名册.csv')).toEqual([]);
    at.put('县.xlsx', await sumOf(1, { set: { 'disclosure.licensing.decisions': 1 } }, '某县人民政府'));
    expect(await check('市.xlsx', '县.xlsx', ...CHILDREN, '--roster', '名册.csv')).toEqual([
      ['县.xlsx', 'U-SUM', 'B7', expect.stringContaining('1 个单位合计 386')],
    ]);
  });

  test('a folder that is not there is said at once', async () => {
    at.put('汇总.xlsx', await total());
    expect(await at.run('validate', '汇总.xlsx', '--children', '没有')).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});

describe('U-DOUBLE', () => {
  test('is told to both files, and nobody without being asked', async () => {
    at.put('甲.xlsx', await unit('某市水务局'));
    at.put('乙.xlsx', await unit('某市 水务局'));
    at.put('丙.xlsx', await unit('某市水务局', { set: { year: 2023 } }));
    at.put('名册.csv', '单位名称\n某市水务局\n');
    expect(await check('.')).toEqual([]);
    const found = await check('.', '--roster', '名册.csv');
    expect(found.map(([path, rule]) => [path, rule])).toEqual([
      ['乙.xlsx', 'U-DOUBLE'],
      ['甲.xlsx', 'U-DOUBLE'],
    ]);
    expect(found[0]?.[3]).toMatch(/2024 年的文件不止一个：.*甲\.xlsx/);
    expect((await at.run('validate', '.', '--roster', '名册.csv')).code).toBe(1);
  });

  test('a unit under two names of the roster is one', async () => {
    at.put('甲.xlsx', await unit('某市人民政府办公室'));
    at.put('乙.xlsx', await unit('某市政府办'));
    at.put('名册.csv', '单位名称,别名\n某市人民政府办公室,某市政府办、市府办\n');
    expect((await check('.', '--roster', '名册.csv')).map(([, rule]) => rule)).toEqual([
      'U-DOUBLE',
      'U-DOUBLE',
    ]);
  });

  test('among the children, it is told to the workbook above, and neither is counted', async () => {
    at.put('汇总.xlsx', await sumOf(1));
    at.put('各部门/甲.xlsx', await unit('某市水务局'));
    at.put('各部门/乙.xlsx', await unit('某市水务局'));
    at.put('各部门/丙.xlsx', await unit('某市林业局'));
    expect(await check('汇总.xlsx', ...CHILDREN)).toEqual([
      [
        '汇总.xlsx',
        'U-DOUBLE',
        null,
        expect.stringMatching(/下级单位“某市水务局”2024 年.*乙\.xlsx、.*甲\.xlsx/),
      ],
    ]);
  });
});

describe('U-MISSING', () => {
  beforeEach(async () => at.put('年报.xlsx', await unit('某市水务局')));

  test('is told to the roster, at the row of the unit', async () => {
    at.put('名册.csv', '\uFEFF单位名称,单位类别\n某市水务局,部门\n某市林业局,部门\n');
    const { code, stdout } = await at.run(
      'validate',
      '年报.xlsx',
      '--roster',
      '名册.csv',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const { files } = findingsOf(stdout);
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      ['年报.xlsx', 'passed'],
      ['名册.csv', 'passed'],
    ]);
    expect(files[1]).toMatchObject({
      sha256: expect.any(String),
      organ: null,
      findings: [
        {
          rule: 'U-MISSING',
          severity: 'warning',
          places: [{ sheet: '名册.csv', cell: 'A3', title: '某市林业局' }],
        },
      ],
    });
  });

  test('a unit may be waived by its name', async () => {
    at.put('名册.csv', '单位名称\n某市水务局\n某市林业局\n');
    const waiver = { rule: 'U-MISSING', organ: '某市林业局', reason: '已并入某市自然资源局' };
    at.put('report.config.json', JSON.stringify({ waivers: [waiver] }));
    const { code, stdout } = await at.run(
      'validate',
      '年报.xlsx',
      '--roster',
      '名册.csv',
      '--fail-on',
      'warning',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(findingsOf(stdout).files[1]?.findings).toMatchObject([{ waived: { reason: waiver.reason } }]);
  });

  test('a roster of the config does not ask for the others when one file is checked', async () => {
    at.put('名册.csv', '单位名称\n某市水务局\n某市林业局\n');
    at.put('report.config.json', JSON.stringify({ roster: '名册.csv' }));
    expect(await check('年报.xlsx')).toEqual([]);
    at.put('教育局.xlsx', await unit('某市教育局'));
    expect((await check('年报.xlsx', '教育局.xlsx')).map(([, rule]) => rule)).toEqual(['U-MISSING']);
  });

  test('whose file is among the children is not missing', async () => {
    at.put('名册.csv', '单位名称\n某市水务局\n某市林业局\n');
    at.put('各部门/林业局.xlsx', await unit('某市林业局'));
    expect(
      (await check('年报.xlsx', '--roster', '名册.csv', ...CHILDREN)).filter(
        ([, rule]) => rule === 'U-MISSING',
      ),
    ).toEqual([]);
  });
});

describe('--roster', () => {
  test.each<[what: string, name: string, content: string | Uint8Array, says: RegExp]>([
    ['that is not there', '别.csv', '', /没有找到 名册\.csv/],
    ['without a column for the units', '名册.csv', '名称,备注\n某局,1\n', /没有找到“单位名称”一栏/],
    ['without units', '名册.csv', '单位名称\n', /没有单位/],
    [
      'with another kind',
      '名册.csv',
      '单位名称,单位类别\n某局,委办局\n',
      /“委办局”（单位名称在 A2），可用的有：人民政府、部门/,
    ],
    ['with a unit twice', '名册.csv', '单位名称\n某局\n某 局\n', /“某局”出现了两次（A2、A3）/],
    ['with a quote left open', '名册.csv', '单位名称\n"某局\n', /第 2 行的引号不配对/],
    ['that is a damaged workbook', '名册.csv', 'PK\u0003\u0004', /名册\.csv 读不了：/],
  ])('%s cannot be used', async (_, name, content, says) => {
    at.put('年报.xlsx', await unit('某局'));
    at.put(name, content);
    const { code, stdout, stderr } = await at.run('validate', '年报.xlsx', '--roster', '名册.csv');
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(says)]);
  });
});

test('the roster is not overwritten by the results', async () => {
  at.put('年报.xlsx', await unit('某市水务局'));
  at.put('名册.csv', '单位名称\n某市水务局\n');
  const flags = ['--roster', '名册.csv', '--format', 'json=名册.csv'];
  expect(await at.run('validate', '年报.xlsx', ...flags)).toMatchObject({ code: 2, ...NO_FILES });
});

describe('the kind of an organ', () => {
  /** Dated in March: late for a department, in time for a government. */
  const late = { set: { 'organ.kind': null, publishedOn: '2025-03-20' } };
  const roster = (kind: string) => at.put('名册.csv', `单位名称,单位类别\n某市水务局,${kind}\n`);

  async function kindOf(...args: string[]): Promise<boolean> {
    const { stdout } = await at.run(
      'validate',
      '年报.xlsx',
      '--roster',
      '名册.csv',
      '--format',
      'json',
      ...args,
    );
    return findingsOf(stdout).files[0]?.findings.some(({ rule }) => rule === 'S-DATE') ?? false;
  }

  test('comes from the roster before the name', async () => {
    at.put('年报.xlsx', await unit('某市水务局', late));
    roster('');
    expect(await kindOf()).toBe(true);
    roster('人民政府');
    expect(await kindOf()).toBe(false);
  });

  test('comes from the flag before the roster, and from the workbook before both', async () => {
    at.put('年报.xlsx', await unit('某市水务局', late));
    roster('人民政府');
    expect(await kindOf('--kind', 'department')).toBe(true);
    at.put('年报.xlsx', await unit('某市水务局', { set: { ...late.set, 'organ.kind': 'government' } }));
    expect(await kindOf('--kind', 'department')).toBe(false);
  });
});
