import { openBook } from '../../../src/source/open.js';
import { rawPdf, textAt } from './raw-pdf.js';

/** Lines of a text that begins flush, as far as its margin and shorter. */
const read = (...lines: readonly string[]) => readAt(lines.map((line, index) => [index * 15, line]));

/** Lines by how far down they stand. */
async function readAt(lines: readonly (readonly [down: number, line: string])[]) {
  const content = lines.map(([down, line]) => textAt(60, 700 - down, line, 10)).join('');
  return (await openBook(rawPdf([{ content }]))).sheets[0]?.cells.map(({ value }) => value);
}

const FULL = '把公开的要求落实到决策执行管理服务各环节较好完成了全年政府信息公开工作任务并';

test('the number of a document that no program breaks goes on in the paragraph above', async () => {
  const short = `${FULL.slice(0, 27)}（国办公开办函`;
  expect(await read(FULL, short, '〔2021〕30号）要求，编制本报告。')).toEqual([
    `${FULL}${short}〔2021〕30号）要求，编制本报告。`,
  ]);
});

test('below the end of a sentence, what a page offers is none of the text', async () => {
  const end = `${FULL.slice(0, -1)}。`;
  expect(await read(FULL, end, '【字体：大 中 小】 打印 关闭')).toEqual([
    FULL + end,
    '【字体：大 中 小】 打印 关闭',
  ]);
});

test('behind the end of a sentence, a bit more room begins a paragraph however full its line is', async () => {
  const end = `${FULL.slice(0, -1)}。`;
  const lines = [FULL, end, '某市水务局', FULL, FULL, '2024年'];
  const places = [0, 15, 35, 55, 70, 90];
  expect(await readAt(lines.map((line, index) => [places[index] ?? 0, line]))).toEqual([
    FULL + end,
    '某市水务局',
    `${FULL}${FULL}2024年`,
  ]);
});

test('a line that is stretched to the margin ends its paragraph, and its characters do not stand apart', async () => {
  const end = '工作有序推进。';
  const room = (FULL.length * 10 - 10) / (end.length - 1);
  const spread = [...end].map((text, index) => textAt(60 + index * room, 685, text, 10));
  const lines = [
    textAt(60, 700, FULL, 10),
    ...spread,
    textAt(60, 670, FULL, 10),
    textAt(60, 655, '并。', 10),
  ];
  const book = await openBook(rawPdf([{ content: lines.join('') }]));
  expect(book.sheets[0]?.cells.map(({ value }) => value)).toEqual([FULL + end, `${FULL}并。`]);
});

test('a title that is stretched where it is broken goes on in the next line', async () => {
  const lines = (first: string, next: string) => {
    const room = (FULL.length * 10 - 10) / (first.length - 1);
    const spread = [...first].map((text, index) => textAt(60 + index * room, 685, text, 10));
    return [textAt(60, 700, FULL, 10), ...spread, textAt(60, 670, next, 10)].join('');
  };
  const read = async (content: string) =>
    (await openBook(rawPdf([{ content }]))).sheets[0]?.cells.map(({ value }) => value);
  const title = await read(lines('第二十条', '第（一）项'));
  expect(title?.at(-1)).toMatch(/第二十条第（一）项$/);
  const text = await read(lines('工作平稳', '第（一）项'));
  expect(text?.at(-1)).toBe('第（一）项');
});

test('few characters are a stretched text where they stand evenly', async () => {
  const read = async (places: readonly number[]) => {
    const texts = [...'处理费。'].map((text, index) => textAt(places[index] ?? 0, 700, text, 10));
    return (await openBook(rawPdf([{ content: texts.join('') }]))).sheets[0]?.cells.map(({ value }) => value);
  };
  expect(await read([60, 160, 260, 360])).toEqual(['处理费。']);
  expect(await read([60, 70, 260, 360])).toEqual(['处理 费 。']);
});

test('figures that stand apart in one line are no stretched text', async () => {
  const row = ['31', '6', '0', '1', '2', '41'].map((text, index) => textAt(60 + index * 60, 700, text, 10));
  const book = await openBook(rawPdf([{ content: row.join('') }]));
  expect(book.sheets[0]?.cells.map(({ value }) => value)).toEqual(['31 6 0 1 2 41']);
});
