import type { PrintedTable } from '../../../src/document/blocks.js';
import { type Edition, proseSections } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import type { FormTable } from '../../../src/edition/form.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { printTable, sampleDocument } from './document.js';
import { type PlacedCell, placeCells } from './grid.js';
import { attribute, type Element, elements, only, openPage, textOf } from './page.js';

const tables = editions.all.flatMap((edition) =>
  edition.tables.map((form, index) => ({ name: `${edition.id} ${form.key}`, edition, form, index })),
);

describe.each(tables)('table $name', ({ edition, form, index }) => {
  const table = tablesOf(edition)[index] as Element;
  const placed = placeCells(table);

  it('has every cell of the form where the form has it, and no other', () => {
    const { cells, width, height } = printTable(form, '');
    const seen = placed.map(({ row, column, rowSpan, columnSpan, text }) =>
      [row, column, rowSpan, columnSpan, text].join(' '),
    );
    const expected = cells.map(({ row, column, rowSpan, columnSpan, text }) =>
      [row, column, rowSpan, columnSpan, text].join(' '),
    );
    expect(seen.sort()).toEqual(expected.sort());
    expect(placed.reduce((area, cell) => area + cell.rowSpan * cell.columnSpan, 0)).toBe(width * height);
  });

  it('names for each figure the labels it stands under', () => {
    const byId = new Map(placed.map((cell) => [attribute(cell.element, 'id'), cell]));
    for (const [number, cell] of form.cells.entries()) {
      const figure = placed.find(({ text }) => text === String(number + 1)) as PlacedCell;
      const labels = (attribute(figure.element, 'headers') ?? '').split(' ').map((id) => byId.get(id)?.text);
      expect(labels.sort()).toEqual(labelsOf(form, cell.key).sort());
    }
  });

  it('gives each label the scope of what it spans', () => {
    for (const { element, rowSpan, columnSpan } of placed) {
      const scope = attribute(element, 'scope');
      if (element.tagName === 'td') expect(scope).toBeUndefined();
      if (scope === 'col' || scope === 'row') expect(scope === 'col' ? columnSpan : rowSpan).toBe(1);
    }
    const scopes = new Set(placed.map(({ element }) => attribute(element, 'scope')));
    expect(scopes.has('col')).toBe(true);
    expect(scopes.has('row')).toBe(form.blocks.some((block) => block.rows.length > 0));
  });

  it('has a caption first, and a body for each block of the form', () => {
    const [first] = elements(table);
    expect(first?.tagName).toBe('caption');
    expect(first && textOf(first)).toBe(edition.sections.find(({ key }) => key === form.key)?.title);
    expect(elements(table, 'tbody')).toHaveLength(form.blocks.length);
    expect(elements(table, 'thead')).toHaveLength(form.blocks.length === 1 ? 1 : 0);
  });

  it('scrolls in a region of its own, named and within reach of the keyboard, when it is wide', () => {
    const page = openPage(renderHtml(sampleDocument(edition)));
    const regions = elements(page.root, 'section').filter((region) =>
      elements(region, 'table').some((inner) => attribute(inner, 'id') === attribute(table, 'id')),
    );
    expect(regions.map((region) => attribute(region, 'tabindex'))).toEqual(
      form.key === 'disclosure' ? [] : ['0'],
    );
    for (const region of regions)
      expect(attribute(region, 'aria-label')).toContain(textOf(only(table, 'caption')));
  });
});

it('leaves a blank cell blank', () => {
  const [edition] = editions.all as [Edition];
  const [form] = edition.tables as [FormTable];
  const table: PrintedTable = printTable(form, '', () => '');
  const page = openPage(renderHtml(sampleDocument(edition, { blocks: [{ type: 'table', table }] })));
  const figures = elements(page.root, 'td');
  expect(figures).toHaveLength(form.cells.length);
  expect(figures.map(textOf).join('')).toBe('');
});

it('prints a paragraph for every section of prose', () => {
  for (const edition of editions.all) {
    const page = openPage(renderHtml(sampleDocument(edition)));
    const headings = elements(page.root, 'h2').map(textOf);
    expect(headings).toEqual(edition.sections.filter(({ untitled }) => !untitled).map(({ title }) => title));
    expect(elements(page.root, 'b')).toHaveLength(proseSections(edition).length * 3);
  }
});

function tablesOf(edition: Edition): Element[] {
  return elements(openPage(renderHtml(sampleDocument(edition))).root, 'table');
}

/** The labels over and beside a cell, from the edition's own trees rather than from the laid-out grid. */
function labelsOf(form: FormTable, key: string): string[] {
  const block = form.blocks.find(({ cells }) => cells.some((cell) => cell.key === key));
  const cell = block?.cells.find((candidate) => candidate.key === key);
  if (!block || !cell) throw new Error(`no cell ${key}`);
  const trail = (nodes: typeof block.rows, leaf: typeof cell.row): string[] =>
    nodes.flatMap((node) => {
      if (node === leaf) return [node.label];
      const below = trail(node.items, leaf);
      return below.length > 0 ? [node.label, ...below] : [];
    });
  return [
    ...(block.title === undefined ? [] : [block.title]),
    ...trail(block.columns, cell.column),
    ...trail(block.rows, cell.row),
  ];
}
