import type { Cell } from '../../workbook/book.js';
import { vocabulary } from '../../workbook/vocabulary.js';
import { readYear } from '../date.js';

/** What a title such as 某市某局2024年政府信息公开工作年度报告 says. */
export interface Title {
  readonly organ: string | null;
  readonly year: number;
  readonly cell: Cell;
}

const PATTERNS = vocabulary.titles.map((pattern) => new RegExp(pattern, 'u'));
const LONGEST_TITLE = 100;

export function readTitle(cell: Cell): Title | undefined {
  if (cell.type !== 'text' || String(cell.value).length > LONGEST_TITLE) return undefined;
  const text = String(cell.value).normalize('NFKC').replace(/\s/g, '');
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    const year = groups && readYear(groups.year ?? '');
    if (year !== undefined) return { organ: groups?.organ || null, year, cell };
  }
  return undefined;
}
