import { editions } from '../../../src/edition/editions.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { lineFrom, type RawPage, rawPdf, textAt } from './raw-pdf.js';

const COLUMNS = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const ROWS = [
  ['规章', '1', '0', '12'],
  ['行政规范性文件', '20', '3', '1362'],
];
const TOP = 700;
const HEIGHT = 24;
const TITLE = textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14);

/** Some columns of a table between lines, from a place on the page. */
function part(cells: readonly (readonly string[])[], left: number, widths: readonly number[]): string {
  const edges = [
    left,
    ...widths.map((_, column) => left + widths.slice(0, column + 1).reduce((a, b) => a + b)),
  ];
  const bottom = TOP - HEIGHT * cells.length;
  const texts = cells.flatMap((row, index) =>
    row.map((text, column) => textAt((edges[column] ?? 0) + 6, TOP - index * HEIGHT - 16, text)),
  );
  const across = [...cells, []].map((_, row) =>
    lineFrom(left, TOP - row * HEIGHT, edges.at(-1) ?? 0, TOP - row * HEIGHT),
  );
  return [...texts, ...across, ...edges.map((x) => lineFrom(x, TOP, x, bottom))].join('');
}

const columns = (from: number, to: number) => [COLUMNS, ...ROWS].map((row) => row.slice(from, to));

async function read(...pages: readonly RawPage[]) {
  const book = await openBook(rawPdf(pages));
  const { rules, normativeDocuments } = (toData(readReport(book, editions)).disclosure ?? {}) as Record<
    string,
    object
  >;
  return { book, rows: [rules, normativeDocuments].map((record) => Object.values(record ?? {})) };
}

test('a sheet that goes on to the right on the next page is one table, and each figure on its page', async () => {
  const { book, rows } = await read(
    { content: TITLE + part(columns(0, 2), 60, [160, 120]) },
    { content: part(columns(2, 4), 60, [120, 120]) },
  );
  expect(rows).toEqual([
    [1, 0, 12],
    [20, 3, 1362],
  ]);
  const last = book.sheets[0]?.cells.find(({ value }) => value === 1362);
  expect(last?.location).toEqual({ page: 2, table: 1, row: 3, column: 4 });
});

test('a page whose rows begin with labels is no right half of another', async () => {
  const more = [
    ['行政许可', '5'],
    ['行政处罚', '6'],
    ['行政强制', '7'],
  ];
  const { book } = await read(
    { content: TITLE + part(columns(0, 2), 60, [160, 120]) },
    { content: part(more, 60, [160, 120]) },
  );
  const label = book.sheets[0]?.cells.find(({ value }) => value === '行政许可');
  expect(label?.location).toMatchObject({ page: 2, column: 1 });
});

test('a figure that the edge of the page cuts is none', async () => {
  const figures = columns(0, 4).map((row, index) => (index === 0 ? row : row.slice(0, 3)));
  // Of 1362, the last digit is beyond the edge.
  const last = ROWS.map((row, index) => textAt(580, TOP - (index + 1) * HEIGHT - 16, row[3] ?? ''));
  const { rows } = await read({ content: TITLE + part(figures, 60, [160, 160, 140, 120]) + last.join('') });
  expect(rows).toEqual([
    [1, 0, 12],
    [20, 3, '136？'],
  ]);
});

test('what is written outside of what a clip lets through is not there', async () => {
  const hidden = `q 0 0 50 50 re W n ${textAt(100, 500, '99')} Q `;
  const shown = `q 90 390 100 100 re W n ${textAt(100, 400, '77')} Q `;
  const { book } = await read({ content: TITLE + hidden + shown });
  const values = book.sheets[0]?.cells.map(({ value }) => value);
  expect(values).toContain(77);
  expect(values).not.toContain(99);
});

test('a label that is too high for its row stays in its own cell', async () => {
  const cells = columns(0, 4).map((row, index) => (index === 0 ? row : ['', ...row.slice(1)]));
  const middles = [TOP - HEIGHT * 1.5, TOP - HEIGHT * 2.5];
  const labels = [
    textAt(66, (middles[0] ?? 0) - 4, '规章'),
    textAt(66, (middles[1] ?? 0) + 6, '行政规范', 16),
    textAt(66, (middles[1] ?? 0) - 18, '性文件', 16),
  ];
  const { book, rows } = await read({
    content: TITLE + part(cells, 60, [160, 100, 100, 100]) + labels.join(''),
  });
  expect(rows[1]).toEqual([20, 3, 1362]);
  expect(book.sheets[0]?.cells.map(({ value }) => value)).toContain('行政规范性文件');
});

test('lines that the edge of the page cuts off are said', async () => {
  const long = '全年通过门户网站、政务新媒体和公开栏发布机构职能和办事指南，便于群众查阅。';
  const write = (text: string, left: number, size: number) => textAt(left, 400, text, size);
  const { book } = await read({ content: TITLE }, { content: write(long, 60, 16) + textAt(60, 300, long) });
  expect(book.remarks).toEqual([{ kind: 'cut', location: { page: 2 }, count: 1 }]);
  // Of a blank, nothing is lost, nor of a mark that hangs over the edge.
  for (const last of [' ', '”', '，']) {
    const { book: whole } = await read({ content: TITLE + write(`${long.slice(0, 36)}${last}`, 85, 14) });
    expect(whole.remarks).toBeUndefined();
  }
});

