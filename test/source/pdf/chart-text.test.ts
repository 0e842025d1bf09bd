import { openBook } from '../../../src/source/open.js';
import { lineFrom, rawPdf, textAt } from './raw-pdf.js';

const read = async (lines: readonly string[]) => {
  const content = lines.map((line, index) => textAt(60, 700 - index * 24, line)).join('');
  return (await openBook(rawPdf([{ content }]))).sheets[0]?.cells.map(({ value }) => value);
};

test('what a printer made of our charts is no text of the report', async () => {
  const chart = [
    '政府信息公开申请办理结果 新收政府信息公开申请的申请人',
    '予以公开 19件（46.3%） 自然人 31件（75.6%） 法律服务',
    '机构 0件1件（2.4%）2件',
    '（4.9%）',
  ];
  expect(await read(['注：本表含所属单位。', ...chart, '共有1件。'])).toEqual([
    '注：本表含所属单位。',
    '共有1件。',
  ]);
});

test('nor is what is left of a share that stands half beside a bar', async () => {
  const chart = [
    '政府信息公开申请办理结果',
    '予以公开',
    '部分公开 商业企业 ）',
    '无法提供 25.0%） 社会公益组织',
    '不予处理 %）',
  ];
  expect(await read([...chart, '共有1件。'])).toEqual(['共有1件。']);
});

test('nor is how our page is used on a screen, which some programs print too', async () => {
  expect(await read(['下载 PDF 版（5 页，178 KB）', '左右滑动可查看整张表', '注：本表含所属单位。'])).toEqual(
    ['注：本表含所属单位。'],
  );
});

test('nor is the frame around figures that its bars make', async () => {
  const bar = [60, 120, 180].map((x) => lineFrom(x, 690, x, 660)).join('');
  const edges = lineFrom(60, 690, 180, 690) + lineFrom(60, 660, 180, 660);
  const page = (title: string) => [
    { content: textAt(60, 720, title) + textAt(70, 672, '6件') + textAt(126, 672, '（14.6') + bar + edges },
  ];
  const values = async (title: string) =>
    (await openBook(rawPdf(page(title)))).sheets[0]?.cells.map(({ value }) => value);
  expect(await values('政府信息公开申请办理结果')).toEqual([]);
  expect(await values('附表')).toEqual(['附表', '6件', '（14.6']);
});

test.each([
  ['the words of one without its title', '自然人 31件（75.6%）'],
  ['a sentence that begins like one', '政府信息公开申请办理结果均已告知申请人。'],
])('text stays: %s', async (_, line) => {
  expect((await read([line]))?.join(' ')).toBe(line);
});
