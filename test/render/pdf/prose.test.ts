import fc from 'fast-check';
import type { Block } from '../../../src/document/blocks.js';
import type { TextItem } from '../../../src/render/pdf/items.js';
import { linePitch, page } from '../../../src/render/pdf/page-size.js';
import { layOutPages } from '../../../src/render/pdf/render-pdf.js';
import { noEnd, noStart } from '../../../src/render/pdf/text/kinsoku.js';
import { paragraph } from '../sample-report.js';
import { compact } from './read-pdf.js';
import { squareFonts } from './square-fonts.js';

interface PrintedLine {
  readonly text: string;
  readonly left: number;
  /** Where the last glyph's square ends. */
  readonly right: number;
  readonly top: number;
}

/** Lines by page, without title and page number. */
function print(blocks: readonly Block[]): PrintedLine[][] {
  const meta = { organ: null, year: null, publishedOn: null, description: '', keywords: [] };
  const { layout } = layOutPages({ title: '', meta, blocks }, squareFonts);
  return layout.pages.map((items) =>
    items
      .filter((item): item is TextItem => item.kind === 'text' && item.baseline < page.bottom)
      .map(({ fragments, baseline }) => {
        const last = fragments.at(-1);
        // Blanks at the end of a line stand beyond the margin, and nobody sees them.
        const seen = last?.text.trimEnd() ?? '';
        const characters = [...seen];
        const width = (last?.face.widthOf(seen) ?? 0) * (last?.size ?? 0);
        return {
          text: fragments
            .map(({ text }) => text)
            .join('')
            .trimEnd(),
          left: fragments[0]?.x ?? 0,
          right: (last?.x ?? 0) + width + (characters.length - 1) * (last?.spacing ?? 0),
          top: baseline,
        };
      }),
  );
}

const word = fc.constantFrom(
  ...['政府信息', '公开', '坚持', '一是', '5512条', '1.2万平方米', '85.6%', '2024年1月20日', '-3'],
  ...['PDF', 'office@example.gov.cn', 'http://www.example.gov.cn/col/col1234/index.html', '（一）'],
  ...['《条例》', '〈格式〉', '“五公开”', '——', '……', '〔2021〕30号', ' ', '某·某', '①', 'and so on'],
);
const mark = fc.constantFrom('', '', '', '', '，', '。', '；', '：', '、', '！', '？', '）', '”，', '》（');
const prose = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 150 })
  .map((parts) => parts.flat().join(''));

const printable = '国，。《》（）“”、；：a1 .@/-—…%';
const hostile = fc
  .array(fc.tuple(fc.constantFrom(...printable), fc.integer({ min: 1, max: 60 })), { maxLength: 12 })
  .map((parts) => parts.map(([character, count]) => character.repeat(count)).join(''));

describe('any prose', () => {
  test('is printed whole and in order, between the margins, by the rules of marks', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 6 }), (texts) => {
        const pages = print(texts.map(paragraph));
        expect(compact(pages.flatMap((lines) => lines.map(({ text }) => text)).join(''))).toBe(
          compact(texts.join('')),
        );
        const indented = (left: number) => left > page.left + 1;
        const lines = pages.flat();
        lines.forEach(({ text, left, right }, index) => {
          const opens = indented(left);
          const closes = index === lines.length - 1 || indented(lines[index + 1]?.left ?? 0);
          if (!opens) expect(noStart).not.toContain(text[0]);
          if (!closes) expect(noEnd).not.toContain(text.at(-1));
          // The blank half of a mark, and what its square exceeds its pitch by.
          expect(right).toBeLessThanOrEqual(page.right + (noStart.has(text.at(-1) ?? '') ? 8.3 : 0.3));
        });
      }),
      { numRuns: 60 },
    );
  });

  test('stands on the even grid of its page, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, hostile), { minLength: 1, maxLength: 5 }), (texts) => {
        const pages = print(texts.map(paragraph));
        expect(compact(pages.flatMap((lines) => lines.map(({ text }) => text)).join(''))).toBe(
          compact(texts.join('')),
        );
        for (const lines of pages) {
          expect(lines.length).toBeLessThanOrEqual(23);
          const pitch = (lines[1]?.top ?? 0) - (lines[0]?.top ?? 0);
          if (lines.length > 1) expect(Math.abs(pitch / linePitch - 1)).toBeLessThan(0.05);
          for (const { top, right } of lines) {
            const row = (top - (lines[0]?.top ?? 0)) / (pitch || linePitch);
            expect(row).toBeCloseTo(Math.round(row), 3);
            expect(right).toBeLessThanOrEqual(page.right + 8.3);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('thirty thousand characters take as many pages as they need', () => {
    const pages = print([paragraph('国'.repeat(30_000))]);
    expect(pages).toHaveLength(Math.ceil((30_000 + 2) / (22 * 28)));
    expect(new Set(pages.slice(1, -1).flatMap((lines) => lines.map(({ text }) => text.length)))).toEqual(
      new Set([28]),
    );
  });

  test.each([['甲'], ['、'], ['（'], ['a'.repeat(3000)], ['']])('a paragraph of %j', (text) => {
    expect(
      print([paragraph(text)])
        .flatMap((lines) => lines.map((line) => line.text))
        .join(''),
    ).toBe(text);
  });
});
