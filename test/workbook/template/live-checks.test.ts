import { layOut } from '../../../src/edition/grid.js';
import { Workbook, type Worksheet } from '../../../src/workbook/exceljs.js';
import { writeTemplate } from '../../../src/workbook/template/write-template.js';
import { patchedWorkbook } from '../../rules/patch.js';
import { EDITIONS, editionOf, validData } from '../../support/fixtures.js';
import { content } from './blank-content.js';

/** Table three of an edition in a workbook, and how many rows it takes. */
async function requestsOf(id: string, bytes: Uint8Array): Promise<{ sheet: Worksheet; height: number }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const table = editionOf(id).tables.find(({ key }) => key === 'requests');
  const sheet = table && workbook.getWorksheet(table.sheet);
  if (!sheet) throw new Error('no table');
  return { sheet, height: layOut(table).height };
}

const set = { 'requests.received.individuals': 999 };

test.each(EDITIONS)(
  '%s: below table three each column says whether both sides are the same, beside it each row',
  async (id) => {
    const right = Object.fromEntries(
      Object.keys(Object(validData(id).requests).granted).map((field) => [`requests.granted.${field}`, 0]),
    );
    const granted = { ...right, 'requests.granted.individuals': 2, 'requests.granted.total': 2 };
    const { sheet, height } = await requestsOf(
      id,
      await patchedWorkbook(id, { set: { ...set, ...granted } }),
    );
    const below = sheet.getRow(height + 4);
    expect(below.getCell(4).text).toMatch(/^差 \d+$/);
    expect(below.getCell(5).text).toMatch(/^√?$/);
    const beside = sheet.getColumn('K');
    expect(sheet.getCell('K1').text).toMatch(/^自动核对/);
    expect(sheet.getCell('K4').text).toMatch(/^差 \d+$/);
    const others = Array.from(
      { length: height - 4 },
      (_, index) => sheet.getCell(index + 5, beside.number).value,
    );
    // exceljs reads an empty result as none.
    for (const value of others) {
      expect(value).toMatchObject({ formula: expect.stringContaining('SUM(') });
      expect([undefined, '', '√']).toContain(Object(value).result);
    }
    expect(others.filter((value) => Object(value).result === '√').length).toBeGreaterThan(0);
  },
);

test.each(EDITIONS)('%s: the checks are no part of what is printed', async (id) => {
  const { sheet, height } = await requestsOf(id, await patchedWorkbook(id, {}));
  expect(sheet.pageSetup.printArea).toBe(`A1:J${height + 2}`);
});

test('a figure that last year says otherwise is coloured', async () => {
  const edition = editionOf('2021');
  const key = 'requests.carriedIn.individuals';
  const carried = new Map([[key, 12]]);
  const written = await writeTemplate(edition, content({ year: 2025, values: carried, carried }));
  const { sheet } = await requestsOf('2021', written);
  const formats = (
    sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] }
  ).conditionalFormattings;
  expect(formats.filter(({ ref }) => ref === 'D5').flatMap(({ rules }) => rules[0]?.formulae)).toEqual([
    'AND(ISNUMBER(D5),D5<>12)',
  ]);
});
