import type { Block } from '../../../src/document/blocks.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { characterPitch, textWidth } from '../../../src/render/pdf/page-size.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';
import { charts } from '../html/document.js';
import { hostileTexts } from '../html/hostile.js';
import { paragraph, printedTable, sampleReport } from '../sample-report.js';
import { readWord, type WordRow } from './word-file.js';

const render = async (...args: Parameters<typeof sampleReport>) =>
  readWord(await renderDocx(sampleReport(...args)));

describe.each(EDITIONS)('a report of edition %s', (id) => {
  const edition = editionOf(id);

  test('says everything in order, each text in the style of what it is', async () => {
    const document = sampleReport(edition);
    const { paragraphs, styles } = readWord(await renderDocx(document));
    const expected = document.blocks.flatMap((block): [string, string][] => {
      if (block.type === 'heading') return [[`${'一二三四'[block.level - 1]}级标题`, block.text]];
      if (block.type === 'paragraph') return [['公文正文', block.runs.map(({ text }) => text).join('')]];
      if (block.type !== 'signature') return [];
      return [block.organ, block.date].map((text) => ['署名', text ?? '']);
    });
    expect(paragraphs.map(({ style, text }) => [styles.get(style)?.name, text])).toEqual([
      ['公文标题', document.title],
      ...expected,
    ]);
  });

  test('has the tables of the form on its own grid', async () => {
    const { tables } = await render(edition);
    edition.tables.forEach((table, index) => {
      const printed = printedTable(table);
      expect(gridOf(tables[index] ?? [])).toEqual(
        printed.cells
          .map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }))
          .sort((a, b) => a.row - b.row || a.column - b.column),
      );
    });
    expect(tables).toHaveLength(edition.tables.length);
  });

  test('keeps the last lines of the text with the signature', async () => {
    const { parts } = await render(edition);
    const [text = '', organ = ''] = (parts['word/document.xml'] ?? '')
      .split('<w:p>')
      .filter((xml) => xml.includes('<w:t'))
      .slice(-3, -1);
    expect(text).toMatch(/OfficialBody.*<w:keepNext\/>/);
    expect(organ).toMatch(/OfficialSignature.*<w:keepNext\/>/);
  });

  test('lets no row at the end of table three go to the next page alone', async () => {
    const { tables } = await render(edition);
    const rows = tables.find(({ length }) => length > 20) ?? [];
    expect(rows.slice(-6).map(({ staysWithNext }) => staysWithNext)).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('keeps rows whole, and repeats the header of a table that has one', async () => {
    const { tables, parts } = await render(edition);
    // LibreOffice loses what stands behind the row after a repeated header, when no other fits and it may not be split.
    for (const rows of tables)
      expect(rows.filter(({ staysWhole }) => !staysWhole)).toEqual(
        rows.filter(({ isHeader }, index) => !isHeader && rows[index - 1]?.isHeader),
      );
    expect(parts['word/styles.xml']).toMatch(/w:styleId="OfficialTable"(?:(?!<\/w:style>).)*<w:keepLines\/>/);
    expect(tables.map((rows) => rows.filter(({ isHeader }) => isHeader).length)).toEqual(
      edition.tables.map((table) => {
        const [first, ...others] = printedTable(table).parts;
        return others.length > 0 ? 0 : (first?.body ?? 0);
      }),
    );
  });
});

/** An element without a prefix, where all have one. */
const unnamed = /<(?:undefined|null|object)\b/;

/** The merged cells of a table as rectangles. */
function gridOf(rows: readonly WordRow[]) {
  const found: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[] = [];
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const { span, merged, text } of cells) {
      const above = found.findLast((cell) => cell.column === column);
      if (merged === 'continue' && above) above.rowSpan++;
      else found.push({ row, column, rowSpan: 1, columnSpan: span, text });
      column += span;
    }
  });
  return found;
}

test('a figure for which its column has no room stays one text, which the margins break at its thousands', async () => {
  const figure = '1234567890123456789';
  const { parts } = await render(editionOf('2019'), { figure: () => figure });
  const cells = (parts['word/document.xml'] ?? '').split('<w:tc>').filter((cell) => cell.includes(figure));
  const shapes = cells.flatMap((cell) => {
    const at = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(cell)?.[1] ?? 0);
    if (!cell.includes('<w:jc w:val="right"/>')) return [];
    const room = Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1]) - at('left') - at('right');
    // A digit of 宋体 takes half of the size: a quarter of a point for each half point, in twentieths of one.
    const halves = Number(/<w:sz w:val="(\d+)"/.exec(cell)?.[1]);
    const digits = (twips: number) => Math.floor(twips / (halves * 5));
    return [[digits(room - at('firstLine') + at('hanging')), digits(room)]];
  });
  expect(shapes).toHaveLength(23 * 7 + 15);
  expect(new Set(shapes.map(String))).toEqual(new Set(['10,9', '7,6']));
});

