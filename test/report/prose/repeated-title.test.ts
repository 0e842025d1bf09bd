import { editions } from '../../../src/edition/editions.js';
import { layOut } from '../../../src/edition/grid.js';
import { readReport } from '../../../src/report/read-report.js';
import { DocumentGrid } from '../../../src/source/document-grid.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';

const TITLE = '某市水务局2024年政府信息公开工作年度报告';
const PREFACE = '本报告按照政府信息公开条例编制，数据截至年底。';

/** What is read of a report whose title and text begin with some lines. */
function begun(id: string, ...lines: string[]) {
  const edition = editionOf(id);
  const grid = new DocumentGrid();
  for (const line of lines) grid.paragraph(line);
  for (const { untitled, title, table } of edition.sections) {
    if (untitled) continue;
    grid.paragraph(title);
    if (!table) grid.paragraph('工作平稳有序。');
    else
      grid.table(
        layOut(table).cells.map(({ row, column, rowSpan, columnSpan, ...cell }) => {
          const place = { row: row + 1, column: column + 1, rowSpan, columnSpan };
          return { ...place, text: cell.role === 'value' ? '0' : cell.label };
        }),
      );
  }
  const report = readReport({ kind: 'html', sheets: [grid.sheet()] }, editions, { edition: id });
  return [report.organ.value, report.year.value, report.narrative.get('preface')?.text ?? null];
}

describe.each(EDITIONS)('%s', (id) => {
  const right = ['某市水务局', 2024, PREFACE];

  test.each([
    ['once', [TITLE]],
    ['twice', [TITLE, TITLE]],
    ['in a list of what the website knows', [`名称 ${TITLE}`, '索引号 0143 分类 年报', '文号 关键词', TITLE]],
    ['in lines below', [TITLE, '发布机构 某市水务局', '某市水务局2024年政府', '信息公开工作年度报告']],
  ])('the title stands %s: the preface begins below', (_, lines) => {
    expect(begun(id, ...lines, PREFACE)).toEqual(right);
  });

  test('a title of another organ or year, and one behind a sentence, take nothing away', () => {
    for (const other of [
      '某市农业局2024年政府信息公开工作年度报告',
      '某市水务局2023年政府信息公开工作年度报告',
    ])
      expect(begun(id, TITLE, '我局负责：', other, PREFACE)[2]).toContain('我局负责：');
    expect(begun(id, TITLE, PREFACE, TITLE)[2]).toContain(PREFACE);
  });
});
