import fc from 'fast-check';
import type { Edition } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { layOut } from '../../../src/edition/grid.js';
import { readReport } from '../../../src/report/read-report.js';
import { DocumentGrid } from '../../../src/source/document-grid.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';

/** What a section holds: its table, if it has one, stands somewhere between the paragraphs. */
interface Written {
  readonly paragraphs: readonly string[];
  readonly tableAfter: number;
  readonly headed: boolean;
}

/** Local headings that are numbered as sections are, sentences, and short lines without a mark. */
const paragraph = fc
  .tuple(
    fc.constantFrom(
      '二、工作机制保障',
      '三、政府信息公开制度建设',
      '（一）主动公开',
      '1.加强组织领导。',
      '全年平稳，各项工作有序推进。',
      '下一步将继续努力；',
      '机制更加顺畅',
    ),
    fc.nat(999),
  )
  .map(([text, number]) => `${text}${number}`);

const written = fc.record({
  paragraphs: fc.array(paragraph, { maxLength: 4 }),
  tableAfter: fc.nat(4),
  headed: fc.constant(true),
});

function read(edition: Edition, parts: readonly Written[]) {
  const grid = new DocumentGrid();
  grid.paragraph(`某市水务局${edition.from}年政府信息公开工作年度报告`);
  edition.sections.forEach((section, index) => {
    const { paragraphs, tableAfter, headed } = parts[index] as Written;
    if (!section.untitled && headed) grid.paragraph(section.title);
    const at = Math.min(tableAfter, paragraphs.length);
    paragraphs.forEach((text, place) => {
      if (section.table && place === at) grid.table(tableOf(section.table));
      grid.paragraph(text);
    });
    if (section.table && at === paragraphs.length) grid.table(tableOf(section.table));
  });
  return readReport({ kind: 'docx', sheets: [grid.sheet()] }, editions);
}

const tableOf = (table: Parameters<typeof layOut>[0]) =>
  layOut(table).cells.map(({ row, column, rowSpan, columnSpan, ...cell }) => ({
    row: row + 1,
    column: column + 1,
    rowSpan,
    columnSpan,
    text: cell.role === 'value' ? '0' : cell.label,
  }));

describe.each(EDITIONS)('the %s edition', (id) => {
  const edition = editionOf(id);

  test('every paragraph between title and end is in the section that it stands in', () => {
    const layouts = fc.array(written, {
      minLength: edition.sections.length,
      maxLength: edition.sections.length,
    });
    fc.assert(
      fc.property(layouts, (parts) => {
        const report = read(edition, parts);
        edition.sections.forEach(({ key, table, untitled }, index) => {
          const { paragraphs } = parts[index] as Written;
          const isProse = !untitled || paragraphs.some((text) => /[，。；]/u.test(text));
          const held = (table ? report.notes : report.narrative).get(key)?.text ?? null;
          expect([key, held]).toEqual([key, paragraphs.length > 0 && isProse ? paragraphs.join('\n') : null]);
        });
        expect(report.unplaced).toEqual([]);
        expect(report.headings.every(({ misnamed }) => !misnamed)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('a numbered line below section one is no section, also where the tables have no headings', () => {
    const parts = edition.sections.map(({ table }): Written => {
      const paragraphs = table
        ? []
        : ['全年平稳，有序推进。', '二、工作机制保障', '三、政府信息公开制度建设', '机制健全。'];
      return { paragraphs, tableAfter: 0, headed: !table };
    });
    const report = read(edition, parts);
    expect(report.narrative.get('overview')?.text).toBe(parts[0]?.paragraphs.join('\n'));
    expect(report.headings.map(({ section, misnamed }) => [section, misnamed])).toEqual(
      edition.sections.flatMap(({ key, table, untitled }) => (table || untitled ? [] : [[key, false]])),
    );
  });
});
