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

  test.each([
    ['7', '2345678'],
    ['13', '1234567890123'],
    ['21, with a sign', '-123456789012345678901'],
  ])(
    'a figure of %s digits is broken at its thousands alone, and never set too small to be read',
    (_, figure) => {
      const texts = draw(table, () => figure, 620).flatMap(({ items }) => textsIn(items));
      expect(texts.filter(({ size }) => size < 7.5).map(({ text, size }) => [text, size])).toEqual([]);
      const lines = texts.map(({ text }) => text).filter((text) => /^-?\d+$/.test(text));
      expect(linesOfEach(figure, lines).every((own) => own.join('') === figure)).toBe(true);
      expect(linesOfEach(figure, lines)).toHaveLength(table.cells.length);
      expect(lines.filter((line) => !figure.startsWith(line) && line.length % 3 > 0)).toEqual([]);
    },
  );
});

/** Lines put together to as many figures as they hold. */
function linesOfEach(figure: string, lines: readonly string[]): string[][] {
  const each: string[][] = [];
  for (const line of lines) {
    const own = each.at(-1);
    if (own && own.join('').length < figure.length) own.push(line);
    else each.push([line]);
  }
  return each;
}

test.each([
  ['of 7 digits stands on one line', '2345678', 1],
  ['of 9 digits is broken once', '345678901', 2],
])('in fifteen columns a figure %s', (_name, figure, lines) => {
  const review = forms.find(([, key]) => key === 'review')?.[2];
  if (!review) throw new Error('no table of review');
  const texts = draw(review, () => figure, 620).flatMap(({ items }) => textsIn(items));
  expect(texts.filter(({ text }) => /^\d+$/.test(text))).toHaveLength(15 * lines);
});

test('where one column needs more room than others, its figure is whole', () => {
  for (const [, , table] of forms) {
    const texts = draw(table, (_, index) => (index === 3 ? '1234567890123' : '7'), 620).flatMap(({ items }) =>
      textsIn(items),
    );
    expect(texts.filter(({ text }) => text === '1234567890123')).toHaveLength(1);
  }
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
