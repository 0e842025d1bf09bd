import { openBook } from '../../../src/source/open.js';
import { lineFrom, rawPdf, textAt } from './raw-pdf.js';

const TITLE = textAt(120, 760, '某市水务局2024年政府信息公开工作年度报告', 14);

async function read(content: string) {
  const { sheets, remarks } = await openBook(rawPdf([{ content: TITLE + content }]));
  return { values: sheets[0]?.cells.map(({ value }) => value).slice(1), remarks };
}

/** Four hanzi between others; a line as long as they are, as high above their base line as is said. */
const lined = (...heights: readonly number[]) => [
  textAt(60, 700, '全年共新收原文九件申请三十一件。', 10),
  ...heights.map((height) => lineFrom(110, 700 + height, 150, 700 + height)),
];

test.each([
  ['a line', [3]],
  ['two lines', [1.6, 3.2]],
])('what %s goes through is left out, and said to be', async (_, heights) => {
  const { values, remarks } = await read(lined(...heights).join(''));
  expect(values).toEqual(['全年共新收申请三十一件。']);
  expect(remarks).toEqual([{ kind: 'unseen', location: { page: 1 }, count: 1, text: '原文九件' }]);
});

test('stretched text is struck out as far as the next character', async () => {
  const spread = [...'旧文九件'].map((text, index) => textAt(110 + index * 40, 700, text, 10)).join('');
  const content = [textAt(60, 700, '全年共新收', 10), spread, textAt(270, 700, '三十一件。', 10)];
  const { values } = await read([...content, lineFrom(110, 703, 270, 703)].join(''));
  expect(values).toEqual(['全年共新收三十一件。']);
});

test.each([
  ['below it', lined(-1.5)],
  ['above it', lined(10)],
  ['that goes on beyond it', [textAt(60, 700, '全年共新收', 10), lineFrom(40, 703, 400, 703)]],
  ['through a part of it', [textAt(60, 700, '全年共新收', 10), lineFrom(63, 703, 107, 703)]],
])('a line %s strikes nothing out', async (_, content) => {
  const { values, remarks } = await read(content.join(''));
  expect(String(values?.[0])).toMatch(/^全年共新收(?:原文九件申请三十一件。)?$/);
  expect(remarks).toBeUndefined();
});

test('where a line begins or ends with what is struck out, its paragraph goes on', async () => {
  const full = '某市水务局把公开的要求落实到决策执行管理服务各环节全年共新收申请三十';
  const content = [
    textAt(80, 700, full, 10),
    textAt(60, 680, `旧文${full.slice(0, 32)}旧文`, 10),
    textAt(60, 660, '一件，均已办结。', 10),
    lineFrom(60, 683, 80, 683),
    lineFrom(400, 683, 420, 683),
    textAt(80, 640, full, 10),
    textAt(60, 620, '没有。', 10),
  ];
  expect((await read(content.join(''))).values).toEqual([
    `${full}${full.slice(0, 32)}一件，均已办结。`,
    `${full}没有。`,
  ]);
});

test('a figure that is struck out is none, and the line through it none of the table', async () => {
  const edges = [60, 160, 260];
  const table = (row: readonly string[], y: number) =>
    row.map((text, column) => textAt((edges[column] ?? 0) + 6, y, text)).join('');
  const content = [
    table(['信息内容', '本年处理决定数量'], 684),
    table(['行政许可', '386 27'], 660),
    lineFrom(166, 663, 181, 663),
    ...edges.map((x) => lineFrom(x, 700, x, 652)),
    ...[700, 676, 652].map((y) => lineFrom(60, y, 260, y)),
  ];
  const { values } = await read(content.join(''));
  expect(values).toEqual(['信息内容', '本年处理决定数量', '行政许可', 27]);
});
