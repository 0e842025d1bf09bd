import { editions } from '../../../src/edition/editions.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { lineFrom, type RawPage, rawPdf, textAt } from './raw-pdf.js';

const ROWS = ['规章', '行政规范性文件'];
const COLUMNS = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const EDGES = [60, 160, 280, 400, 520];
const TOP = 700;
const HEIGHT = 24;

interface Look {
  /** Lines that are drawn. */
  readonly lines?: 'all' | 'inner' | 'none' | 'no row';
  /** How a figure is written into its column. */
  readonly write?: (figure: string, left: number, y: number) => string;
}

/** The first block of table two, a title over it. */
function page({ lines = 'all', write = plain }: Look, figures: readonly (readonly string[])[]): RawPage {
  const y = (row: number) => TOP - row * HEIGHT - 16;
  const cells = [COLUMNS, ...ROWS.map((label, index) => [label, ...(figures[index] ?? [])])];
  const texts = cells.flatMap((row, index) =>
    row.map((text, column) => {
      const left = (EDGES[column] ?? 0) + 8;
      return index === 0 || column === 0 ? textAt(left, y(index), text) : write(text, left, y(index));
    }),
  );
  const title = textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14);
  return { content: title + texts.join('') + ruled(lines) };
}

const plain = (figure: string, left: number, y: number) => textAt(left, y, figure);

function ruled(lines: Look['lines']): string {
  const bottom = TOP - HEIGHT * 3;
  const [left = 0, right = 0] = [EDGES[0], EDGES.at(-1)];
  const down = lines === 'inner' ? EDGES.slice(1, -1) : EDGES;
  const across = lines === 'inner' ? [1, 2] : lines === 'no row' ? [0, 1, 3] : [0, 1, 2, 3];
  if (lines === 'none') return '';
  return [
    ...down.map((x) => lineFrom(x, TOP, x, bottom)),
    ...across.map((row) => lineFrom(left, TOP - row * HEIGHT, right, TOP - row * HEIGHT)),
  ].join('');
}

async function read(...pages: readonly RawPage[]) {
  const report = readReport(await openBook(rawPdf(pages)), editions);
  const { rules, normativeDocuments } = (toData(report).disclosure ?? {}) as Record<string, unknown>;
  return [rules, normativeDocuments].map((record) => Object.values(record as object));
}

const FIGURES = [
  ['1', '0', '12'],
  ['20', '3', '1362'],
];
const NUMBERS = [
  [1, 0, 12],
  [20, 3, 1362],
];

describe.each(['all', 'inner', 'none'] as const)('lines: %s', (lines) => {
  it('reads figures from their columns', async () => {
    expect(await read(page({ lines }, FIGURES))).toEqual(NUMBERS);
  });

  it('reads figures that are written digit by digit', async () => {
    const write = (figure: string, left: number, y: number) =>
      Array.from(figure, (digit, index) => textAt(left + index * 5, y, digit)).join('');
    expect(await read(page({ lines, write }, FIGURES))).toEqual(NUMBERS);
  });

  it('reads a page that lies on its side', async () => {
    const { content } = page({ lines }, FIGURES);
    expect(await read({ content: `q 0 1 -1 0 842 0 cm ${content} Q`, side: 842 })).toEqual(NUMBERS);
    expect(await read({ content, rotate: 90 })).toEqual(NUMBERS);
  });

  it('leaves blank cells blank', async () => {
    const blank = [
      ['', '', '12'],
      ['20', '', '1362'],
    ];
    expect(await read(page({ lines }, blank))).toEqual([
      [null, null, 12],
      [20, null, 1362],
    ]);
  });

  it('does not read a figure that is broken over two lines as its first part', async () => {
    const write = (figure: string, left: number, y: number) =>
      textAt(left, y + 5, figure.slice(0, 2)) + textAt(left, y - 5, figure.slice(2));
    const found = await read(page({ lines, write }, FIGURES));
    expect(found[1]?.[2]).not.toEqual(13);
    expect(typeof found[1]?.[2]).toEqual('string');
  });
});

test('figures that touch are those of their columns, as long as they were written apart', async () => {
  const touching = (figure: string, left: number, y: number) =>
    textAt(figure === '20' ? 270 : left === 288 ? 280 : left, y, figure);
  const at = (second: string) => [
    ['1', '0', '12'],
    ['20', second, '1362'],
  ];
  expect((await read(page({ write: touching }, at('31'))))[1]).toEqual([20, 31, 1362]);
  // A digit by itself may be the rest of a figure that is too wide for its column.
  expect((await read(page({ write: touching }, at('3'))))[1]).toEqual(['20？', '3？', 1362]);
});

test('a figure that goes on beyond the edge of its table is in doubt, however its digits are spaced', async () => {
  const spaced = (room: number) => (figure: string, left: number, y: number) =>
    [...figure].map((digit, index) => textAt(left + index * (5 + room), y, digit)).join('');
  const wide = [
    ['1', '0', '12'],
    ['20', '3', '13621362'],
  ];
  expect(await read(page({ write: spaced(0) }, wide))).toEqual([NUMBERS[0], [20, 3, 13621362]]);
  const shifted = (room: number) => (figure: string, left: number, y: number) =>
    spaced(room)(figure, left + (figure === '13621362' ? 97 : 0), y);
  for (const room of [0, 1.5, 3]) {
    const [, [, , last] = []] = await read(page({ write: shifted(room) }, wide));
    expect(last).toMatch(/？$/);
  }
});

