import { editions } from '../../../src/edition/editions.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { lineFrom, rawPdf, textAt } from './raw-pdf.js';

const LEFT = 35;
const PITCH = 35;
const TOP = 600;
const HEIGHT = 22;
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const at = (column: number) => LEFT + column * PITCH;
const text = (column: number, row: number, words: string, y = 0) =>
  textAt(at(column) + 3, TOP - row * HEIGHT - 14 + y, words, 7);

/** Table four, whose last total is broken over two lines. */
function tableFour(figures: readonly string[], ruled: boolean): string {
  const header = [text(2, 0, '行政复议'), text(9, 0, '行政诉讼')].concat(
    [text(6, 1, '未经复议直接起诉'), text(12, 1, '复议后起诉')],
    [0, 5, 10].flatMap((block) => RESULTS.map((words, index) => text(block + index, 2, words))),
  );
  const cells = figures.map((figure, index) => {
    const [first = '', rest] = figure.split('/');
    return rest === undefined ? text(index, 3, first) : text(index, 3, first, 4) + text(index, 3, rest, -4);
  });
  const across = [
    [0, 0, 15],
    [1, 0, 15],
    [2, 5, 15],
    [3, 0, 15],
    [4, 0, 15],
  ].map(([row = 0, from = 0, to = 0]) => lineFrom(at(from), TOP - row * HEIGHT, at(to), TOP - row * HEIGHT));
  const down = Array.from({ length: 16 }, (_, column) => {
    const row = column % 15 === 0 || column === 5 ? 0 : column === 10 ? 1 : column < 5 ? 1 : 2;
    return lineFrom(at(column), TOP - row * HEIGHT, at(column), TOP - 4 * HEIGHT);
  });
  const title = textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14);
  const section = textAt(60, 640, '四、政府信息公开行政复议、行政诉讼情况');
  return [title, section, ...header, ...cells, ...(ruled ? [...across, ...down] : [])].join('');
}

async function read(figures: readonly string[], ruled: boolean) {
  const report = readReport(await openBook(rawPdf([{ content: tableFour(figures, ruled) }])), editions);
  return Object.values(toData(report).review ?? {}).flatMap((block) => Object.values(block as object));
}

const REST = ['0', '0', '0', '0', '0', '2', '0', '0', '1', '3'];
const NUMBERS = REST.map(Number);

test.each([
  ['between lines', true],
  ['without lines', false],
])('%s, a figure broken over two lines is one where an equality says so', async (_, ruled) => {
  const block = ['100', '20', '5', '2', '12/7'];
  expect(await read([...block, ...REST], ruled)).toEqual([100, 20, 5, 2, 127, ...NUMBERS]);
});

test.each([
  ['between lines', true],
  ['without lines', false],
])('%s, one that nothing confirms is none of its lines', async (_, ruled) => {
  const block = ['5', '4', '3', '0', '12/7'];
  expect(await read([...block, ...REST], ruled)).toEqual([5, 4, 3, 0, '12 / 7', ...NUMBERS]);
});