test('headings and the title rest on those of Word, in the fonts of GB/T 9704', async () => {
  const { styles } = await render(editionOf('2021'));
  const chain = (id: string): string[] => {
    const style = styles.get(id);
    return style ? [style.name, ...chain(style.basedOn)] : [];
  };
  expect(
    ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'].map((name) => chain(`Official${name}`)),
  ).toEqual([
    ['公文标题', 'Title', 'Normal'],
    ['一级标题', 'heading 1', 'Normal'],
    ['二级标题', 'heading 2', 'Normal'],
    ['三级标题', 'heading 3', 'Normal'],
    ['四级标题', 'heading 4', 'Normal'],
  ]);
  const look = (id: string) =>
    ['w:eastAsia', 'w:sz w:val', 'w:outlineLvl w:val'].map(
      (name) => new RegExp(`${name}="([^"]*)"`).exec(styles.get(id)?.xml ?? '')?.[1],
    );
  expect(
    ['Title', 'Heading1', 'Heading2', 'Heading3', 'Normal', 'OfficialNote', 'OfficialPageNumber'].map(look),
  ).toEqual([
    ['方正小标宋简体', '44', undefined],
    ['黑体', '32', '0'],
    ['楷体_GB2312', '32', '1'],
    ['仿宋_GB2312', '32', '2'],
    ['仿宋_GB2312', '32', undefined],
    ['仿宋_GB2312', '21', undefined],
    ['宋体', '28', undefined],
  ]);
});

test('the page is that of GB/T 9704, with numbers at the outer edge', async () => {
  const { parts } = await render(editionOf('2021'));
  const xml = parts['word/document.xml'] ?? '';
  const properties = /<w:pgSz.*<w:docGrid[^>]*>/.exec(xml)?.[0];
  expect(properties).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(properties).toContain('<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587" ');
  expect(properties).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  const footers = [...xml.matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"/g)].map(([, type, id]) => {
    const part = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(
      parts['word/_rels/document.xml.rels'] ?? '',
    );
    const footer = parts[`word/${part?.[1]}`] ?? '';
    return [type, /<w:jc w:val="(\w+)"/.exec(footer)?.[1], /PAGE/.test(footer)];
  });
  expect(footers.sort()).toEqual([
    ['default', 'right', true],
    ['even', 'left', true],
  ]);
});

test('a title longer than a line is broken as in the PDF', async () => {
  const document = {
    ...sampleReport(editionOf('2021')),
    title: '某某自治县水务和渔业局2024年政府信息公开工作年度报告',
  };
  const { paragraphs } = readWord(await renderDocx(document));
  expect(paragraphs[0]?.lineBreaks).toBe(1);
});

test('the same document gives the same bytes, which tell of no person and no clock', async () => {
  const document = sampleReport(editionOf('2021'));
  const bytes = await renderDocx(document);
  expect(await renderDocx(document)).toEqual(bytes);
  const { parts } = readWord(bytes);
  const core = parts['docProps/core.xml'] ?? '';
  expect(core).toContain(`<dc:title>${document.title}</dc:title>`);
  expect(core.match(/2025-01-20T00:00:00Z/g)).toHaveLength(2);
  expect(core).not.toMatch(/creator|lastModifiedBy/);
  expect(JSON.stringify(parts)).not.toContain('Un-named');
});

test('an address is a link, and a heading has the rank of where it stands', async () => {
  const sample = sampleReport(editionOf('2021'));
  const blocks: Block[] = [
    { type: 'heading', level: 3, rank: 2, text: '1.标题' },
    {
      type: 'paragraph',
      runs: [{ text: '见' }, { text: 'www.example.gov.cn', href: 'http://www.example.gov.cn/?a=1&b=2' }],
    },
    { type: 'note', text: '注：见 office@example.gov.cn。' },
  ];
  const bytes = await renderDocx({ ...sample, blocks: [...blocks, ...sample.blocks] });
  expect(await renderDocx({ ...sample, blocks: [...blocks, ...sample.blocks] })).toEqual(bytes);
  const { parts, paragraphs } = readWord(bytes);
  expect(paragraphs.slice(1, 4).map(({ text }) => text)).toEqual([
    '1.标题',
    '见www.example.gov.cn',
    '注：见 office@example.gov.cn。',
  ]);
  const targets = [
    ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Id="(link\d)"[^>]*Target="([^"]*)"/g),
  ];
  expect(targets.map(([, id, target]) => `${id} ${target}`)).toEqual([
    'link1 http://www.example.gov.cn/?a=1&amp;b=2',
    'link2 mailto:office@example.gov.cn',
  ]);
  const xml = parts['word/document.xml'] ?? '';
  expect(xml.match(/<w:hyperlink [^>]*r:id="[^"]*"/g)?.map((link) => /r:id="(.*)"/.exec(link)?.[1])).toEqual([
    'link1',
    'link2',
  ]);
  expect(/<w:pStyle w:val="OfficialHeading3"\/>.{0,40}<w:outlineLvl w:val="1"\/>/.test(xml)).toBe(true);
});

