import { editions } from '../../../src/edition/editions.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { paragraph, sampleReport } from '../sample-report.js';
import { fonts } from './bundled-fonts.js';
import { type ReadPage, readPdf } from './read-pdf.js';

const mm = (points: number) => (points / 72) * 25.4;

/** Texts in reading order, with their edges from the paper's upper left corner. Millimetres. */
const placesOf = ({ texts }: ReadPage) =>
  texts
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, x, y, width, size }) => ({
      text,
      size,
      left: mm(x),
      right: mm(x + width),
      baseline: 297 - mm(y),
      y,
    }));

describe('a page as GB/T 9704-2012 asks for it, measured in the file', () => {
  let pages: ReturnType<typeof placesOf>[];

  beforeAll(async () => {
    const [edition] = editions.all;
    if (!edition) throw new Error('no edition');
    const { bytes } = await renderPdf(
      {
        ...sampleReport(edition),
        title: '某某市人力资源和社会保障局2024年政府信息公开工作年度报告',
        blocks: [paragraph('国'.repeat(28 * 60))],
      },
      fonts,
    );
    pages = (await readPdf(bytes)).pages.map(placesOf);
  });

  test('22 lines of 28 characters, 28.99 pt apart, each 16 pt high and 15.79 pt wide', () => {
    const body = (pages[1] ?? []).filter(({ text }) => text.startsWith('国'));
    expect(body.map(({ text }) => text.length)).toEqual(Array(22).fill(28));
    body.slice(1).forEach((line, index) => {
      expect((body[index]?.y ?? 0) - line.y).toBeCloseTo(28.99, 1);
    });
    for (const { size, left, right } of body) {
      expect(size).toBeCloseTo(16, 3);
      expect((((right - left) / 25.4) * 72) / 28).toBeCloseTo(15.79, 1);
    }
  });

  test('margins of 37, 28, 26 and 35 mm', () => {
    const body = (pages[1] ?? []).filter(({ text }) => text.startsWith('国'));
    for (const { left, right } of body) {
      expect(left).toBeCloseTo(28, 1);
      expect(right).toBeCloseTo(210 - 26, 0);
    }
    // The first line's square is centred in its pitch; 0.88 of it stands above the baseline.
    const half = mm((28.99 - 16) / 2);
    expect((body[0]?.baseline ?? 0) - mm(0.88 * 16) - half).toBeCloseTo(37, 1);
    expect((body.at(-1)?.baseline ?? 0) + mm(0.12 * 16) + half).toBeCloseTo(297 - 35, 1);
  });

  test('a title of 22 pt in the middle, and paragraphs that begin two characters in', () => {
    const [first] = pages;
    const title = (first ?? []).filter(({ size }) => size > 20);
    const lines = [...new Set(title.map(({ y }) => y))];
    expect(lines.length).toBe(2);
    for (const y of lines) {
      const line = title.filter((text) => text.y === y);
      const middle = ((line[0]?.left ?? 0) + (line.at(-1)?.right ?? 0)) / 2;
      expect(middle).toBeCloseTo((28 + 184) / 2, 0);
    }
    for (const { size } of title) expect(size).toBeCloseTo(22, 3);
    const opening = (first ?? []).find(({ text }) => text.startsWith('国'));
    expect(opening?.left).toBeCloseTo(28 + mm(2 * 15.79), 1);
    expect(opening?.text).toHaveLength(26);
  });

  test('the page number 7 mm under the text, one character from the outer edge', () => {
    const [odd, even] = pages.map((texts) => texts.filter(({ y }) => mm(y) < 35));
    const size = mm(14);
    expect(odd?.at(-1)?.right).toBeCloseTo(184 - size, 0);
    expect(even?.[0]?.left).toBeCloseTo(28 + size, 0);
    for (const text of [...(odd ?? []), ...(even ?? [])]) {
      expect(text.size).toBeCloseTo(14, 3);
      expect(text.baseline - mm(0.38 * 14)).toBeCloseTo(297 - 35 + 7, 1);
    }
  });
});
