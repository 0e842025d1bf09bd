import type { Book, Cell } from '../../workbook/book.js';
import { vocabulary } from '../../workbook/vocabulary.js';
import { readYear } from '../date.js';

/** What a title such as 某市某局2024年政府信息公开工作年度报告 says. */
export interface Title {
  readonly organ: string | null;
  readonly year: number;
  readonly cell: Cell;
  /** All cells that it is written in. */
  readonly cells: readonly Cell[];
}

const PATTERNS = vocabulary.titles.map((pattern) => new RegExp(pattern, 'u'));
const TRIM = new RegExp(vocabulary.titleTrim, 'gu');
const LONGEST_TITLE = 100;

/** The first title on a sheet that people see. */
export function findTitle(book: Book): Title | undefined {
  for (const { hidden, cells } of book.sheets) {
    if (hidden) continue;
    const texts = cells.filter(({ type, value }) => type === 'text' && String(value).length <= LONGEST_TITLE);
    const title = firstOf(texts, 1);
    // Where one cell does not name the organ, the cells around it may.
    const found = title?.organ ? title : (firstOf(texts, 2) ?? firstOf(texts, 3) ?? title);
    if (found) return found;
  }
  return undefined;
}

/** The first title that takes so many cells, one below the other. */
function firstOf(texts: readonly Cell[], count: number): Title | undefined {
  for (let index = 0; index + count <= texts.length; index++) {
    const title = parse(texts.slice(index, index + count));
    if (title && (count === 1 || title.organ !== null)) return title;
  }
  return undefined;
}

function parse(cells: readonly Cell[]): Title | undefined {
  const [cell] = cells;
  const text = cells
    .map(({ value }) => String(value))
    .join('')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(TRIM, '');
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    const year = groups && readYear(groups.year ?? '');
    if (cell && year !== undefined && isName(groups?.organ ?? ''))
      return { organ: groups?.organ || null, year, cell, cells };
  }
  return undefined;
}

const isName = (organ: string) => organ.length <= 60 && !/[，。；：、,;:()]/u.test(organ);