test('lines that a box has no room for are said, unless another page shows them', async () => {
  const lines = [
    '全年通过门户网站和公开栏发布机构职能。',
    '按季度通报各单位公开情况和整改进度。',
    '收到政府信息公开申请三十一件。',
  ];
  const write = (from: number) =>
    lines
      .slice(from)
      .map((line, index) => textAt(60, 400 - (from + index) * 20, line))
      .join('');
  const box = `q 50 390 500 30 re W n ${write(0)} Q `;
  expect((await read({ content: TITLE + box })).book.remarks).toEqual([
    { kind: 'cut', location: { page: 1 }, count: 2 },
  ]);
  expect((await read({ content: TITLE + box }, { content: write(1) })).book.remarks).toBeUndefined();
  // What is hidden as a whole is meant for nobody who sees the page.
  const hidden = `q 0 0 1 1 re W n ${write(0)} Q `;
  expect((await read({ content: TITLE + hidden })).book.remarks).toBeUndefined();
});

test('a digit that the edge between two pages cuts in two is one', async () => {
  const before =
    '全年通过门户网站、政务新媒体和公开栏发布机构职能和办事指南，便于群众查阅，收取费用金额'.slice(-40);
  const lines = [`${before}130元，已缴入国库。`, `按季度通报${before}和整改进度。`, `复核${before}的文件。`];
  // The edge stands at 472.5 points of the sheet, in the middle of the 0.
  const part = (from: number, to: number, by: number) => ({
    content: `q ${from} 0 ${to - from} 842 re W n ${lines.map((line, index) => textAt(60 - by, 600 - index * 20, line)).join('')} Q `,
  });
  const { book } = await read(part(50, 472.5, 0), part(52.5, 545, 420));
  const said = (cells: readonly { value: unknown }[]) => cells.map(({ value }) => value).join('');
  expect(said(book.sheets.flatMap(({ cells }) => cells))).toBe(lines.join(''));
  expect(book.remarks).toBeUndefined();
});

test('of a column at the edge of the page, what looks blank is no blank', async () => {
  const blank = columns(0, 4).map((row, index) => (index === 0 ? row : [...row.slice(0, 3), '']));
  const beyond = await read({ content: TITLE + part(blank, 60, [160, 160, 140, 120]) });
  expect(beyond.rows).toEqual([
    [1, 0, '？'],
    [20, 3, '？'],
  ]);
  const within = await read({ content: TITLE + part(blank, 60, [160, 140, 120, 100]) });
  expect(within.rows).toEqual([
    [1, 0, null],
    [20, 3, null],
  ]);
});

test('rows that stand below those of a table with room between are its own, if they have no header', async () => {
  const lower = (cells: readonly (readonly string[])[]) =>
    `q 1 0 0 1 0 ${-HEIGHT * 2 - 12} cm ${part(cells, 60, [160, 120, 120, 120])} Q`;
  const upper = TITLE + part([COLUMNS, ROWS[0] ?? []], 60, [160, 120, 120, 120]);
  const { rows } = await read({ content: upper + lower([ROWS[1] ?? []]) });
  expect(rows).toEqual([
    [1, 0, 12],
    [20, 3, 1362],
  ]);
  const other = [
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '7'],
  ];
  const { book } = await read({ content: upper + lower(other) });
  const label = book.sheets[0]?.cells.find(({ value }) => value === '行政许可');
  expect(label?.location).toMatchObject({ table: 2, row: 2 });
});

test('below the text of a row, a page may tear it: what is left of it on the next page is no row', async () => {
  const widths = [160, 120, 120, 120];
  const blank = ['', '', '', ''];
  const pageOf = (cells: readonly (readonly string[])[]) => ({ content: part(cells, 60, widths) });
  const torn = await read({ content: TITLE + part([COLUMNS], 60, widths) }, pageOf([blank, ...ROWS]));
  expect(torn.rows).toEqual([
    [1, 0, 12],
    [20, 3, 1362],
  ]);
  const [first = [], last = []] = ROWS;
  const { book } = await read({ content: TITLE + part([COLUMNS, first], 60, widths) }, pageOf([blank, last]));
  expect(book.sheets[0]?.cells.find(({ value }) => value === 1362)?.location).toMatchObject({ row: 3 });
});

test('a figure at the left of a column whose label stands in the middle is its own', async () => {
  const content = [
    TITLE,
    ...['信息内容', '行政许可'].map((label, index) => textAt(60, 700 - index * 24, label)),
    textAt(300, 700, '本年处理决定数量'),
    textAt(160, 676, '386'),
  ].join('');
  const report = readReport(await openBook(rawPdf([{ content }])), editions);
  expect(toData(report).disclosure).toMatchObject({ licensing: { decisions: 386 } });
});
