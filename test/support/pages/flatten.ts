import type { Edition } from '../../../src/edition/edition.js';
import { type GridCell, layOut } from '../../../src/edition/grid.js';
import type { ForeignContent } from '../foreign.js';
import type { Random } from '../random.js';
import { dateInWords } from './write-page.js';

/** A cell of a table's row, or a place that a merged cell covers. */
type Place = { readonly text: string; readonly covered: boolean };

/** How a table becomes text. */
export type Flattening = (row: readonly Place[]) => readonly string[];

const own = (row: readonly Place[]) => row.filter(({ covered }) => !covered).map(({ text }) => text);

/** Columns too narrow for their labels. */
const BROKEN = ['商业企业', '科研机构'];

/** What programs make of a page's tables. */
export const FLATTENINGS: Readonly<Record<string, Flattening>> = {
  'a cell a line, blank ones lost': (row) => own(row).filter((text) => text !== ''),
  'a cell a line with strokes, merged ones at the end': (row) => [
    ...own(row).map((text) => `${text} |`),
    '|'.repeat(row.length - own(row).length),
  ],
  'strokes between cells': (row) => [`${own(row).join(' | ')} |`],
  'lines framed by strokes': (row) => [`| ${own(row).join(' | ')} |`],
  'strokes in lines of their own': (row) => own(row).flatMap((text) => (text === '' ? ['|'] : [text, '|'])),
  'labels of columns that end in the line below': (row) => {
    const texts = own(row);
    const ends = texts.flatMap((text) => (BROKEN.includes(text) ? [text.slice(2)] : []));
    const begun = texts.map((text) => (BROKEN.includes(text) ? text.slice(0, 2) : text));
    return [begun, ends].flatMap((cells) => (cells.length > 0 ? [`${cells.join(' | ')} |`] : []));
  },
  'tabs between cells': (row) => [own(row).join('\t')],
  'tabs, merged cells blank': (row) => [row.map(({ text }) => text).join('\t')],
  'blanks between cells': (row) => [
    own(row)
      .filter((text) => text !== '')
      .join(' '),
  ],
  'labels broken over lines': (row) =>
    own(row).flatMap((text) =>
      text.length > 7 && !/^[\d.-]+$/.test(text)
        ? [text.slice(0, 5), text.slice(5)]
        : text === ''
          ? []
          : [text],
    ),
};

/** A report as the text that is left of its page. */
export function flatten(edition: Edition, content: ForeignContent, flattening: Flattening): string {
  const lines = [`${content.organ}${content.year}年政府信息公开工作年度报告`];
  for (const section of edition.sections) {
    if (!section.untitled) lines.push(section.title);
    if (section.table) {
      for (const row of rowsOf(layOut(section.table), content))
        lines.push(...flattening(row).filter((line) => line !== ''));
      lines.push(...paragraphs(content.notes?.[section.key]));
    } else lines.push(...paragraphs(content.narrative[section.key]));
  }
  return [...lines, content.organ, dateInWords(content.publishedOn)].join('\n');
}

function rowsOf({ width, height, cells }: ReturnType<typeof layOut>, { values }: ForeignContent): Place[][] {
  const textOf = (cell: GridCell) =>
    cell.role === 'value' ? String(values.get(cell.cell.key) ?? '') : cell.label;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): Place => {
      const cell = cells.find((each) => each.row === row && each.column === column);
      return cell ? { text: textOf(cell), covered: false } : { text: '', covered: true };
    }),
  );
}

const paragraphs = (text = ''): string[] => text.split('\n').filter((line) => line !== '');

/** The same report with some of its figures left out. */
export function withBlanks(content: ForeignContent, random: Random, share: number): ForeignContent {
  const values = new Map(
    [...content.values].map(([key, value]) => [key, random.chance(share) ? null : value]),
  );
  return { ...content, values };
}
