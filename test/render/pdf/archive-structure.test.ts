import type { Block } from '../../../src/document/blocks.js';
import { headersOf } from '../../../src/document/cell-headers.js';
import { editions } from '../../../src/edition/editions.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { paragraph, sampleReport } from '../sample-report.js';
import { fonts } from './bundled-fonts.js';
import { type PdfFile, PdfRef, PdfText, type PdfValue, parsePdf } from './pdf-file.js';
import { compact } from './read-pdf.js';
import { type Element, type Marked, readMarked, structTree } from './struct-tree.js';

const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ type: 'heading', level, text });
const bar = { value: 3, text: '3' };
const chart: Block = {
  type: 'chart',
  chart: {
    key: 'results',
    caption: '办理结果（单位：件）',
    alternative: '办理结果：予以公开3件。',
    labels: ['予以公开'],
    series: [{ name: null, bars: [bar] }],
  },
};

const namesOf = (value: PdfValue | undefined) =>
  (value as PdfText[] | undefined)?.map(({ text }) => text) ?? [];
const span = ({ attributes }: Element, name: 'RowSpan' | 'ColSpan') => Number(attributes[name] ?? 1);

/** The elements that a block becomes, with what they say. */
function taggedAs(block: Block): [role: string, text: unknown][] {
  switch (block.type) {
    case 'heading':
      return [[`H${block.level + 1}`, compact(block.text)]];
    case 'paragraph':
      return [['P', compact(block.runs.map((run) => run.text).join(''))]];
    case 'note':
      return [['Note', compact(block.text)]];
    case 'table':
      return [['Table', expect.any(String)]];
    case 'chart':
      return [['Div', expect.stringContaining(block.chart.caption)]];
    case 'signature':
      return [block.organ, block.date].map((text) => ['P', text ?? '']);
  }
}

/** The cells of a table at every place of its grid. */
function gridOf(table: Element): Element[][] {
  const grid: Element[][] = table.children.map(() => []);
  table.children.forEach((row, index) => {
    expect(row.role).toBe('TR');
    for (const cell of row.children) {
      const column = [...(grid[index] ?? []), undefined].indexOf(undefined);
      for (let down = 0; down < span(cell, 'RowSpan'); down++)
        for (let right = 0; right < span(cell, 'ColSpan'); right++) {
          const places = grid[index + down] as Element[];
          expect(places[column + right]).toBeUndefined();
          places[column + right] = cell;
        }
    }
  });
  return grid;
}

