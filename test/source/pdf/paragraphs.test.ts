import { openBook } from '../../../src/source/open.js';
import { rawPdf, textAt } from './raw-pdf.js';

/** Lines of a text that begins flush, as far as its margin and shorter. */
async function read(...lines: readonly string[]) {
  const content = lines.map((line, index) => textAt(60, 700 - index * 15, line, 10)).join('');
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
