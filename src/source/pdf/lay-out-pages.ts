import { canonicalLabel } from '../../edition/label.js';
import type { Sheet } from '../book.js';
import { DocumentGrid } from '../document-grid.js';
import { withoutBars, withoutCharts } from './chart-text.js';
import type { FlatTable } from './flat-table.js';
import { flatTables } from './flat-tables.js';
import { formWords } from './form-words.js';
import { joinTables, type WholeTable, wholeTable } from './joined-tables.js';
import { isBesideRow, isOutOfLine } from './out-of-line.js';
import { withoutPageControls } from './page-controls.js';
import type { Page, PageItem, PageTable } from './page-items.js';
import { type PlacedLine, paragraphsOf, styleOf, type TextStyle } from './paragraphs.js';

type Block =
  | { readonly table: WholeTable }
  | { readonly flat: FlatTable }
  | { readonly lines: readonly PlacedLine[] };

/**
 * The pages as one document: paragraphs and tables in their order.
 * @param names of the sheet that each page was printed from
 */
export function layOutPages(pages: readonly Page[], names: readonly string[]): Sheet[] {
  const sheets: Sheet[] = [];
  let counts = { paragraphs: 0, tables: 0 };
  for (let from = 0; from < pages.length; ) {
    const name = names[from] ?? '';
    let to = from + 1;
    while (to < pages.length && names[to] === name) to++;
    const grid = new DocumentGrid(name, counts.tables);
    const paragraphs = layOut(pages.slice(from, to), grid, counts.paragraphs);
    counts = { paragraphs, tables: grid.tables };
    sheets.push(grid.sheet());
    from = to;
  }
  return sheets;
}

/** Returns how many paragraphs there are so far. */
function layOut(pages: readonly Page[], grid: DocumentGrid, paragraphs: number): number {
  const blocks = blocksOf(pages.map(withoutBars)).flatMap((block): Block[] =>
    'lines' in block
      ? flatTables(withoutCharts(withoutPageControls(block.lines))).map((part) =>
          'table' in part ? { flat: part.table } : part,
        )
      : [block],
  );
  const style = styleOf(blocks.flatMap((block) => ('lines' in block ? block.lines : [])));
  let count = paragraphs;
  for (const block of blocks)
    if ('table' in block) putTable(block.table, grid);
    else if ('flat' in block) grid.table(block.flat.cells, undefined, { pages: block.flat.pages });
    else count = putParagraphs(block.lines, style, grid, count);
  return count;
}

function blocksOf(pages: readonly Page[]): Block[] {
  const blocks: ({ table: WholeTable } | { lines: PlacedLine[] })[] = [];
  pages.forEach(({ number: page, items }, index) => {
    const last = pages[index - 1]?.number;
    items.forEach((item, place) => {
      const before = blocks.at(-1);
      if (item.type === 'line') {
        const placed = { page, line: item };
        if (before && 'lines' in before) before.lines.push(placed);
        else blocks.push({ lines: [placed] });
        return;
      }
      const table = wholeTable(item, page);
      const isNext =
        before &&
        'table' in before &&
        (place === 0 ? before.table.pages.at(-1) === last : goesOnBelow(items[place - 1], item)) &&
        before.table.pages.length < MOST_ROWS;
      const joined = isNext ? joinTables(before.table, table) : undefined;
      if (joined) blocks[blocks.length - 1] = { table: joined };
      else blocks.push({ table });
    });
  });
  return blocks;
}

/** No table of the form has a tenth of them. */
const MOST_ROWS = 500;
/** Points: where a page breaks a table that stands in another, programs at times leave room between its rows. */
const ROOM = 25;

/** Whether a table has no header of its own below another. */
function goesOnBelow(above: PageItem | undefined, below: PageTable): boolean {
  if (above?.type !== 'table' || below.top - above.bottom > ROOM) return false;
  const { columns, spans, corners } = formWords();
  return !below.cells.some(({ text }) => {
    const label = canonicalLabel(text);
    return columns.has(label) || spans.has(label) || corners.has(label);
  });
}

function putTable({ cells, xs, pages }: WholeTable, grid: DocumentGrid): void {
  const width = xs.length - 1;
  const loose = isOutOfLine(cells, width);
  const own = loose ? cells.filter((cell) => !isBesideRow(cell, width)) : cells;
  grid.table(
    own.map(({ row, column, rowSpan, columnSpan, text, page }) => ({
      row: row + 1,
      column: column + 1,
      rowSpan,
      columnSpan,
      text,
      ...(page !== undefined && { page }),
    })),
    undefined,
    { pages, loose },
  );
}

function putParagraphs(
  lines: readonly PlacedLine[],
  style: TextStyle,
  grid: DocumentGrid,
  above: number,
): number {
  const paragraphs = paragraphsOf(lines, style);
  paragraphs.forEach(({ first, text }, index) => {
    grid.paragraph(text, { page: first.page, paragraph: above + index + 1 });
  });
  return above + paragraphs.length;
}
