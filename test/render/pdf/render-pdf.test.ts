import { loadFonts } from '../../../src/cli/render/load-fonts.js';
import { editions } from '../../../src/edition/editions.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { paragraph, sampleReport } from '../sample-report.js';
import { fonts } from './bundled-fonts.js';
import { compact, type ReadPdf, readPdf, type StructureNode } from './read-pdf.js';

/** The elements with something on the page; of a table that goes on, pdf.js gives the other pages' cells, empty. */
const rolesIn = (node: StructureNode): string[] =>
  node.children?.length ? [...(node.role ? [node.role] : []), ...node.children.flatMap(rolesIn)] : [];

const textOf = ({ pages }: ReadPdf) => compact(pages.map((page) => page.lines).join(''));

describe.each(editions.all.map((edition) => [edition.id, edition] as const))(
  'a report of %s',
  (_id, edition) => {
    const document = sampleReport(edition, {
      figure: (_, index) => String(70001 + index),
      year: edition.from,
    });
    let file: ReadPdf;
    let pages: number;

    beforeAll(async () => {
      const result = await renderPdf(document, fonts);
      expect(result.missing).toEqual([]);
      expect(result.bytes.length).toBeLessThan(200_000);
      pages = result.pages;
      file = await readPdf(result.bytes);
    });

    test('has every figure, label and word, and can be searched', () => {
      expect(file.pages).toHaveLength(pages);
      const figures = file.pages.flatMap((page) => page.texts.map(({ text }) => text));
      const text = textOf(file);
      for (const block of document.blocks) {
        if (block.type === 'heading') expect(text).toContain(compact(block.text));
        if (block.type !== 'table') continue;
        for (const cell of block.table.cells)
          if (cell.role === 'value') expect(figures).toContain(cell.text);
          else for (const character of compact(cell.text)) expect(text).toContain(character);
      }
      expect(text).toContain('坚持“以公开为常态、不公开为例外”，持续推进');
      expect(text).toContain('的情形——答复质量');
    });

    test('is tagged and outlined', () => {
      expect(file.marked.Marked).toBe(true);
      expect(file.outline).toEqual(
        document.blocks.flatMap((block) =>
          block.type === 'heading' && block.level === 1 ? [block.text] : [],
        ),
      );
      const roles = file.pages.flatMap((page) => rolesIn(page.structure));
      const values = document.blocks.flatMap((block) =>
        block.type === 'table' ? block.table.cells.filter(({ role }) => role === 'value') : [],
      );
      expect(roles.filter((role) => role === 'TD')).toHaveLength(values.length);
      expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TR', 'TH']));
    });

    test('names itself, its language and its date, and nobody', () => {
      expect(file.info).toMatchObject({ Title: document.title, Language: 'zh-CN' });
      expect(file.info.CreationDate).toBe(`D:${edition.from + 1}0120000000Z`);
      expect(file.info).not.toHaveProperty('Author');
    });
  },
);

describe('the file', () => {
  const edition = editions.all.at(-1);
  if (!edition) throw new Error('no edition');
  const document = sampleReport(edition);

  test('is the same for the same document', async () => {
    const [first, second] = await Promise.all([renderPdf(document, fonts), renderPdf(document, fonts)]);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  test('has no clock: without a date it bears the last day of the year', async () => {
    const { bytes } = await renderPdf({ ...document, meta: { ...document.meta, publishedOn: null } }, fonts);
    expect((await readPdf(bytes)).info.CreationDate).toBe('D:20241231000000Z');
  });

  test('survives hostile texts, and its metadata stay well-formed', async () => {
    const title = 'A&B <某局> 2024年';
    const hostile = '正\u0000文\u202e倒\ud800写\u200b㛃䶮𬭚';
    const { bytes, missing } = await renderPdf({ ...document, title, blocks: [paragraph(hostile)] }, fonts);
    const file = await readPdf(bytes);
    expect(file.title).toBe(title);
    expect(file.info.Title).toBe(title);
    expect(textOf(file)).toContain('正文倒写㛃䶮𬭚');
    expect(missing).toEqual([]);
  });

  test('tells the characters that no font has, and marks their places', async () => {
    const { bytes, missing } = await renderPdf({ ...document, blocks: [paragraph('表情🙂和𰻞字🙂')] }, fonts);
    expect(missing).toEqual(['🙂', '𰻞']);
    expect(textOf(await readPdf(bytes))).toContain('表情〓和〓字〓');
  });

  test('bears the mark of a draft on every page, under the text', async () => {
    const draft = { mark: '草稿', heading: '尚未更正的错误', errors: ['T3-ROW 第12行合计不符。'] };
    const { bytes, pages } = await renderPdf({ ...document, draft }, fonts);
    const file = await readPdf(bytes);
    expect(file.pages.map((page) => page.texts[0]?.text)).toEqual(Array(pages).fill('草稿'));
    expect(compact(file.pages.at(-1)?.lines ?? '')).toContain('尚未更正的错误T3-ROW第12行合计不符。');
  });

  test('takes a section of thirty thousand characters', async () => {
    const text = '坚持依法行政，“公开为常态”；'.repeat(2000);
    const { bytes } = await renderPdf({ ...document, blocks: [paragraph(text)] }, fonts);
    const pages = (await readPdf(bytes)).pages.map((page) => compact(page.lines).replace(/—\d+—$/, ''));
    expect(pages.join('')).toContain(text);
  });
});

describe('fonts', () => {
  test.each(['body', 'title', 'heading1', 'heading2'] as const)(
    '%s has the rare characters of names',
    (role) => {
      for (const character of '㛃䶮𬭚𬬻𫖯') expect(fonts[role][0]?.widthOf(character)).toBe(1);
    },
  );

  test('a character that a font lacks comes from the next one', () => {
    const [own, ...others] = fonts.heading2;
    expect(own?.widthOf('“')).toBeUndefined();
    expect(others.find((face) => face.widthOf('“') !== undefined)?.name).toContain('body');
  });

  test('an empty folder is a clear failure', () => {
    expect(() => loadFonts(__dirname)).toThrow(__dirname);
  });
});
