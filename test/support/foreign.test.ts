import ExcelJS from 'exceljs';
import { editions } from '../../src/edition/editions.js';
import { type ForeignContent, type ForeignStyle, foreignWorkbook, styles } from './foreign.js';

const title = '某市水务局2024年政府信息公开工作年度报告';

const combinations: [string, ForeignStyle][] = [
  ...Object.entries(styles),
  ['nothing chosen', {}],
  [
    'everything at once',
    { ...styles.pastedFromWord, ...styles.untidyLabels, ...styles.textValues, groups: 'first' },
  ],
  [
    'pasted, then unmerged',
    { ...styles.pastedFromWord, ...styles.bareUnmerged, origin: { row: 7, column: 4 } },
  ],
];

describe.each(editions.all.map((edition) => ({ id: edition.id, edition })))('edition $id', ({ edition }) => {
  const cells = [...edition.cells.values()];
  const content: ForeignContent = {
    organ: '某市水务局',
    year: 2024,
    publishedOn: '2025-01-20',
    narrative: { preface: '引言一。\n引言二。', overview: '总体。', problems: '问题。', other: '其他事项。' },
    notes: { requests: '注：含所属事业单位。' },
    values: new Map(cells.map((cell, index) => [cell.key, 1001 + index])),
  };

  // What a style does to a workbook does not depend on the form: of the other edition three are enough.
  const tried = edition === editions.all.at(-1) ? combinations : combinations.slice(-3);
  describe.each(tried)('%s', (_, style) => {
    it('has each figure once, in the row and the column of its labels', async () => {
      const entries = await read(style);
      for (const [index, cell] of cells.entries()) {
        const found = entries.filter(({ master, text }) => master && plain(text) === String(1001 + index));
        expect(found).toHaveLength(1);
        const [at] = found as [Entry];
        const sheet = entries.filter((entry) => entry.sheet === at.sheet);
        const over = sheet.filter(({ row, column }) => row < at.row && column === at.column);
        const beside = sheet.filter(({ row, column }) => row === at.row && column < at.column);
        expect(over.map(({ text }) => plain(text))).toContain(plain(cell.column.label));
        if (cell.row) expect(beside.map(({ text }) => plain(text))).toContain(plain(cell.row.label));
      }
    });

    it('tells the rest in reading order, the signature last', async () => {
      const entries = (await read(style)).filter(({ master }) => master);
      const texts = entries.filter(({ sheet }) => sheet === 0).map(({ text }) => text);
      const told = [
        title,
        '引言一。',
        '引言二。',
        '总体。',
        '问题。',
        '其他事项。',
        '某市水务局',
        '2025年1月20日',
      ];
      expect(texts.filter((text) => told.includes(text))).toEqual(told);
      expect(texts.at(-1)).toBe('2025年1月20日');
      expect(entries.map(({ text }) => text)).toContain('注：含所属事业单位。');
    });

    it('begins where it was told', async () => {
      const [first] = await read(style);
      expect([first?.row, first?.column]).toEqual([style.origin?.row ?? 1, style.origin?.column ?? 1]);
    });
  });

  const cache = new Map<ForeignStyle, Promise<Entry[]>>();
  function read(style: ForeignStyle): Promise<Entry[]> {
    const entries = cache.get(style) ?? foreignWorkbook(edition, content, style).then(entriesOf);
    cache.set(style, entries);
    return entries;
  }

  it('spreads every pasted table over the same columns, and cuts each differently', async () => {
    const [sheet] = (await load(await foreignWorkbook(edition, content, styles.pastedFromWord))).worksheets;
    expect(sheet?.actualColumnCount).toBe(29);
    const edges = edition.tables.map((table) => {
      const keys = table.cells.map(({ key }) => content.values.get(key));
      const columns = new Set<number>();
      sheet?.eachRow((row) =>
        row.eachCell((cell, column) => {
          if (keys.some((value) => value === cell.value)) columns.add(column);
        }),
      );
      return [...columns].join();
    });
    expect(new Set(edges).size).toBe(edition.tables.length);
  });

  it('leaves no merge in a bare workbook', async () => {
    const workbook = await load(await foreignWorkbook(edition, content, styles.bareUnmerged));
    expect(workbook.worksheets).toHaveLength(1 + edition.tables.length);
    expect(workbook.worksheets.flatMap((sheet) => sheet.model.merges)).toEqual([]);
  });

  it('stores the figures of the content as results of its formulas', async () => {
    const workbook = await load(await foreignWorkbook(edition, content, { totals: 'formula' }));
    const formulas: ExcelJS.CellFormulaValue[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => cell.formula && formulas.push(cell.value as ExcelJS.CellFormulaValue)),
      ),
    );
    const totals = cells.filter(({ field, record }) => field === 'total' || record === 'total');
    expect(formulas.map(({ result }) => result).sort()).toEqual(
      totals.map(({ key }) => content.values.get(key)).sort(),
    );
    expect(formulas.every(({ formula }) => /^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/.test(formula))).toBe(true);
  });

  it('repeats the labels of groups in every row when told', async () => {
    const count = async (groups: 'first' | 'repeated') =>
      entriesOf(await foreignWorkbook(edition, content, { spans: 'blank', groups })).then(
        (entries) =>
          new Set(entries.filter(({ text }) => text === '（三）不予公开').map(({ row }) => row)).size,
      );
    expect([await count('first'), await count('repeated')]).toEqual([1, 8]);
  });
});

it('writes text, blanks and figures as text', async () => {
  const [edition] = editions.all;
  if (!edition) throw new Error('no edition');
  const [first, second, third] = [...edition.cells.keys()] as [string, string, string];
  const content: ForeignContent = {
    organ: '某市',
    year: 2019,
    publishedOn: '2020-03-01',
    narrative: {},
    values: new Map<string, number | string | null>([
      [first, '22（其中修订16件）'],
      [second, null],
      [third, -12.5],
    ]),
  };
  const texts = async (values: 'spaced' | 'full width') =>
    entriesOf(await foreignWorkbook(edition, content, { values })).then((entries) =>
      entries.map(({ text }) => text),
    );
  expect(await texts('spaced')).toEqual(expect.arrayContaining(['22（其中修订16件）', '-12.5 ']));
  expect(await texts('full width')).toEqual(expect.arrayContaining(['22（其中修订16件）', '－１２．５']));
});

interface Entry {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The cell itself, or the first of its merge. */
  readonly master: boolean;
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  return new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer);
}

/** Every text by the cells that show it: where a merge covers several rows or columns, in each of them. */
async function entriesOf(bytes: Uint8Array): Promise<Entry[]> {
  const entries: Entry[] = [];
  (await load(bytes)).worksheets.forEach((worksheet, sheet) => {
    worksheet.eachRow((row) =>
      row.eachCell(({ master, address, row: at, col, value }) => {
        if (value === null) return;
        const place = { sheet, row: Number(at), column: Number(col) };
        entries.push({ ...place, text: master.text, master: master.address === address });
      }),
    );
  });
  return entries;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
