import type { Block, PrintedTable, ReportDocument } from '../../src/document/blocks.js';
import type { Edition } from '../../src/edition/edition.js';
import type { FormCell, FormTable } from '../../src/edition/form.js';
import { layOut } from '../../src/edition/grid.js';

/** The figure of a cell in a sample; every cell of a table gets another one. */
export type Figure = (cell: FormCell, index: number) => string;

const counting: Figure = (_, index) => String(100 + index * 7);

export function printedTable(table: FormTable, figure: Figure = counting): PrintedTable {
  const { cells, blocks, ...grid } = layOut(table);
  const order = new Map(table.cells.map((cell, index) => [cell, index]));
  return {
    ...grid,
    key: table.key,
    caption: table.sheet,
    parts: blocks.map(({ top, body, end }) => ({ top, body, end })),
    cells: cells.map(({ role, row, column, rowSpan, columnSpan, ...content }) => ({
      role,
      row,
      column,
      rowSpan,
      columnSpan,
      text: 'cell' in content ? figure(content.cell, order.get(content.cell) ?? 0) : content.label,
    })),
  };
}

const preface =
  '本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制，所列数据的统计期限自2024年1月1日起至12月31日止。本报告的电子版可在某市人民政府门户网站（http://www.example.gov.cn）下载。如对报告有疑问，请与某市某局办公室联系（电话：000-12345678，电子邮箱：office@example.gov.cn）。';

const overview = [
  '2024年，某市某局坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻落实党中央、国务院关于政务公开工作的决策部署，坚持“以公开为常态、不公开为例外”，持续推进决策、执行、管理、服务、结果“五公开”，不断提升政府信息公开的质量和实效。',
];

const topics = [
  [
    '主动公开',
    '全年主动公开政府信息5512条，其中门户网站发布3260条，政务新媒体发布2252条；制发行政规范性文件8件，废止26件，现行有效66件，公开率100%。',
  ],
  [
    '依申请公开',
    '全年新收政府信息公开申请1361件，上年结转12件，均依法依规办理；办理结果为“予以公开”的占85.6%，未发生因答复不当被纠正、败诉的情形——答复质量进一步提高。',
  ],
  [
    '政府信息管理',
    '严格执行政府信息发布审核制度，落实“三审三校”；对2019—2023年发布的行政规范性文件逐件清理……清理结果已向社会公布。',
  ],
  [
    '平台建设',
    '完成门户网站改版，上线“政策问答平台”，全年访问量3.2万余次；政务新媒体统一备案、统一管理，关停并转3个账号。',
  ],
  ['监督保障', '将政府信息公开工作纳入年度考核，组织培训4次、参训260余人次，通报问题9项，均已整改到位。'],
] as const;

/** A whole report in an edition's form, with sections, tables and a signature. No real organ, no person. */
export function sampleReport(
  edition: Edition,
  { figure = counting, year = 2024 }: { figure?: Figure; year?: number } = {},
) {
  const prose: Readonly<Record<string, Block[]>> = {
    preface: [paragraph(preface)],
    overview: [
      ...overview.map(paragraph),
      ...topics.map(
        ([lead, text], index): Block => ({
          type: 'paragraph',
          runs: [{ text: `（${'一二三四五'[index]}）${lead}。`, lead: 2 }, { text }],
        }),
      ),
    ],
    problems: [
      { type: 'heading', level: 2, text: '（一）存在的主要问题' },
      paragraph('一是主动公开的深度还不够，政策解读形式比较单一；二是依申请公开答复的规范化水平有待提高。'),
      { type: 'heading', level: 2, text: '（二）改进情况' },
      paragraph('针对上述问题，2025年将重点做好以下工作：'),
      { type: 'heading', level: 3, text: '1.丰富解读形式' },
      paragraph('综合运用图表、音频、视频等形式开展解读，重要政策解读率达到100%。'),
    ],
    other: [paragraph('本年度未收取信息处理费。除上述情况外，无其他需要报告的事项。')],
  };
  const blocks = edition.sections.flatMap((section): Block[] => [
    ...(section.untitled ? [] : [{ type: 'heading', level: 1, text: section.title } as const]),
    ...(section.table ? [{ type: 'table', table: printedTable(section.table, figure) } as const] : []),
    ...(prose[section.key] ?? []),
  ]);
  const document: ReportDocument = {
    title: `某市某局${year}年政府信息公开工作年度报告`,
    meta: { organ: '某市某局', year, publishedOn: `${year + 1}-01-20`, description: '', keywords: [] },
    blocks: [...blocks, { type: 'signature', organ: '某市某局', date: `${year + 1}年1月20日` }],
  };
  return document;
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] };
}
