import { proseBlocks } from '../../../src/document/prose-blocks.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { fonts } from './bundled-fonts.js';
import { type PdfDict, PdfRef, type PdfText, parsePdf } from './pdf-file.js';

const site = 'http://www.example.gov.cn/zwgk/ndbg/2024/index.html';
const mailbox = 'zwgk@example.gov.cn';
const [blocks = []] = proseBlocks([`${'国'.repeat(20)}本报告可在网站（${site}）下载，邮箱：${mailbox}。`]);
const meta = { organ: null, year: 2024, publishedOn: null, description: '', keywords: [] };
const document = { title: '年度报告', meta, blocks };

test('an address of the text is clicked in the PDF, and its link is an element inside the paragraph', async () => {
  const file = parsePdf((await renderPdf(document, fonts)).bytes);
  const [root] = file.list(file.dict(file.catalog.StructTreeRoot).K);
  const paragraph = file
    .list(file.dict(root as PdfRef).K)
    .map((kid) => file.dict(kid as PdfRef))
    .find(({ S }) => String(S) === '/P') as PdfDict;
  // Text, link, text, link, text: in the order in which it is read.
  const kids = file
    .list(paragraph.K)
    .map((kid) => (kid instanceof PdfRef ? String(file.dict(kid).S) : 'text'));
  expect(kids).toEqual(['text', '/Link', 'text', '/Link', 'text']);
  const [link] = file.list(paragraph.K).filter((kid) => kid instanceof PdfRef);
  const inside = file.list(file.dict(link as PdfRef).K).filter((kid) => typeof kid !== 'number') as PdfDict[];
  // The address takes two lines: a place to click on each, which says where it leads.
  expect(inside.length).toBe(2);
  for (const reference of inside) {
    expect(String(reference.Type)).toBe('/OBJR');
    const annotation = file.dict(reference.Obj as PdfRef);
    expect((file.dict(annotation.A).URI as PdfText).text).toBe(site);
    expect((annotation.Contents as PdfText).text).toBe(site);
    expect(annotation.StructParent).toEqual(expect.any(Number));
  }
});

test('and in the page', () => {
  const page = renderHtml(document).replaceAll('<wbr>', '');
  expect(renderHtml(document)).toContain('zwgk@<wbr>example.<wbr>gov.<wbr>cn');
  expect(page).toContain(`<a href="${site}">${site}</a>`);
  expect(page).toContain(`<a href="mailto:${mailbox}">${mailbox}</a>`);
  expect(page.match(/<a href/g)).toHaveLength(2);
});
