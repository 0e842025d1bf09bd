import { editions } from '../../../src/edition/editions.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { lineFrom, type RawPage, rawPdf, textAt } from './raw-pdf.js';

const COLUMNS = ['其他', '结果'];
const at = (column: number) => 60 + column * 60;

/** Two columns of a header whose last lines stand below the line that ends a page. */
const torn = (below: readonly string[]) => [
  {
    content: [
      textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14),
      ...COLUMNS.map((label, column) => textAt(at(column) + 4, 64, label)),
      ...below.map((label, column) => textAt(at(column) + 4, 46, label || ' ')),
      ...[0, 1, 2].map((column) => lineFrom(at(column), 80, at(column), 58)),
      lineFrom(at(0), 80, at(2), 80),
      lineFrom(at(0), 58, at(2), 58),
    ].join(''),
  },
  {
    content: [
      ...['1', '2'].map((figure, column) => textAt(at(column) + 4, 774, figure)),
      ...[0, 1, 2].map((column) => lineFrom(at(column), 790, at(column), 766)),
      lineFrom(at(0), 790, at(2), 790),
      lineFrom(at(0), 766, at(2), 766),
    ].join(''),
  },
];

const labels = async (below: readonly string[]) =>
  (await openBook(rawPdf(torn(below)))).sheets[0]?.cells.map(({ value }) => value).slice(1);

test('what is left of labels below the last line of a page goes on in their cells', async () => {
  // What is torn may begin like another label of the form.
  expect(await labels(['结果', '纠正'])).toEqual(['其他结果', '结果纠正', 1, 2]);
});

test('what stands below labels that are whole is no part of them', async () => {
  expect(await labels(['说明'])).toEqual(['其他', '结果', '说明', 1, 2]);
});

describe('a header that the edge of the page tears between its rows', () => {
  const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const FIGURES = [1, 2, 3, 4, 10, 5, 0, 0, 1, 6, 7, 2, 0, 0, 9];

  /** Table four over two pages; neither has a line where it is torn. @param scale of all, about the upper left corner */
  const pages = (scale: number): RawPage[] => {
    const [row, wide] = [14, 36];
    const at = (column: number) => 20 + column * wide;
    const text = (column: number, y: number, label: string) => textAt(at(column) + 1, y + 4, label, 8);
    const across = (y: number, from: number, to: number) => lineFrom(at(from), y, at(to), y);
    const down = (columns: readonly number[], from: number, to: number) =>
      columns.map((column) => lineFrom(at(column), from, at(column), to)).join('');
    const every = Array.from({ length: 16 }, (_, column) => column);
    const scaled = (content: string) => `q ${scale} 0 0 ${scale} 0 ${842 * (1 - scale)} cm ${content} Q `;
    const [top, low] = [60, 800];
    const first = [
      textAt(20, 160, '某市水务局2024年政府信息公开工作年度报告', 14),
      textAt(20, 120, '四、政府信息公开行政复议、行政诉讼情况'),
      text(0, top - row, '行政复议') + text(5, top - row, '行政诉讼'),
      ...RESULTS.map((label, column) => text(column, top - row * 2, label)),
      text(5, top - row * 2, '未经复议直接起诉') + text(10, top - row * 2, '复议后起诉'),
      across(top, 0, 15) + across(top - row, 0, 15) + across(top - row * 2, 5, 15),
      down([0, 5, 15], top, top - row) + down([0, 1, 2, 3, 4, 5, 10, 15], top - row, top - row * 2),
    ];
    const second = [
      ...[5, 10].flatMap((block) => RESULTS.map((label, index) => text(block + index, low - row, label))),
      ...FIGURES.map((figure, column) => text(column, low - row * 2, String(figure))),
      across(low - row, 0, 15) + across(low - row * 2, 0, 15) + down(every, low, low - row * 2),
    ];
    return [first, second].map((parts) => ({ content: scaled(parts.join('')) }));
  };

  it.each([1, 0.5])('is one header, printed %d times as large', async (scale) => {
    const report = readReport(await openBook(rawPdf(pages(scale))), editions);
    const { review } = toData(report);
    expect(Object.values(review ?? {}).flatMap((block) => Object.values(block as object))).toEqual(FIGURES);
  });
});
