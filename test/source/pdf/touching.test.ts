import { editions } from '../../../src/edition/editions.js';
import { toData } from '../../../src/report/data.js';
import { readReport } from '../../../src/report/read-report.js';
import { openBook } from '../../../src/source/open.js';
import { rawPdf, textAt } from './raw-pdf.js';

const SIZE = 8;
/** Three hanzi wide, with nothing between columns. */
const WIDE = SIZE * 3;
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const at = (column: number) => 60 + column * WIDE;

const GROUPS = [
  [0, 0, '行政复议'],
  [5, 0, '行政诉讼'],
  [5, 1, '未经复议直接起诉'],
  [10, 1, '复议后起诉'],
] as const;
const LABELS = [0, 5, 10].flatMap((block) => RESULTS.map((label, index) => [block + index, label] as const));

/** Table four without lines, its labels broken after three hanzi. */
function tableFour(
  figures: readonly (readonly string[])[],
  groups: readonly (readonly [column: number, row: number, label: string])[] = GROUPS,
  labels: readonly (readonly [column: number, label: string])[] = LABELS,
): string {
  return [
    textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14),
    textAt(60, 640, '四、政府信息公开行政复议、行政诉讼情况'),
    ...groups.map(([column, row, label]) => textAt(at(column), 600 - row * 14, label, SIZE)),
    ...labels.map(([column, label]) => textAt(at(column), 572, label.slice(0, 3), SIZE)),
    ...labels.map(([column, label]) => textAt(at(column), 560, label.slice(3) || ' ', SIZE)),
    // Each figure in the parts in which it is written, one behind the other.
    ...figures.flatMap((parts, column) =>
      parts.map((part, index) =>
        textAt(at(column) + parts.slice(0, index).join('').length * (SIZE / 2), 540, part, SIZE),
      ),
    ),
  ].join('');
}

async function read(...table: Parameters<typeof tableFour>) {
  const report = readReport(await openBook(rawPdf([{ content: tableFour(...table) }])), editions);
  return Object.values(toData(report).review ?? {}).flatMap((block) => Object.values(block as object));
}

const FIGURES = ['1100', '2', '3', '14', '1119', '5', '0', '0', '1', '6', '7', '22222', '8', '9', '22246'];
const NUMBERS = FIGURES.map(Number);

test('labels that touch are those of their columns, and so are figures with hardly any room between', async () => {
  expect(await read(FIGURES.map((figure) => [figure]))).toEqual(NUMBERS);
});

test('figures that are written digit by digit stay figures', async () => {
  expect(await read(FIGURES.map((figure) => [...figure]))).toEqual(NUMBERS);
});

test('what is written in parts that touch may be two figures, and is none', async () => {
  const found = await read(FIGURES.map((figure, index) => (index === 11 ? ['222', '22'] : [figure])));
  expect(found.filter((value) => value === 222 || value === 22222)).toEqual([]);
  expect(found[11]).toEqual('22222？');
});

describe('a header whose last columns the edge of the page cuts off', () => {
  const thirteen = FIGURES.slice(0, 13).map((figure) => [figure]);

  it('is read by the order of the form', async () => {
    const found = await read(thirteen, GROUPS, LABELS.slice(0, 13));
    expect(found).toEqual([...NUMBERS.slice(0, 13), null, null]);
  });

  it.each([
    ['a group', GROUPS.slice(0, 3), LABELS.slice(0, 13)],
    ['a column before', GROUPS, [...LABELS.slice(0, 6), ...LABELS.slice(7, 14)]],
  ])('is none without %s', async (_, groups, labels) => {
    expect((await read(thirteen, groups, labels)).filter((value) => value !== null)).toEqual([]);
  });
});
