import type { Block, PrintedCell, PrintedTable, ReportDocument, Run } from '../../../src/document/blocks.js';
import type { Edition } from '../../../src/edition/edition.js';
import type { FormCell, FormTable } from '../../../src/edition/form.js';
import { type GridCell, layOut } from '../../../src/edition/grid.js';

/** A report of an edition with a text in every place: each figure is its cell's number in reading order. */
export function sampleDocument(edition: Edition, changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    title: '某市水务局2024年政府信息公开工作年度报告',
    meta: {
      organ: '某市水务局',
      year: 2024,
      publishedOn: '2025-01-20',
      description: '某市水务局2024年政府信息公开工作年度报告，统计期限自2024年1月1日起至2024年12月31日止。',
      keywords: ['政府信息公开', '年度报告', '某市水务局'],
    },
    blocks: [
      ...edition.sections.flatMap((section): Block[] => [
        ...(section.untitled ? [] : [{ type: 'heading', level: 1, text: section.title } as const]),
        ...(section.table
          ? [{ type: 'table', table: printTable(section.table, section.title) } as const, note(section.title)]
          : prose),
      ]),
      { type: 'signature', organ: '某市水务局', date: '2025年1月20日' },
    ],
    ...changes,
  };
}

export function printTable(
  form: FormTable,
  caption: string,
  figure: (cell: FormCell) => string = (cell) => String(form.cells.indexOf(cell) + 1),
): PrintedTable {
  const grid = layOut(form);
  return {
    key: form.key,
    caption,
    width: grid.width,
    height: grid.height,
    labelColumns: grid.labelColumns,
    parts: grid.blocks.map(({ top, body, end }) => ({ top, body, end })),
    cells: grid.cells.map((cell) => printCell(cell, figure)),
  };
}

function printCell(cell: GridCell, figure: (cell: FormCell) => string): PrintedCell {
  const { role, row, column, rowSpan, columnSpan } = cell;
  const text = cell.role === 'value' ? figure(cell.cell) : cell.label;
  return { role, row, column, rowSpan, columnSpan, text };
}

/** Pictures of parts, and of this year beside the last. */
export const charts: readonly Block[] = [
  {
    type: 'chart',
    chart: {
      key: 'results',
      caption: '申请办理结果',
      alternative: '申请办理结果：予以公开19件，不予公开9件。',
      labels: ['予以公开', '不予公开'],
      series: [
        {
          name: null,
          bars: [
            { value: 19, text: '19件（67.9%）' },
            { value: 9, text: '9件（32.1%）' },
          ],
        },
      ],
    },
  },
  {
    type: 'chart',
    chart: {
      key: 'change',
      caption: '与上年比较',
      alternative: '与上年比较：新收2023年32、2024年41。',
      labels: ['新收'],
      series: [
        { name: '2023年', bars: [{ value: 32, text: '32' }] },
        { name: '2024年', bars: [{ value: 41, text: '41' }] },
      ],
    },
  },
];

const opening: Run = { text: '（一）主动公开。', lead: 2 };

const prose: readonly Block[] = [
  {
    type: 'paragraph',
    runs: [
      opening,
      {
        text: '全年通过门户网站和政务新媒体公开水资源管理、河湖治理、供水保障等信息512条，其中重点领域信息186条；编制并公开规划、预算、行政许可事项等内容，做到应公开尽公开。',
      },
    ],
  },
  {
    type: 'paragraph',
    runs: [
      { text: '1.规范办理流程。', lead: 3 },
      { text: '完善登记、审核、答复、归档各环节，' },
      { text: '（1）按期答复。', lead: 4 },
      { text: '全年申请均在法定期限内答复。' },
    ],
  },
];

function note(section: string): Block {
  return { type: 'note', text: `注：${section}的数据统计口径为本机关。` };
}
