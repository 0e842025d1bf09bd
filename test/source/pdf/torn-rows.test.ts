import { openBook } from '../../../src/source/open.js';
import { lineFrom, rawPdf, textAt } from './raw-pdf.js';

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
