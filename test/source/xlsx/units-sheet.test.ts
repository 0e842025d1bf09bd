import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../../src/source/xlsx/open-workbook.js';
import { Workbook } from '../../../src/workbook/exceljs.js';
import { Workplace } from '../../cli/workplace.js';
import { EDITIONS } from '../../support/fixtures.js';
import { written } from '../../support/written.js';

const at = new Workplace();

const NAME = '各单位数据（汇总）';

const sheetsOf = async (bytes: Uint8Array) => openWorkbook(bytes).sheets.map(({ name }) => name);

/** As another program would save it, after a change. */
async function saved(file: string, change: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(at.at(file));
  change(workbook);
  return written(workbook);
}

describe.each(EDITIONS)('in the %s edition', (edition) => {
  beforeEach(() => at.putFixture(`${edition}.xlsx`, '各单位/甲.xlsx'));

  test('the list of units behind a roll-up is not read, also when another program has saved it', async () => {
    const { code } = await at.run('rollup', '各单位', '-o', '汇总.xlsx');
    expect(code).toBeLessThan(2);
    const ours = await sheetsOf(readFileSync(at.at('汇总.xlsx')));
    expect(ours).toContain('汇总说明');
    expect(ours).not.toContain(NAME);
    expect(await sheetsOf(await saved('汇总.xlsx', () => {}))).toEqual(ours);
  });

  test.each([
    ['nothing else', []],
    ['its heading only', ['各单位数据']],
    ['its titles only', ['序号', '单位', '文件']],
  ])('a sheet of that name with %s is read', async (_, texts) => {
    const bytes = await saved('各单位/甲.xlsx', (workbook) => {
      const sheet = workbook.addWorksheet(NAME);
      sheet.addRow([...texts]);
      sheet.addRow(['规章', 1]);
    });
    const book = openWorkbook(bytes);
    const added = book.sheets.find(({ name }) => name === NAME);
    expect(added?.cells.map(({ value }) => value)).toEqual([...texts, '规章', 1]);
  });
});

test('a table that hides in a sheet of that name is found', async () => {
  at.putFixture('2021.xlsx', '年报.xlsx');
  const bytes = await saved('年报.xlsx', (workbook) => {
    const sheet = workbook.getWorksheet('复议诉讼');
    if (sheet) sheet.name = NAME;
  });
  at.put('年报.xlsx', bytes);
  const { stdout } = await at.run('validate', '年报.xlsx');
  expect(stdout).not.toContain('F-TABLE');
});