test('a figure that stands on the line between two columns may be of either', async () => {
  const onLine = (figure: string, left: number, y: number) =>
    textAt(figure === '3' ? 277.6 : left, y, figure);
  expect((await read(page({ write: onLine }, FIGURES)))[1]).toEqual([20, '3？', 1362]);
});

test('figures of two rows without a line between them are no figure', async () => {
  const found = await read(page({ lines: 'no row' }, FIGURES));
  expect(found.flat().filter((value) => typeof value === 'number')).toEqual([]);
});

test('what is drawn white, or not at all, is not there', async () => {
  const unseen = `1 g ${textAt(100, 500, '9')} 0 g 3 Tr ${textAt(140, 500, '9')} 0 Tr `;
  const { content } = page({}, FIGURES);
  const book = await openBook(rawPdf([{ content: content + unseen }]));
  expect(book.sheets[0]?.cells.filter(({ value }) => value === 9 || value === '9 9')).toEqual([]);
});

test('a figure that goes on on the next page is none', async () => {
  const rest = textAt((EDGES[3] ?? 0) + 8, TOP - 16, '62');
  const lines = EDGES.map((x) => lineFrom(x, TOP, x, TOP - HEIGHT)).join('');
  const across = [0, HEIGHT].map((down) => lineFrom(60, TOP - down, 520, TOP - down)).join('');
  const broken = [
    ['1', '0', '12'],
    ['20', '3', '13'],
  ];
  const found = await read(page({}, broken), { content: rest + lines + across });
  expect(found).toEqual([
    [1, 0, 12],
    [20, 3, '13 / 62'],
  ]);
});

test('without lines, a value in several lines or parts is none of its lines', async () => {
  const write = (figure: string, left: number, y: number) => {
    if (figure === '16') return textAt(left, y + 12, '其中修') + textAt(left, y, '16');
    return figure === '4' ? textAt(left - 14, y, '减') + textAt(left, y, '4') : plain(figure, left, y);
  };
  const figures = [
    ['1', '0', '12'],
    ['20', '16', '4'],
  ];
  expect(await read(page({ lines: 'none', write }, figures))).toEqual([
    [1, 0, 12],
    [20, '其中修 / 16', '减 / 4'],
  ]);
});

test('where labels and figures have come apart, no figure is one of the label beside it', async () => {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const labels = [
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
  ];
  const title = textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14);
  /** The rows of figures, by how far they stand below the first label: the labels stand 24 points from each other. */
  const figures = async (heights: readonly number[]) => {
    const texts = [
      ...columns.map((text, column) => textAt(240 + column * 46, 700, text, 6)),
      ...labels.map((text, row) => textAt(60, 670 - row * 24, text)),
      ...heights.flatMap((down) =>
        columns.map((_, column) => textAt(245 + column * 46, 670 - down, String(down + column))),
      ),
    ];
    const book = await openBook(rawPdf([{ content: title + texts.join('') }]));
    const { requests } = toData(readReport(book, editions)) as unknown as { requests: { refused: object } };
    const rows = Object.values(requests.refused).slice(0, labels.length) as Record<string, unknown>[];
    return rows.map(({ individuals }) => individuals);
  };
  expect(await figures([0, 24, 48, 72])).toEqual([0, 24, 48, 72]);
  // A blank row, and a row that somebody has added.
  expect(await figures([0, 24, 36, 72])).toEqual([0, '24 / 36', null, 72]);
  const apart = await figures([0, 12, 24, 36, 72]);
  expect(apart.filter((value) => typeof value === 'number')).toEqual([]);
});

test('without lines, the rest of a figure beside a label of several rows is no row of its own', async () => {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const left = (column: number) => 250 + column * 46;
  const rows = [
    ['97341', '17823', '0', '1371', '6855', '2742', '12613'],
    ['30162', '5484', '0', '0', '2742', '1371', '39759'],
  ];
  const texts = [
    ...columns.map((text, column) => textAt(left(column), 700, text, 6)),
    ...['三、本年', '度办理结', '果'].map((text, line) => textAt(60, 670 - line * 12, text, 9)),
    textAt(130, 670, '（一）予以公开', 9),
    textAt(60, 630, '（二）部分公开（区分处理的，只计', 8),
    textAt(60, 620, '这一情形，不计其他情形）', 8),
    ...rows.flatMap((row, index) =>
      row.map((text, column) => textAt(left(column), 670 - index * 40, text, 9)),
    ),
    textAt(left(6), 661, '2', 9),
  ];
  const title = textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14);
  const book = await openBook(rawPdf([{ content: title + texts.join('') }]));
  const { requests } = toData(readReport(book, editions)) as unknown as {
    requests: Record<string, Record<string, unknown>>;
  };
  expect(requests.granted?.total).not.toBe(12613);
  expect(requests.partlyGranted?.total).toBe(39759);
});

test('a table without lines at its sides ends where its rows end, over a wider one too', async () => {
  const wide = [60, 160, 280, 400, 520, 560];
  const [top, bottom] = [TOP - HEIGHT * 3, TOP - HEIGHT * 5];
  const { content } = page({ lines: 'inner' }, FIGURES);
  const lines = [
    ...[0, 3].map((row) => lineFrom(60, TOP - row * HEIGHT, 520, TOP - row * HEIGHT)),
    ...[top, top - HEIGHT, bottom].map((y) => lineFrom(60, y, 560, y)),
    ...wide.map((x) => lineFrom(x, top, x, bottom)),
  ];
  expect(await read({ content: content + lines.join('') })).toEqual(NUMBERS);
});
