import type { Block } from '../../../../src/document/blocks.js';
import { editions } from '../../../../src/edition/editions.js';
import type { TextItem } from '../../../../src/render/pdf/items.js';
import { layOutPages } from '../../../../src/render/pdf/render-pdf.js';
import { paragraph, printedTable } from '../../sample-report.js';
import { squareFonts } from '../square-fonts.js';

/** What can still be read. Points. */
const legible = 7.5;

const meta = { organ: null, year: null, publishedOn: null, description: '', keywords: [] };
/** A line of a remark holds 42 characters, the first 40. */
const remark = (lines: number): Block[] =>
  lines === 0 ? [] : [{ type: 'note', text: `注：${'附'.repeat(42 * lines - 4)}` }];

const requests = editions.all.flatMap(({ id, tables }) =>
  tables.filter(({ key }) => key === 'requests').map((table) => [id, printedTable(table)] as const),
);

/** The pages of a heading and a table after so many lines of text, with a remark under it. */
function pagesAfter(before: number, table: (typeof requests)[number][1], lines: number): TextItem[][] {
  const blocks: Block[] = [
    ...(before > 0 ? [paragraph('国'.repeat(28 * before - 2))] : []),
    { type: 'heading', level: 1, text: '三、收到和处理政府信息公开申请情况' },
    { type: 'table', table },
    ...remark(lines),
    ...Array(8).fill(paragraph('末'.repeat(26))),
  ];
  const { layout } = layOutPages({ title: '', meta, blocks }, squareFonts);
  return layout.pages.map((items) => items.filter((item): item is TextItem => item.kind === 'text'));
}

const textOf = ({ fragments }: TextItem) => fragments.map(({ text }) => text).join('');

describe.each(requests)('table three of %s', (_id, table) => {
  test.each([0, 1, 2, 3, 4])(
    'with a remark of %d lines has legible labels wherever it begins, and keeps the remark',
    (lines) => {
      for (let before = 0; before < 22; before++) {
        const pages = pagesAfter(before, table, lines);
        const labels = pages.flat().filter((item) => !/^\d+$/.test(textOf(item)));
        const smallest = Math.min(...labels.flatMap(({ fragments }) => fragments.map(({ size }) => size)));
        expect(smallest).toBeGreaterThanOrEqual(legible);
        const withRemark = pages.filter((items) => items.some((item) => /附/.test(textOf(item))));
        expect(withRemark).toHaveLength(Math.min(lines, 1));
        for (const items of withRemark)
          expect(items.findIndex((item) => /附/.test(textOf(item)))).toBeGreaterThan(8);
      }
    },
  );
});
