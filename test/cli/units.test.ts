import { findingsOf } from './findings-document.js';
import { sumOf, unit, unitFindings } from './unit-files.js';
import { Workplace } from './workplace.js';

const at = new Workplace();
const check = (...args: string[]) => unitFindings(at, ...args);
const CHILDREN = ['--children', '各部门'];
const OTHER = { set: { 'disclosure.licensing.decisions': 400 } };

describe('U-DOUBLE', () => {
  test('is told to both files, and nobody without being asked', async () => {
    at.put('甲.xlsx', await unit('某市水务局'));
    at.put('乙.xlsx', await unit('某市 水务局', OTHER));
    at.put('丙.xlsx', await unit('某市水务局', { set: { year: 2023 } }));
    at.put('名册.csv', '单位名称\n某市水务局\n');
    expect(await check('.')).toEqual([]);
    const found = await check('.', '--roster', '名册.csv');
    expect(found.map(([path, rule]) => [path, rule])).toEqual([
      ['丙.xlsx', 'U-YEAR'],
      ['乙.xlsx', 'U-DOUBLE'],
      ['甲.xlsx', 'U-DOUBLE'],
    ]);
    expect(found[1]?.[3]).toMatch(
      /2024 年的几个文件数据不同：.*甲\.xlsx。共 1 处（按文件先后）：“行政许可 · .*”分别是 400、386。/,
    );
    expect((await at.run('validate', '.', '--roster', '名册.csv')).code).toBe(1);
  });

  test('a unit under two names of the roster is one', async () => {
    at.put('甲.xlsx', await unit('某市人民政府办公室'));
    at.put('乙.xlsx', await unit('某市政府办', OTHER));
    at.put('名册.csv', '单位名称,别名\n某市人民政府办公室,某市政府办、市府办\n');
    expect((await check('.', '--roster', '名册.csv')).map(([, rule]) => rule)).toEqual([
      'U-DOUBLE',
      'U-DOUBLE',
    ]);
  });

  test('among the children, it is told to the workbook above, and neither is counted', async () => {
    at.put('汇总.xlsx', await sumOf(1));
    at.put('各部门/甲.xlsx', await unit('某市水务局'));
    at.put('各部门/乙.xlsx', await unit('某市水务局', OTHER));
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
      ['名册.csv', 'roster'],
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
