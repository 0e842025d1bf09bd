import type { Block } from '../../../../src/document/blocks.js';
import { editions } from '../../../../src/edition/editions.js';
import type { Item } from '../../../../src/render/pdf/items.js';
import { linePitch, page, textHeight } from '../../../../src/render/pdf/page-size.js';
import { layOutPages } from '../../../../src/render/pdf/render-pdf.js';
import { paragraph, printedTable } from '../../sample-report.js';
import { squareFonts } from '../square-fonts.js';

const meta = { organ: null, year: null, publishedOn: null, description: '', keywords: [] };
const signature: Block = { type: 'signature', organ: '某市某局', date: '2025年1月20日' };

/** The baselines of each page's text, without its number. */
function baselinesOf(blocks: readonly Block[]): number[][] {
  const { layout } = layOutPages({ title: '某市某局年度报告', meta, blocks }, squareFonts);
  return layout.pages.map((items) =>
    items.flatMap((item) => (item.kind === 'text' && item.baseline < page.bottom ? [item.baseline] : [])),
  );
}

const pitchesOf = (baselines: readonly number[]) =>
  baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0));

test('no last page has less than six lines, no signature is alone, however long the report is', () => {
  for (let lines = 14; lines < 90; lines++) {
    const pages = baselinesOf([
      ...Array(Math.floor(lines / 9)).fill(paragraph('国'.repeat(28 * 9 - 2))),
      paragraph('末'.repeat(28 * (lines % 9) + 20)),
      signature,
    ]);
    if (pages.length > 1) expect(pages.at(-1)?.length).toBeGreaterThanOrEqual(6);
  }
});

test('nor has a last page without a signature; one or two lines too many take no page of their own', () => {
  const reports = Array.from({ length: 64 }, (_, index) => index + 26).map((lines) =>
    baselinesOf([
      ...Array(Math.floor(lines / 9)).fill(paragraph('国'.repeat(28 * 9 - 2))),
      paragraph('末'.repeat(28 * (lines % 9) + 20)),
    ]),
  );
  for (const pages of reports) expect(pages.at(-1)?.length).toBeGreaterThanOrEqual(6);
  const longest = (count: number) =>
    Math.max(...reports.filter(({ length }) => length === count).map((pages) => pages.flat().length));
  // With its title a first page has 21 lines on the usual pitch, all others 22.
  expect(longest(2)).toBe(21 + 22 + 2);
  expect(longest(3)).toBe(21 + 2 * 22 + 2);
});

test('the lines of a page are evenly apart, by a pitch that is at most five in a hundred off', () => {
  const seen = new Set<number>();
  for (let lines = 40; lines < 70; lines++)
    for (const baselines of baselinesOf([paragraph('国'.repeat(28 * lines))]).slice(1)) {
      const [first = linePitch, ...others] = pitchesOf(baselines);
      for (const pitch of others) expect(pitch).toBeCloseTo(first, 6);
      expect(Math.abs(first / linePitch - 1)).toBeLessThan(0.05);
      seen.add(Math.round(textHeight / first));
    }
  expect(seen).toEqual(new Set([21, 22, 23]));
});

describe.each(editions.all.map(({ id, tables }) => [id, tables] as const))(
  'table two of %s',
  (_id, tables) => {
    test('leaves no half page empty before it, wherever it begins', () => {
      const [table] = tables.filter(({ key }) => key === 'disclosure').map((each) => printedTable(each));
      if (!table) throw new Error('no table');
      const low = (items: readonly Item[]) =>
        Math.max(
          ...items.map((item) =>
            item.kind === 'rule' ? item.to.y : item.kind === 'text' ? item.baseline : 0,
          ),
        );
      for (let lines = 1; lines < 22; lines++) {
        const blocks: Block[] = [
          paragraph('国'.repeat(28 * lines - 2)),
          { type: 'heading', level: 1, text: '二、主动公开政府信息情况' },
          { type: 'table', table },
          ...Array(30).fill(paragraph('末'.repeat(50))),
        ];
        const { layout } = layOutPages({ title: '', meta, blocks }, squareFonts);
        const [first = []] = layout.pages.map((items) => items.slice(0, -1));
        expect(page.bottom - low(first)).toBeLessThan(textHeight / 2);
      }
    });
  },
);
