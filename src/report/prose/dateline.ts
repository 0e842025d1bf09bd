import { vocabulary } from '../../edition/vocabulary.js';
import { readDate } from '../date.js';
import type { Line } from '../text/prose.js';
import { isPageLine } from './page-lines.js';
import { isName, type Signature } from './signature.js';

const DATED = new RegExp(vocabulary.signature.dated, 'u');

/** The date that stands with the title: alone in brackets or on its line, or behind 发布日期 as web pages have it. */
export function dateline(lines: readonly Line[]): Signature['date'] {
  for (const line of lines) {
    const behind = isPageLine(line) ? DATED.exec(line.text)?.groups?.date : undefined;
    const iso = readDate(behind ?? line.text.replace(/^[（(](.*)[）)]$/u, '$1'));
    if (iso !== undefined) return { iso, cell: line.cell };
  }
  return undefined;
}

/** The organ's name directly under the title. */
export const nameUnder = ([first]: readonly Line[]): Line | undefined =>
  first && isName(first.text) ? first : undefined;
