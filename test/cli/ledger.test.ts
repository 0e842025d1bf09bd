import { Workbook, type Worksheet } from '../../src/workbook/exceljs.js';
import { unit } from './unit-files.js';
import { withError, withWarning } from './workbooks.js';
import { NO_FILES, Workplace } from './workplace.js';

const at = new Workplace();

/** The rows of a list by the titles of its columns; a link reads as `text → address`. */
async function listOf(file: string, name: string): Promise<Record<string, unknown>[]> {
  const sheet = await sheetOf(file, name);
  const titles = textsOf(sheet, 3);
  const rows: Record<string, unknown>[] = [];
  for (let row = 4; row <= sheet.rowCount; row++) {
    const values = textsOf(sheet, row);
    rows.push(Object.fromEntries(titles.map((title, index) => [title, values[index]])));
  }
  return rows;
}

async function sheetOf(file: string, name: string): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(at.bytes(file) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function textsOf(sheet: Worksheet, row: number): unknown[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => {
    const { value, hyperlink } = sheet.getCell(row, index + 1);
    return hyperlink ? `${sheet.getCell(row, index + 1).text} → ${decodeURI(hyperlink)}` : value;
  });
}

const ROSTER = `单位名称,联系人,电话,截止日期
某市气象局,李某,0571-1,2025-03-01
某市林业局,=1+1,@0571,2025-01-20
某市水务局,,,2025-03-01
`;

beforeEach(async () => {
  at.put('各部门/水务 局#1.xlsx', await withError());
  at.put('各部门/林业局.xlsx', await unit('某市林业局'));
  at.put('各部门/海关.xlsx', await unit('某海关', { set: { 'narrative.problems': null } }));
  at.put('名单.csv', ROSTER);
});

const validate = (...args: string[]) =>
  at.run('validate', '各部门', '--roster', '名单.csv', '--format', 'ledger=结果/台账.xlsx', ...args);

test('the units in the order of the roster, with what to send back to each', async () => {
  const { code, stderr } = await validate('--format', 'marked=退回');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^已生成 结果\/台账\.xlsx、退回（2 个标记副本）\n共 3 个文件：2 个通过/);
  const [missing, right, wrong, stranger, ...others] = await listOf('结果/台账.xlsx', '单位');
  expect(others).toEqual([]);
  expect(missing).toMatchObject({
    单位: '某市气象局',
    应报: '是',
    已报: '未报',
    退回意见: '某市气象局：还没有收到贵单位的年度报告，请于 3 月 1 日前报送。',
    联系人: '李某',
    截止日期: '2025-03-01',
  });
  expect(right).toMatchObject({ 单位: '某市林业局', 已报: '是', 结果: '通过', 错误: 0, 标记文件: null });
  // What looks like a formula stays a text.
  expect(right).toMatchObject({ 联系人: '=1+1', 电话: '@0571' });
  expect(wrong).toMatchObject({
    结果: '未通过',
    首要问题: expect.stringMatching(/^依申请公开!\w+ 由 \d+ 改为 \d+$/),
    文件: '各部门/水务 局#1.xlsx → ../各部门/水务 局%231.xlsx',
    标记文件: '打开 → ../退回/各部门/水务 局%231.xlsx',
  });
  const letter = String(wrong?.退回意见).split('\n');
  expect(letter[0]).toBe(
    '某市水务局：贵单位报来的年度报告（水务 局#1.xlsx）已收到，有以下问题需要改正或核实：',
  );
  expect(letter[1]).toMatch(/^1\. 依申请公开!\w+ 由 \d+ 改为 \d+，可同时消除 \d 项错误/);
  expect(letter.slice(2, -1)).toEqual([expect.stringMatching(/^2\. 请核实：文字部分!B2：/)]);
  expect(letter.at(-1)).toBe('请改正后于 3 月 1 日前重新报送。');
  expect(stranger).toMatchObject({ 单位: '某海关', 应报: '否', 结果: '通过', 警告: 2 });
  expect(stranger?.退回意见).toMatch(/没有错误，以下几处请核实：\n1\. 请核实：文字部分!B3：/);
});