describe.each(editions.all.map((edition) => [edition.id, edition] as const))('%s', (_id, edition) => {
  const { blocks, ...sample } = sampleReport(edition, { year: edition.from });
  const table = blocks.findIndex((block) => block.type === 'table') + 1;
  const note: Block = { type: 'note', text: '注：口径不变。' };
  const document = {
    ...sample,
    blocks: [...blocks.slice(0, table), note, note, ...blocks.slice(table), chart],
  };
  let file: PdfFile;
  let elements: Element[];
  let marked: Marked;
  beforeAll(async () => {
    const { bytes } = await renderPdf(document, fonts);
    file = parsePdf(bytes);
    elements = structTree(file);
    marked = await readMarked(bytes);
  });
  const tables = () => elements.filter(({ role }) => role === 'Table');

  test('the tree says what the document says, block by block', () => {
    const [root] = elements;
    expect(root?.role).toBe('Document');
    const said = root?.children.map((element) => [element.role, marked.textOf(element)]);
    const expected = document.blocks.flatMap(taggedAs);
    expect(said).toEqual([['H1', document.title], ...expected]);
  });

  test('the pages are painted in the order in which the tree is read', () => {
    const at = new Map<number, number>();
    for (const { page, mcid } of elements.flatMap(({ contents }) => contents)) {
      expect(mcid).toBeGreaterThan(at.get(page) ?? -1);
      at.set(page, mcid);
    }
    expect(at.size).toBe(file.list(file.dict(file.catalog.Pages).Kids).length);
  });

  test('every piece of content leads back to its element', () => {
    const { ParentTree } = file.dict(file.catalog.StructTreeRoot);
    const entries = file.list(file.dict(ParentTree).Nums);
    expect(file.dict(ParentTree)).not.toHaveProperty('Limits');
    const pages = file.list(file.dict(file.catalog.Pages).Kids);
    expect(entries.length).toBe(2 * pages.length);
    pages.forEach((page, index) => {
      expect(file.dict(page).StructParents).toBe(entries[2 * index]);
      const parents = file.list(entries[2 * index + 1]);
      const mine = elements.flatMap(({ contents }) =>
        contents.filter((content) => content.page === (page as PdfRef).number),
      );
      expect(parents.every((parent) => parent instanceof PdfRef)).toBe(true);
      expect(parents).toHaveLength(mine.length);
    });
  });

  test('tables are regular, and each cell has its own labels as headers', () => {
    const printed = document.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
    expect(tables()).toHaveLength(printed.length);
    printed.forEach((table, index) => {
      const element = tables()[index] as Element;
      const grid = gridOf(element);
      expect(grid.map((row) => row.length)).toEqual(Array(table.height).fill(table.width));
      expect((element.attributes.Summary as PdfText).text).toBe(table.caption);
      const cells = new Map(
        elements.flatMap((cell): [string, Element][] => (cell.id === undefined ? [] : [[cell.id, cell]])),
      );
      for (const cell of table.cells) {
        const tagged = grid[cell.row]?.[cell.column] as Element;
        expect(marked.textOf(tagged)).toBe(compact(cell.text));
        expect(tagged.role).toBe(cell.role === 'value' ? 'TD' : 'TH');
        expect(tagged.attributes.Scope).toBe(
          {
            value: undefined,
            rowHeader: '/Row',
            columnHeader: '/Column',
            title: '/Column',
            corner: '/Column',
          }[cell.role],
        );
        const headers = namesOf(tagged.attributes.Headers).map((id) =>
          marked.textOf(cells.get(id) as Element),
        );
        expect(headers).toEqual(headersOf(cell, table).map((header) => compact(header.text)));
        if (cell.role === 'value') expect(headers.length).toBeGreaterThan(1);
      }
    });
  });

  test('a figure of merged headers is under all of them', () => {
    const requests = tables()[1] as Element;
    const cell = gridOf(requests).at(-1)?.[4] as Element;
    const ids = namesOf(cell.attributes.Headers);
    const byId = new Map(elements.map((element) => [element.id, element]));
    expect(ids.map((id) => marked.textOf(byId.get(id) as Element))).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '四、结转下年度继续办理',
    ]);
  });

  test('identifiers are unique, and the file finds them; notes have one', () => {
    const ids = elements.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    const { IDTree } = file.dict(file.catalog.StructTreeRoot);
    const names = file.list(file.dict(IDTree).Names);
    const keys = names.flatMap((key) => (key instanceof PdfText ? [key.text] : []));
    expect(keys).toEqual([...ids].sort());
    names.forEach((value, index) => {
      const key = names[index - 1];
      if (value instanceof PdfRef && key instanceof PdfText)
        expect((file.dict(value).ID as PdfText).text).toBe(key.text);
    });
    const notes = elements.filter(({ role }) => role === 'Note');
    expect(notes.map(({ id }) => id)).toEqual([expect.any(String), expect.any(String)]);
  });

  test('a picture has a text in its place, its box, and a caption beside it', () => {
    const [group] = elements.filter(({ role }) => role === 'Div');
    expect(group?.children.map(({ role }) => role)).toEqual(['Figure', 'Caption']);
    const [figure, caption] = group?.children ?? [];
    expect(figure?.alt).toBe('办理结果：予以公开3件。');
    expect(figure?.attributes).toMatchObject({ O: '/Layout', Placement: '/Block' });
    const [left = 0, bottom = 0, right = 0, top = 0] = file.list(figure?.attributes.BBox) as number[];
    expect(right - left).toBeGreaterThan(100);
    expect(top - bottom).toBeGreaterThan(10);
    expect(marked.textOf(caption as Element)).toBe('办理结果（单位：件）');
  });
});

test('a figure in several lines is read as one', async () => {
  const [edition] = editions.all;
  if (!edition) throw new Error('no edition');
  const figure = (_: unknown, index: number) => (index % 2 === 0 ? '1234567890123' : '7');
  const { bytes } = await renderPdf(sampleReport(edition, { figure }), fonts);
  const tables = structTree(parsePdf(bytes)).filter(({ role }) => role === 'Table');
  const read = tables.map(({ children }) =>
    children.flatMap((row) => row.children).flatMap(({ actual }) => actual ?? []),
  );
  const [disclosure, requests = [], review] = read;
  expect(disclosure).toEqual([]);
  expect(new Set(requests)).toEqual(new Set(['1234567890123']));
  expect(review).toEqual(Array(8).fill('1234567890123'));
});

test('headings go down one level at a time, whatever their numbers say', async () => {
  const [edition] = editions.all;
  if (!edition) throw new Error('no edition');
  const blocks = [
    heading(4, '（1）甲'),
    heading(1, '一、甲'),
    heading(3, '1.乙'),
    paragraph('正文'),
    heading(4, '（1）丙'),
    heading(2, '（一）丁'),
    heading(4, '（1）戊'),
    heading(1, '二、己'),
  ];
  const { bytes } = await renderPdf({ ...sampleReport(edition), blocks }, fonts);
  const headings = structTree(parsePdf(bytes)).filter(({ role }) => /^H\d$/.test(role));
  expect(headings.map(({ role }) => role)).toEqual(['H1', 'H2', 'H2', 'H3', 'H4', 'H3', 'H4', 'H2']);
});

test('what is printed again on the next page is read once', async () => {
  const edition = editions.all.at(-1);
  const table = edition && sampleReport(edition).blocks.filter((block) => block.type === 'table')[1];
  if (!edition || !table) throw new Error('no table');
  const { bytes, pages } = await renderPdf(
    { ...sampleReport(edition), blocks: [...Array(16).fill(paragraph('正文')), table] },
    fonts,
  );
  expect(pages).toBe(2);
  const { textOf } = await readMarked(bytes);
  const said = structTree(parsePdf(bytes))
    .filter(({ role }) => role === 'TH')
    .map(textOf);
  expect(said.filter((text) => text === '商业企业')).toHaveLength(1);
  expect(said.join('')).not.toContain('（续）');
});
