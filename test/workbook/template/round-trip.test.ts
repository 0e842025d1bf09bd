import fc from 'fast-check';
import { proseSections } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { layOut } from '../../../src/edition/grid.js';
import { vocabulary } from '../../../src/edition/vocabulary.js';
import { CELL_CAPACITY } from '../../../src/workbook/template/split-text.js';
import { cellOf, sheetOf, written } from './written.js';

const edition = editions.byId('2021');
if (!edition) throw new Error('no edition');
const sections = proseSections(edition);
const keys = [...edition.cells.keys()];

const oddTexts = [
  '  spaces around  ',
  '\u3000全角空格\u3000',
  'line\nbreaks\n\n',
  'tab\there',
  'carriage\r\nreturn\r',
  '=1+1',
  '+cmd|calc',
  '@SUM(A1)',
  "'quoted",
  '_x0041_',
  '_x005F_x0041_',
  '_x000d_',
  '😀𬭚㛃',
  '\u200B零宽\u202E反向',
  '</t></si><script>alert("&amp;")</script>]]>',
  '\u0001\u007F\uFFFF',
  '__proto__',
  '22（其中修订16件）',
  '２０２４',
];

const oddNumbers = [0, -5, 0.1, 96171.6, 96171.123456, 1234567890123, 1e21, 5e-7, 2 ** 53 + 2, 0.1 + 0.2];

test.each(oddTexts)('the text %j comes back wherever it stands', async (text) => {
  const workbook = await written(edition, {
    organ: { name: text, kind: null },
    narrative: Object.fromEntries(sections.map(({ key }) => [key, text])),
    notes: { requests: text },
    values: new Map(keys.map((key) => [key, text])),
  });
  const { sheets } = vocabulary;
  expect(sheetOf(workbook, sheets.info).getCell('B1').value).toBe(text);
  for (const index of sections.keys())
    expect(sheetOf(workbook, sheets.narrative).getCell(index + 1, 2).value).toBe(text);
  const requests = edition.tables.find(({ key }) => key === 'requests');
  if (!requests) throw new Error('no table');
  expect(sheetOf(workbook, requests.sheet).getCell(layOut(requests).height + 2, 2).value).toBe(text);
  for (const key of keys) expect(cellOf(workbook, edition, key).value).toBe(text);
});

test('odd numbers come back', async () => {
  const numberOf = (index: number) => oddNumbers[index % oddNumbers.length] ?? 0;
  const workbook = await written(edition, {
    values: new Map(keys.map((key, index) => [key, numberOf(index)])),
  });
  for (const [index, key] of keys.entries()) {
    const cell = cellOf(workbook, edition, key);
    expect([key, cell.formula ? cell.result : cell.value]).toEqual([key, numberOf(index)]);
  }
});

test('any figures come back, and what is a formula has the value that was given', async () => {
  const figure = fc.oneof(
    fc.constant(null),
    fc.nat(9),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const figures = fc.array(figure, { minLength: keys.length, maxLength: keys.length });
  await fc.assert(
    fc.asyncProperty(figures, async (given) => {
      const workbook = await written(edition, {
        values: new Map(keys.map((key, index) => [key, given[index] ?? null])),
      });
      keys.forEach((key, index) => {
        const cell = cellOf(workbook, edition, key);
        const value = cell.formula ? cell.result : cell.value;
        // A cell has no negative zero.
        expect(value).toEqual(Object.is(given[index], -0) ? 0 : given[index]);
      });
    }),
    { numRuns: 8 },
  );
});

test('a number that no workbook can hold is written as text', async () => {
  const key = 'disclosure.fees.amount';
  const workbook = await written(edition, { values: new Map([[key, Number.POSITIVE_INFINITY]]) });
  expect(cellOf(workbook, edition, key).value).toBe('Infinity');
});

test('a text longer than a cell goes on below, its title not repeated', async () => {
  const text = `${'，'.repeat(CELL_CAPACITY - 1)}😀${'。'.repeat(CELL_CAPACITY)}`;
  const workbook = await written(edition, { narrative: { preface: 'p', overview: text, problems: 'q' } });
  const sheet = sheetOf(workbook, vocabulary.sheets.narrative);
  // Cells of one text that is higher than a row are merged.
  const tops = Array.from({ length: sheet.rowCount }, (_, index) => index + 1).filter((row) => {
    const cell = sheet.getCell(row, 2);
    return cell.master === cell;
  });
  expect(sheet.rowCount).toBeGreaterThan(tops.length);
  const rows = tops.map((row) => [sheet.getCell(row, 1).value, String(sheet.getCell(row, 2).value)]);
  const title = (key: string) => sections.find((section) => section.key === key)?.title;
  expect(rows.map(([label]) => label)).toEqual([
    title('preface'),
    title('overview'),
    null,
    null,
    title('problems'),
    title('other'),
  ]);
  expect(
    rows
      .slice(1, 4)
      .map(([, piece]) => piece)
      .join(''),
  ).toBe(text);
  expect(rows[1]?.[1]).toHaveLength(CELL_CAPACITY - 1);
  expect(rows[4]?.[1]).toBe('q');
});
