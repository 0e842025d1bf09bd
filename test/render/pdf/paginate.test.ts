import type { Block, ReportDocument } from '../../../src/document/blocks.js';
import { editions } from '../../../src/edition/editions.js';
import type { TextItem } from '../../../src/render/pdf/items.js';
import { characterPitch, page } from '../../../src/render/pdf/page-size.js';
import { layOutPages } from '../../../src/render/pdf/render-pdf.js';
import { paragraph, sampleReport } from '../sample-report.js';
import { squareFonts } from './square-fonts.js';

const [edition] = editions.all;
if (!edition) throw new Error('no edition');
const sample = sampleReport(edition);

/** The lines of each page: the last is the page number. */
function linesOf(blocks: readonly Block[], extra: Partial<ReportDocument> = {}) {
  const { layout } = layOutPages({ ...sample, title: '题', ...extra, blocks }, squareFonts);
  return layout.pages.map((items) =>
    items
      .filter((item): item is TextItem => item.kind === 'text')
      .map(({ fragments, baseline }) => ({
        text: fragments.map((fragment) => fragment.text).join(''),
        x: fragments[0]?.x ?? 0,
        size: fragments[0]?.size,
        baseline,
      })),
  );
}

const heading = (text: string): Block => ({ type: 'heading', level: 1, text });
const full = '国'.repeat(28 * 50);

describe('filling pages', () => {
  test('22 lines a page, on one grid', () => {
    const pages = linesOf([paragraph(full)]);
    expect(pages.map((lines) => lines.length - 1)).toEqual([21, 22, 9]);
    const [first, second] = pages[1] ?? [];
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(28.99, 2);
  });

  test('page numbers stand right on odd pages and left on even ones', () => {
    const numbers = linesOf([paragraph(full)]).map((lines) => lines.at(-1));
    expect(numbers.map((number) => number?.text)).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    expect(numbers[1]?.x).toBeCloseTo(page.left + 14, 2);
    expect(numbers[0]?.x).toBeGreaterThan(page.right - 5 * 14);
    expect(numbers[0]?.size).toBe(14);
  });

  test.each([18, 19, 20, 21, 22])('no heading alone at the foot after %d lines', (count) => {
    const pages = linesOf([paragraph('国'.repeat(28 * count - 2)), heading('一、标题'), paragraph('正文')]);
    for (const lines of pages) expect(lines.at(-2)?.text).not.toBe('一、标题');
  });

  test('a heading goes to the next page with its table', () => {
    const table = sample.blocks.find((block) => block.type === 'table') as Block;
    const pages = linesOf([paragraph('国'.repeat(28 * 18)), heading('一、标题'), table]);
    expect(pages[1]?.[0]?.text).toBe('一、标题');
    expect(pages[0]?.at(-2)?.text).toMatch(/^国+$/);
  });

  test.each([17, 18, 19, 20])('a signature never stands on a page without text, after %d lines', (count) => {
    const signature: Block = { type: 'signature', organ: '某市某局', date: '2025年1月20日' };
    const last = linesOf([paragraph('国'.repeat(28 * count - 2)), signature]).at(-1) ?? [];
    expect(last.map((line) => line.text)).toEqual(expect.arrayContaining(['某市某局', '2025年1月20日']));
    expect(last.filter((line) => line.text.includes('国')).length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['某市某局', 'date'],
    ['某市人力资源和社会保障局', 'organ'],
  ])('under %s, without a seal, the %s ends two characters from the edge', (name, longer) => {
    const [organ, date] = (
      linesOf([{ type: 'signature', organ: name, date: '2025年1月20日' }])[0] ?? []
    ).slice(1);
    // Three characters, seven figures, and five thin gaps between them.
    const width = 3 * characterPitch + 7 * 8 + 5 * 0.08 * 16;
    const edge = page.right - 2 * characterPitch;
    expect(date?.x).toBeCloseTo((organ?.x ?? 0) + 2 * characterPitch, 2);
    if (longer === 'date') expect(date?.x).toBeCloseTo(edge - width, 2);
    else expect(organ?.x).toBeCloseTo(edge - name.length * characterPitch, 2);
  });

  test.each([2, 3, 4, 5])('no line of a paragraph of %d stands alone on a page', (count) => {
    for (let before = 15; before <= 22; before++) {
      const pages = linesOf([
        paragraph('前'.repeat(28 * before - 2)),
        paragraph('国'.repeat(28 * count - 2)),
        paragraph('末'),
      ]);
      const counts = pages.map((lines) => lines.filter(({ text }) => text.startsWith('国')).length);
      expect(counts.reduce((sum, lines) => sum + lines, 0)).toBe(count);
      expect(counts).not.toContain(1);
    }
  });

  test('an organ of forty characters keeps all of them between the margins', () => {
    const organ = '某某自由贸易试验区某某片区管理委员会某某高新技术产业开发区管理委员会办公室综合处';
    const lines = (linesOf([{ type: 'signature', organ, date: '2025年1月20日' }])[0] ?? []).slice(1, -2);
    expect(lines.map((line) => line.text).join('')).toBe(organ);
    for (const line of lines) {
      expect(line.x).toBeGreaterThanOrEqual(page.left);
      expect(line.x + line.text.length * characterPitch).toBeLessThanOrEqual(page.right + 0.1);
    }
  });

  test.each(['W', '（', '某', '〔2024〕'])('a title of many %s keeps off the edges of the page', (part) => {
    const lines = (linesOf([], { title: part.repeat(120) })[0] ?? []).slice(0, -3);
    expect(lines).not.toEqual([]);
    for (const line of lines) {
      expect(line.size).toBe(22);
      expect(line.x).toBeGreaterThanOrEqual(page.left - 0.1);
    }
  });

  test('a remark stays under its table', () => {
    const table = sample.blocks.find((block) => block.type === 'table') as Block;
    for (let count = 1; count < 20; count++) {
      const pages = linesOf([
        paragraph('国'.repeat(28 * count)),
        table,
        { type: 'note', text: '注：口径不变。' },
      ]);
      const page = pages.find((lines) => lines.some((line) => line.text.startsWith('注：'))) ?? [];
      expect(page.length).toBeGreaterThan(4);
    }
  });

  test('a draft ends with a page for its errors', () => {
    const pages = linesOf([paragraph('正文')], {
      draft: { mark: '草稿', heading: '错误', errors: ['甲', '乙'] },
    });
    expect(pages[1]?.map((line) => line.text)).toEqual(['错误', '甲', '乙', '— 2 —']);
  });

  test('nothing at all still makes a page', () => {
    expect(linesOf([], { title: '' })).toHaveLength(1);
    expect(linesOf([heading('一、标题'), paragraph('')])).toHaveLength(1);
  });
});
