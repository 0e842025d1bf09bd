import type { Budget } from '../../limits/budget.js';
import { middleOf, OUTSIDE, shareOutGlyphs } from './cell-glyphs.js';
import { cellText, DOUBT } from './cell-text.js';
import type { Box, Glyph, PageMarks } from './page-marks.js';
import { groupsOf, wholeRules } from './ruled-lines.js';
import { type GridBox, type RuledTable, ruledTable } from './ruled-table.js';
import { linesOf, type TextLine } from './text-lines.js';

/** A table's cell and what it says. */
export interface PageCell extends GridBox {
  readonly text: string;
}

export interface PageTable extends Omit<RuledTable, 'cells'> {
  readonly type: 'table';
  readonly cells: readonly PageCell[];
}

export interface PageLine extends TextLine {
  readonly type: 'line';
}

/** What stands on a page, from top to bottom. */
export type PageItem = PageTable | PageLine;

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** The tables and the lines of text of a page that is upright. */
export function pageItems({ width, height, glyphs, rules }: PageMarks, budget: Budget): Page {
  const tables = groupsOf(wholeRules(rules))
    .flatMap((group) => ruledTable(group, budget) ?? [])
    .sort((one, other) => areaOf(one) - areaOf(other));
  const inside = new Map<RuledTable, Glyph[]>(tables.map((table) => [table, []]));
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    if (glyph.turn === undefined) continue;
    const [x, y] = middleOf(glyph);
    // The smallest: a table may stand in another's cell.
    const table = tables.find((each) => isIn(each, x, y));
    if (table) inside.get(table)?.push(glyph);
    else if (glyph.turn === 0) outside.push(glyph);
  }
  const items: PageItem[] = [];
  for (const [table, own] of inside) items.push(...itemsIn(table, own));
  for (const line of linesOf(outside)) items.push({ type: 'line', ...line });
  return { width, height, items: items.sort((one, other) => one.top - other.top) };
}

/** A table of one column only arranges what stands in it, and one without text is a picture. */
function itemsIn(table: RuledTable, own: readonly Glyph[]): PageItem[] {
  if (table.cells.every(({ columnSpan }) => columnSpan === table.xs.length - 1))
    return linesOf(own.filter(({ turn }) => turn === 0)).map((line) => ({ type: 'line', ...line }));
  if (!own.some(({ text }) => text.trim() !== '')) return [];
  const { glyphs, doubtful } = shareOutGlyphs(table, own);
  const lines: PageLine[] = [];
  const cells = table.cells.map((cell, index): PageCell => {
    const its = glyphs[index] ?? [];
    const width = (table.xs[cell.column + cell.columnSpan] ?? 0) - (table.xs[cell.column] ?? 0);
    const text = cellText(its, width);
    if (text.length <= LONGEST_CELL || !text.includes('。'))
      return { ...cell, text: doubtful.has(index) ? text + DOUBT : text };
    for (const line of linesOf(its.filter(({ turn }) => turn === 0))) lines.push({ type: 'line', ...line });
    return { ...cell, text: '' };
  });
  const isFilled = cells.some(({ text }) => text !== '');
  return [...(isFilled ? [{ ...table, type: 'table' as const, cells }] : []), ...lines];
}

/** Characters. What is longer, and made of sentences, is the text of a page that a table only arranges. */
const LONGEST_CELL = 120;

const areaOf = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);

const isIn = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x > left - OUTSIDE && x < right + OUTSIDE && y > top - OUTSIDE && y < bottom + OUTSIDE;