test('a long name ends its first line behind a place: what follows finds no room there', async () => {
  const organ = '内蒙古自治区呼伦贝尔市鄂温克族自治旗人力资源和社会保障局';
  const sample = sampleReport(editionOf('2021'));
  const blocks: Block[] = [paragraph('正文。'), { type: 'signature', organ, date: '2025年1月20日' }];
  const { parts, paragraphs } = readWord(await renderDocx({ ...sample, blocks }));
  expect(paragraphs.map(({ text }) => text)).toContain(organ);
  const [own = ''] = (parts['word/document.xml'] ?? '').split('<w:p>').filter((xml) => xml.includes(organ));
  const indent = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(own)?.[1] ?? 0) / 20;
  const characters = (textWidth - indent('left') - indent('right') - indent('firstLine')) / characterPitch;
  expect(Math.floor(characters)).toBe('内蒙古自治区呼伦贝尔市'.length);
});

test('pictures have no place in it, and nothing else changes for want of them', async () => {
  const sample = sampleReport(editionOf('2021'));
  const blocks = sample.blocks.flatMap((block) => (block.type === 'table' ? [block, ...charts] : [block]));
  expect(await renderDocx({ ...sample, blocks })).toEqual(await renderDocx(sample));
});

test('what is wrong in a draft is set from the left: long figures would tear its lines apart', async () => {
  const draft = { mark: '草稿', heading: '尚待改正的错误', errors: ['12345678901234567890 不等于 1'] };
  const { parts } = readWord(await renderDocx({ ...sampleReport(editionOf('2021')), draft }));
  expect(parts['word/document.xml']).toMatch(
    /<w:jc w:val="left"\/><\/w:pPr>(?:(?!<w:p>).)*12345678901234567890/,
  );
});

test('a draft says so on every page, and lists what is wrong on its last', async () => {
  const draft = { mark: '草稿', heading: '尚待改正的错误', errors: ['依申请公开!J4　不相等', '缺少表格'] };
  const { paragraphs, parts } = readWord(await renderDocx({ ...sampleReport(editionOf('2021')), draft }));
  const xml = parts['word/document.xml'] ?? '';
  expect(xml.match(/<w:headerReference w:type="(?:default|even)"/g)).toHaveLength(2);
  for (const header of ['word/header1.xml', 'word/header2.xml'])
    expect(parts[header]).toMatch(/<w:p><w:r>.*<v:textpath [^>]*string="草稿".*<\/w:r><\/w:p>/);
  // What is not in WordprocessingML makes Word say that the file is damaged.
  for (const [name, part] of Object.entries(parts)) expect([name, unnamed.exec(part)]).toEqual([name, null]);
  expect(paragraphs.slice(-3).map(({ text }) => text)).toEqual([draft.heading, ...draft.errors]);
  expect(parts['docProps/core.xml']).toContain('【草稿】');
});

test('no text is taken for markup, and what XML cannot carry is left out', async () => {
  const sample = sampleReport(editionOf('2021'), { figure: (_, index) => hostileTexts[index] ?? '0' });
  const blocks = hostileTexts.flatMap((text): Block[] => [
    { type: 'heading', level: 2, text },
    paragraph(text),
    { type: 'note', text },
  ]);
  const document = {
    ...sample,
    title: hostileTexts.join(''),
    blocks: [
      ...blocks,
      ...sample.blocks,
      { type: 'signature' as const, organ: hostileTexts.join(''), date: null },
    ],
    draft: { mark: '草稿', heading: '错误', errors: hostileTexts },
  };
  const { paragraphs, parts } = readWord(await renderDocx(document));
  const words = hostileTexts.map((text) =>
    text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu, ''),
  );
  expect(paragraphs.slice(1, 4).map(({ text }) => text)).toEqual([words[0], words[0], words[0]]);
  expect(paragraphs.slice(-words.length).map(({ text }) => text)).toEqual(words);
  for (const [name, xml] of Object.entries(parts)) {
    expect([name, /[\p{Bidi_Control}\p{Cs}\ufffe\uffff]|[^\P{Cc}\n]/u.test(xml)]).toEqual([name, false]);
    expect([name, xml.includes('<script')]).toEqual([name, false]);
  }
});
