import { editions } from '../../../../src/edition/editions.js';
import type { Item } from '../../../../src/render/pdf/items.js';
import { textWidth } from '../../../../src/render/pdf/page-size.js';
import { drawSlice } from '../../../../src/render/pdf/table/draw.js';
import { fitTables } from '../../../../src/render/pdf/table/fit-tables.js';
import { heightOf, splitTable } from '../../../../src/render/pdf/table/split.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { type Figure, printedTable } from '../../sample-report.js';
import { squareFonts } from '../square-fonts.js';

const typesetter = createTypesetter(squareFonts);
const forms = editions.all.flatMap((edition) =>
  edition.tables.map((table) => [edition.id, table.key, table] as const),
);

function draw(table: (typeof forms)[number][2], figure: Figure, room: number) {
  const alone = { table: printedTable(table, figure), tail: 0 };
  const [forms] = fitTables([alone], typesetter, { width: textWidth, height: 600 });
  const [layout] = forms ?? [];
  if (!layout) throw new Error('no layout');
  return splitTable(layout, 0, room, room).map((slice) => ({
    height: heightOf(slice),
    items: drawSlice(layout, slice, 0, []),
  }));
}

const textsIn = (items: readonly Item[]) =>
  items.flatMap((item) =>
    item.kind === 'text' ? item.fragments.map((fragment) => ({ ...fragment, baseline: item.baseline })) : [],
  );

/** The vertical rules that cross a line of text. */
const rulesAt = (items: readonly Item[], y: number) =>
  items.flatMap((item) =>
    item.kind === 'rule' && item.from.x === item.to.x && item.from.y <= y && item.to.y >= y
      ? [item.from.x]
      : [],
  );

const widthOfFragment = ({ face, text, size, spacing }: ReturnType<typeof textsIn>[number]) =>
  (face.widthOf(text) ?? 0) * size + spacing * ([...text].length - 1);

describe.each(forms)('%s %s', (_id, _key, table) => {
  test.each([
    ['ordinary figures', (_: unknown, index: number) => String(index)],
    ['figures of 13 digits', () => '1234567890123'],
    ['one figure of 13 digits', (_: unknown, index: number) => (index === 3 ? '1234567890123' : '7')],
    ['remarks', (_: unknown, index: number) => (index % 4 === 0 ? '22（其中修订16件）' : '-5')],
  ])('%s stay between the rules and inside the page', (_name, figure) => {
    for (const { items, height } of draw(table, figure, 620))
      for (const text of textsIn(items)) {
        expect(text.baseline).toBeLessThan(height);
        const end = text.x + widthOfFragment(text);
        const crossed = rulesAt(items, text.baseline).filter((x) => x > text.x + 0.01 && x < end - 0.01);
        expect({ text: text.text, crossed }).toEqual({ text: text.text, crossed: [] });
        expect(end).toBeLessThanOrEqual(textWidth);
      }
  });

  test('keeps a figure of 13 digits on one line', () => {
    const texts = draw(table, () => '1234567890123', 620).flatMap(({ items }) => textsIn(items));
    const figures = texts.filter(({ text }) => /^\d/.test(text) && !/\d\./.test(text));
    expect(figures).toHaveLength(table.cells.length);
    expect(new Set(figures.map(({ text }) => text))).toEqual(new Set(['1234567890123']));
  });
});

test('rules are drawn once: none lies on another', () => {
  for (const [, , table] of forms) {
    const rules = (draw(table, () => '0', 620)[0]?.items ?? []).filter((item) => item.kind === 'rule');
    const keys = rules.map(({ from, to }) => `${from.x} ${from.y} ${to.x} ${to.y}`);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('a label over several rows is drawn again on the next page, and says so', () => {
  const requests = forms.find(([, key]) => key === 'requests')?.[2];
  if (!requests) throw new Error('no table of requests');
  const [first, second] = draw(requests, () => '0', 300).map(({ items }) =>
    textsIn(items)
      .map(({ text }) => text)
      .join(''),
  );
  expect(first).not.toContain('（续）');
  expect(second).toContain('三、本年度办理结果（续）');
});
