import type { Edition } from '../../edition/edition.js';
import type { Cell, Sheet } from '../../source/book.js';
import type { Heading, Prose } from '../report.js';
import { lastRow } from '../tables/labels.js';
import { proseOfCells } from '../text/prose.js';
import { sectionOf } from './sections.js';

/** Reads 文字部分: labels in column A, text in B, going on in the cells below. */
export function readTemplateProse(sheet: Sheet, edition: Edition) {
  const headings: Heading[] = [];
  const narrative = new Map<string, Prose>();
  const last = Math.max(0, ...sheet.cells.map(lastRow));
  let current: { section: string; chunks: Cell[] } | undefined;
  const close = () => {
    if (!current) return;
    const cells = current.chunks.filter((cell) => cell.value !== null);
    narrative.set(current.section, proseOfCells(cells, current.chunks[0]));
  };
  for (let row = 1; row <= last; row++) {
    const label = sheet.at(row, 1);
    const match =
      label.row === row && label.type === 'text' ? sectionOf(String(label.value), edition) : undefined;
    if (match) {
      close();
      current = { section: match.section.key, chunks: [] };
      headings.push({ section: match.section.key, cell: label, misnamed: match.misnamed });
    }
    const text = sheet.at(row, 2);
    if (text.row === row) current?.chunks.push(text);
  }
  close();
  return { headings, narrative };
}
