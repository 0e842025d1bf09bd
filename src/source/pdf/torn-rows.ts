import { isTableLabel } from '../form-labels.js';
import { wordsOf } from './flat-words.js';
import type { Page, PageCell, PageItem, PageLine, PageTable } from './page-items.js';

/** Lines of a label that a page may end with, below the last line of its table. */
const MOST_LINES = 3;
/** Points: tables on two pages stand below each other. */
const SAME = 6;

/**
 * Where a page ends in the middle of a row, browsers draw no line below it, and text that is left stands under the table:
 * it belongs to the cells above.
 */
export function withTornRows(pages: readonly Page[]): Page[] {
  return pages.map((page, index) => {
    const next = pages[index + 1]?.items[0];
    const at = page.items.findLastIndex(({ type }) => type === 'table');
    const table = page.items[at];
    const lines = page.items.slice(at + 1);
    if (table?.type !== 'table' || next?.type !== 'table' || lines.length === 0 || lines.length > MOST_LINES)
      return page;
    if (Math.abs(table.right - table.left - (next.right - next.left)) > SAME) return page;
    const whole = withLines(table, lines.filter(isLine));
    return whole ? { ...page, items: [...page.items.slice(0, at), whole] } : page;
  });
}

const isLine = (item: PageItem): item is PageLine => item.type === 'line';

/** undefined where a text does not stand under one cell. */
function withLines(table: PageTable, lines: readonly PageLine[]): PageTable | undefined {
  const height = table.ys.length - 1;
  const last = table.cells.filter(({ row, rowSpan }) => row + rowSpan === height);
  const added = new Map<PageCell, string>();
  for (const word of lines.flatMap((line) => wordsOf([{ page: 1, line }]))) {
    const cell = last.find(
      ({ column, columnSpan }) =>
        word.left >= (table.xs[column] ?? 0) - 1 && word.right <= (table.xs[column + columnSpan] ?? 0) + 1,
    );
    // A figure under a figure may be another one, and below a label that is whole stands what is no table any more.
    if (!cell || /^[\p{Nd}.,]/u.test(word.text)) return undefined;
    const text = (added.get(cell) ?? '') + word.text;
    if (isTableLabel(cell.text) && !isTableLabel(cell.text + text)) return undefined;
    added.set(cell, text);
  }
  const cells = table.cells.map((cell) => ({ ...cell, text: cell.text + (added.get(cell) ?? '') }));
  return { ...table, cells, closedBelow: false };
}
