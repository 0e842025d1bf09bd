import { baselineIn, type Item, type TextItem } from '../items.js';
import type { Tag } from '../structure.js';
import { type Glyph, widthOf } from '../text/glyph.js';
import { noStart } from '../text/kinsoku.js';
import { type Place, placeLine } from '../text/place.js';
import { alignment } from './alignment.js';
import { type CellText, fitCell, heightOf } from './cell.js';
import { type Extent, type Extents, extentsIn } from './extents.js';
import type { LaidCell, TableLayout } from './layout.js';
import { gridRules } from './rules.js';
import type { Slice } from './split.js';
import { lineHeight, paddingBeside } from './table-style.js';
import { inReadingOrder } from './tags.js';

/**
 * The texts and rules of a slice; points from the page's left edge and from the slice's top.
 * @param tags the tag of each cell, for what is printed the first time
 */
export function drawSlice(layout: TableLayout, slice: Slice, left: number, tags: readonly Tag[]): Item[] {
  const xs = edges(left, layout.columns.widths);
  const ys = edges(
    0,
    slice.map((row) => row.height),
  );
  const extents = extentsIn(slice);
  const cells = layout.cells.map((laid, index) => ({ ...laid.cell, laid, tag: tags[index] }));
  const texts = inReadingOrder(cells).flatMap(({ laid, tag, column }) =>
    [false, true].flatMap((repeated): TextItem[] => {
      const extent = extents.of(laid.cell, repeated);
      if (!extent) return [];
      const isFirst = !repeated && (extent.begins || extent.piece !== undefined);
      const text = textIn(layout, laid, extent);
      return drawText(layout, laid, text, extent, xs[column] ?? left, isFirst ? tag : undefined);
    }),
  );
  return [...texts, ...gridRules(owners(layout, extents, slice.length), xs, ys)];
}

/** What a cell says in a slice: a label over several rows fits the rows that are there, and says that it goes on. */
function textIn({ style, padding }: TableLayout, laid: LaidCell, extent: Extent): CellText {
  const { text, innerWidth, stacked, continued } = laid;
  if (extent.piece) return pieceOf(text, extent.piece);
  if (!continued) return text;
  const room = extent.height - 2 * padding;
  if (extent.begins && heightOf(text) <= room) return text;
  return fitCell(extent.begins ? laid : continued, style.size, innerWidth, room, stacked);
}

function pieceOf({ lines, size }: CellText, { from, to }: { from: number; to: number }): CellText {
  const first = Math.round(from / lineHeight(size));
  return { size, lines: lines.slice(first, Math.max(first, Math.round(to / lineHeight(size)))) };
}

function drawText(
  layout: TableLayout,
  laid: LaidCell,
  text: CellText,
  extent: Extent,
  x: number,
  tag: Tag | undefined,
): TextItem[] {
  const { cell, innerWidth, stacked } = laid;
  const left = x + paddingBeside(layout.style, cell.role);
  const place = laid.broken
    ? flushRight(text, left + innerWidth / 2)
    : { left, right: left + innerWidth, align: alignment(layout, cell, text) };
  const top = extent.top + (extent.height - heightOf(text)) / 2;
  return text.lines.map((line, index) => {
    const size = line[0]?.size ?? text.size;
    return {
      kind: 'text',
      baseline: baselineIn(top + index * lineHeight(text.size), lineHeight(text.size), size),
      fragments: placeLine(line, stacked && line.length > 1 ? underOne(line, place) : place),
      ...(tag && { tag }),
    };
  });
}

/** The lines of a figure stand in the middle of their cell, one group of digits above another. */
function flushRight({ lines }: CellText, middle: number): Place {
  const width = Math.max(...lines.map(widthOf));
  return { left: middle - width / 2, right: middle + width / 2, align: 'right' };
}

/** In a column of characters a mark hangs beside its character, which keeps its place above the others. */
function underOne(line: readonly Glyph[], place: Place): Place {
  const first = line.slice(0, 1);
  const hangs = line.length === 2 && noStart.has(line[1]?.text ?? '');
  const left = (place.left + place.right - widthOf(first)) / 2;
  return hangs ? { ...place, left, align: 'left' } : place;
}

/** Which cell stands where; a header printed again is another cell than the first. */
function owners(layout: TableLayout, extents: Extents, rows: number): unknown[][] {
  const grid: unknown[][] = Array.from({ length: rows }, () => []);
  layout.cells.forEach(({ cell }, number) => {
    for (const repeated of [false, true])
      for (const { index } of extents.rowsOf(cell, repeated))
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
          (grid[index] ?? [])[column] = repeated ? -1 - number : number;
  });
  return grid;
}

function edges(start: number, sizes: readonly number[]): number[] {
  const result = [start];
  for (const size of sizes) result.push((result.at(-1) ?? start) + size);
  return result;
}
