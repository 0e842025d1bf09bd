import { editions } from '../../../src/edition/editions.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { lineFrom, rawPdf, textAt } from './raw-pdf.js';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const HEADER = [
  ['行政复议', '行政诉讼'],
  [...RESULTS, '未经复议直接起诉', '复议后起诉'],
  [...RESULTS, ...RESULTS],
];
const FIGURES = ['1', '0', '2', '0', '3', '0', '1', '1', '0', '2', '4', '0', '0', '1', '5'];
const [LEFT, WIDTH, TOP, HEIGHT] = [35, 35, 600, 22] as const;

/** Table four on a page whose cells have no spans: each row begins at the left, and ends where its cells do. */
function page(rows: readonly (readonly string[])[]): string {
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => {
      const [x, y] = [LEFT + column * WIDTH, TOP - index * HEIGHT];
      const [right, bottom] = [x + WIDTH, y - HEIGHT];
      const box = [
        lineFrom(x, y, right, y),
        lineFrom(x, bottom, right, bottom),
        lineFrom(x, y, x, bottom),
        lineFrom(right, y, right, bottom),
      ];
      return textAt(x + 1, y - 14, text, 4) + box.join('');
    }),
  );
  const title = textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14);
  return title + textAt(60, 640, '四、政府信息公开行政复议、行政诉讼情况') + cells.join('');
}

async function read(figures: readonly string[]) {
  const report = readReport(await openBook(rawPdf([{ content: page([...HEADER, figures]) }])), editions);
  return Object.values(toData(report).review ?? {}).flatMap((block) => Object.values(block as object));
}

test('a table whose cells have no spans is read by the order of its cells', async () => {
  expect(await read(FIGURES)).toEqual(FIGURES.map(Number));
});

test('where such a table lacks a figure, none of the row is given a column', async () => {
  const found = await read(FIGURES.slice(1));
  expect(found.filter((value) => typeof value === 'number')).toEqual([]);
});