test('every finding has a row, and the counts agree with the other formats', async () => {
  await validate('--format', 'json=结果.json');
  const { files, summary } = JSON.parse(at.read('结果.json'));
  const findings = files.flatMap((file: { findings: object[] }) => file.findings);
  expect(await listOf('结果/台账.xlsx', '问题明细')).toHaveLength(findings.length);
  const totals = await sheetOf('结果/台账.xlsx', '汇总');
  const rows = Array.from({ length: totals.rowCount }, (_, index) => textsOf(totals, index + 1));
  const count = (label: string) => rows.find(([first]) => first === label)?.[1];
  expect([count('应报（单位）'), count('未报')]).toEqual([3, 1]);
  expect([count('错误（项）'), count('警告（项）')]).toEqual([summary.errors, summary.warnings]);
  expect(rows.flat()).toContain('2025-02-10 09:30 校验，没有使用配置文件。');
});

test('it is easy to work with, on a screen and on paper', async () => {
  await validate();
  for (const name of ['单位', '问题明细']) {
    const sheet = await sheetOf('结果/台账.xlsx', name);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
    expect(sheet.autoFilter).toMatch(/^A3:/);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    });
  }
});

test('equal runs give equal bytes, and a search passes over it', async () => {
  await validate();
  const first = at.bytes('结果/台账.xlsx');
  await validate();
  expect(at.bytes('结果/台账.xlsx')).toEqual(first);
  const { stdout } = await at.run('validate', '结果', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 0, passedOver: 1 } });
});

test('without a roster, one report in several kinds is one row', async () => {
  at.put('各部门/水务局-修改.xlsx', await withWarning());
  await at.run('validate', '各部门', '--format', 'ledger=台账.xlsx');
  const rows = await listOf('台账.xlsx', '单位');
  expect(rows.map(({ 单位, 应报 }) => [单位, 应报])).toEqual([
    ['某市林业局', '—'],
    ['某市水务局', '—'],
    ['某海关', '—'],
  ]);
  expect(rows[1]?.文件).toMatch(/^各部门\/水务 局#1\.xlsx 等 2 个文件/);
  expect(rows[1]?.退回意见).toMatch(/另外 1 个文件也请一并核对。/);
});

test.each([
  ['ledger', /--format ledger 要写明存为哪个文件/],
  ['ledger=台账.csv', /台账\.csv 不是 Excel 工作簿/],
])('--format %s is refused', async (format, says) => {
  const { stderr, ...rest } = await at.run('validate', '各部门', '--format', format);
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toMatch(says);
});

test('in the searched folder it is replaced by the next run; a report of that name, or one that is named, is not', async () => {
  const inside = ['--format', 'ledger=各部门/台账.xlsx'];
  expect((await at.run('validate', '各部门', ...inside)).made).toEqual(['各部门/台账.xlsx']);
  at.put('各部门/水利局.xlsx', await unit('某市水利局'));
  const again = await at.run('validate', '各部门', ...inside);
  expect(again).toMatchObject({ code: 1, made: [], changed: ['各部门/台账.xlsx'] });
  expect(again.stderr).toContain('共 4 个文件');
  expect(await at.run('validate', '各部门', '各部门/台账.xlsx', ...inside)).toMatchObject({
    code: 2,
    ...NO_FILES,
  });
  at.put('各部门/台账.xlsx', await unit('某市气象局'));
  const { stderr, ...rest } = await at.run('validate', '各部门', ...inside);
  expect(rest).toEqual({ code: 2, stdout: '', ...NO_FILES });
  expect(stderr).toContain('就是输入的文件');
});

test('with an earlier run, what is new, mended and newly delivered, of each unit and each finding', async () => {
  await at.run('validate', '各部门', '--roster', '名单.csv', '--format', 'json=上次.json');
  at.put('各部门/气象局.xlsx', await unit('某市气象局'));
  at.put('各部门/水务 局#1.xlsx', await withWarning());
  await validate('--since', '上次.json');
  const units = await listOf('结果/台账.xlsx', '单位');
  expect(units.map((row) => [row.单位, row.与上次相比])).toEqual([
    ['某市气象局', '新报'],
    ['某市林业局', null],
    ['某市水务局', expect.stringMatching(/^新增 \d 项\n改好 \d 项$/)],
    ['某海关', '未变'],
  ]);
  const findings = await listOf('结果/台账.xlsx', '问题明细');
  expect(new Set(findings.map((row) => row.与上次相比))).toEqual(new Set(['新增', '未变']));
  await validate();
  expect((await listOf('结果/台账.xlsx', '单位'))[0]).not.toHaveProperty('与上次相比');
});
