import type { Budget } from '../../limits/budget.js';
import { middleOf, OUTSIDE, shareOutGlyphs } from './cell-glyphs.js';
import { cellText, DOUBT } from './cell-text.js';
import { withCutColumn } from './cut-column.js';
import { areaOf, type Box, type Glyph } from './page-marks.js';
import type { Part, Sheaf } from './pages-beside.js';
import { paragraphsOf, styleOf } from './paragraphs.js';
import { holdsNarrative } from './printed-sheets.js';
import { groupsOf, wholeRules } from './ruled-lines.js';
import { type GridBox, type RuledTable, ruledTable } from './ruled-table.js';
import { linesOf, mayBeOneFigure, type TextLine } from './text-lines.js';

/** A table's cell and what it says. */
export interface PageCell extends GridBox {
  readonly text: string;
  /** Its text is that of the page. */
  readonly isText?: boolean;
  /** The page it stands on, where that is another than its row's. */
  readonly page?: number;
}

export interface PageTable extends Omit<RuledTable, 'cells'> {
  readonly type: 'table';
  readonly cells: readonly PageCell[];
}

export interface PageLine extends TextLine {
  readonly type: 'line';
  /** The cell that it is laid out in. */
  readonly frame?: Frame;
}

/** Between which edges text stands, in points. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** What stands on a page, from top to bottom. */
export type PageItem = PageTable | PageLine;

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** The tables and the lines of text of a page that is upright. */
export function pageItems({ width, height, glyphs, rules, parts }: Sheaf, budget: Budget): Page {
  const tables = groupsOf(wholeRules(rules))
    .flatMap((group) => ruledTable(group, budget) ?? [])
    .sort((one, other) => areaOf(one) - areaOf(other));
  const inside = new Map<RuledTable, Glyph[]>(tables.map((table) => [table, []]));
  const outside: Glyph[] = [];
  for (const figure of figuresIn(glyphs)) {
    // The smallest: a table may stand in another's cell.
    const table = tables.find((each) => figure.some((glyph) => isIn(each, ...middleOf(glyph))));
    if (table) inside.get(table)?.push(...figure);
    else outside.push(...figure.filter(({ turn }) => turn === 0));
  }
  const items: PageItem[] = [];
  const lines = linesOf(outside);
  const isNarrative = holdsNarrative(lines);
  for (const [table, own] of inside) items.push(...itemsIn(table, own, isNarrative, parts, width));
  for (const line of lines) items.push({ type: 'line', ...line });
  const number = parts[0]?.number ?? 1;
  return { number, width, height, items: items.sort((one, other) => one.top - other.top) };
}

/** Glyphs one by one, but for figures: one that is wider than its table's last column is the table's as a whole. */
function figuresIn(glyphs: readonly Glyph[]): Glyph[][] {
  const figures: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.turn === undefined) continue;
    const [figure, before] = [figures.at(-1), figures.at(-1)?.at(-1)];
    if (figure && before && mayBeOneFigure(before, glyph)) figure.push(glyph);
    else figures.push([glyph]);
  }
  return figures;
}

/** A table of one column only arranges what stands in it, and one without text is a picture. */
function itemsIn(
  table: RuledTable,
  own: readonly Glyph[],
  isNarrative: boolean,
  parts: readonly Part[],
  width: number,
): PageItem[] {
  if (table.cells.every(({ columnSpan }) => columnSpan === table.xs.length - 1))
    return framedLines(own, { left: table.left, right: table.right });
  if (!own.some(({ text }) => text.trim() !== '')) return [];
  const { glyphs, doubtful } = shareOutGlyphs(table, own);
  const lines: PageLine[] = [];
  const written = table.cells.map((box, index): PageCell => {
    const its = glyphs[index] ?? [];
    const [left = 0, right = 0] = [table.xs[box.column], table.xs[box.column + box.columnSpan]];
    const cell = { ...box, ...pageOf(left, parts) };
    const text = cellText(its, { left, right });
    const isProse = text.includes('。');
    if (isNarrative && isProse) return { ...cell, text: proseOf(framedLines(its, { left, right })) };
    const isDoubtful = doubtful.has(index) || isCutFigure(its, text);
    if (text.length <= LONGEST_CELL || !isProse) return { ...cell, text: isDoubtful ? text + DOUBT : text };
    lines.push(...framedLines(its, { left, right }));
    return { ...cell, text: '', isText: true };
  });
  const cells = withCutColumn(table, written, width);
  if (lines.length > 0) return [...partsWithout(table, cells), ...lines];
  return [{ ...table, type: 'table', cells }];
}

/** Where several pages lie side by side: the one on which something begins. */
function pageOf(left: number, parts: readonly Part[]): { page?: number } {
  const part = parts.findLast((each, index) => index > 0 && each.left <= left + OUTSIDE);
  return part ? { page: part.number } : {};
}

/** Of a figure at the edge of the page, nobody knows what the rest of it was. */
const isCutFigure = (glyphs: readonly Glyph[], text: string): boolean =>
  glyphs.some(({ cut }) => cut) && /\p{Nd}/u.test(text) && !/\p{L}{2}/u.test(text);

const framedLines = (glyphs: readonly Glyph[], frame: Frame): PageLine[] =>
  linesOf(glyphs.filter(({ turn }) => turn === 0)).map((line) => ({ type: 'line', frame, ...line }));

/** The paragraphs of a cell. */
function proseOf(own: readonly PageLine[]): string {
  const lines = own.map((line) => ({ page: 1, line }));
  return paragraphsOf(lines, styleOf(lines))
    .map(({ text }) => text)
    .join('\n');
}

/** What is left of a table above and below the rows whose text stands outside of it. */
function partsWithout(table: RuledTable, cells: readonly PageCell[]): PageTable[] {
  const height = table.ys.length - 1;
  const isText = Array.from({ length: height }, (_, row) =>
    cells.some((cell) => cell.isText && row >= cell.row && row < cell.row + cell.rowSpan),
  );
  const parts: PageTable[] = [];
  for (let from = 0; from < height; from++) {
    if (isText[from]) continue;
    let to = from;
    while (to < height && !isText[to]) to++;
    const own = cells
      .filter(({ row, rowSpan }) => row >= from && row + rowSpan <= to)
      .map((cell) => ({ ...cell, row: cell.row - from }));
    const [top, bottom] = [table.ys[from] ?? 0, table.ys[to] ?? 0];
    if (own.some(({ text }) => text !== ''))
      parts.push({ ...table, type: 'table', cells: own, ys: table.ys.slice(from, to + 1), top, bottom });
    from = to;
  }
  return parts;
}

/** Characters. What is longer, and made of sentences, is the text of a page that a table only arranges. */
const LONGEST_CELL = 120;

const isIn = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x > left - OUTSIDE && x < right + OUTSIDE && y > top - OUTSIDE && y < bottom + OUTSIDE;
