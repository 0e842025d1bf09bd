import type { PrintedTable } from '../../../document/blocks.js';
import type { Typesetter } from '../text/typesetter.js';
import { type MeasuredCell, measureCells } from './cell.js';
import { layOutIn, type TableLayout, withPadding } from './layout.js';
import { hasRoom, withShorterLines } from './long-figures.js';
import { comfortablePadding, paddings, type TableStyle, tableStyles } from './table-style.js';

/** The same table in rows of different heights, the airiest first: what its page has room for is taken. */
export type TableForms = readonly [TableLayout, ...TableLayout[]];

export interface TableToFit {
  readonly table: PrintedTable;
  /** Of the remarks that stay under it. Points. */
  readonly tail: number;
}

/** A table too long for a page is not set smaller than this for that. Points. */
const readable = 8.5;

/** The tables of a report agree in size, but for one whose figures need a smaller one than this. Points. */
const common = 9;

/** The tables of a report: each on one page with its remarks, as far as that can be, and all in type of one size. */
export function fitTables(
  tables: readonly TableToFit[],
  typesetter: Typesetter,
  room: { width: number; height: number },
): TableForms[] {
  const fitted = tables.map(({ table, tail }) => {
    const height = room.height - tail;
    return { ...fitFigures(table, measureCells(table, typesetter), { width: room.width, height }), height };
  });
  const size = Math.min(...fitted.map(({ largest }) => Math.max(largest.style.size, common)));
  return fitted.map(({ largest, layOut, height }) => {
    const style = tableStyles.find((each) => each.size === size);
    return formsOf(style && largest.style.size > size ? layOut(style) : largest, height);
  });
}

interface Fitted {
  readonly largest: TableLayout;
  readonly layOut: (style: TableStyle) => TableLayout;
}

/** With figures on one line each; where that takes type too small to be read, in lines that are as long as they can be. */
function fitFigures(
  table: PrintedTable,
  cells: readonly MeasuredCell[],
  room: { width: number; height: number },
): Fitted {
  const layOut = (style: TableStyle) => layOutIn(style, comfortablePadding, table, cells, room.width);
  const largest = largestThatFits(layOut, room.height);
  const shorter = hasRoom(largest) ? undefined : withShorterLines(cells);
  return shorter ? fitFigures(table, shorter, room) : { largest, layOut };
}

/** The largest style in which a table's figures fit their columns and its rows one page. */
function largestThatFits(layOut: (style: TableStyle) => TableLayout, height: number): TableLayout {
  let tightest: TableLayout | undefined;
  for (const style of tableStyles) {
    const layout = layOut(style);
    if (layout.columns.fits && (layout.height <= height || style.size <= readable)) return layout;
    tightest = layout;
  }
  if (!tightest) throw new Error('there is no table style');
  return tightest;
}

/** Those that fit a page; of a table that is longer the comfortable one. */
function formsOf(layout: TableLayout, height: number): TableForms {
  const [first, ...others] = paddings
    .map((padding) => withPadding(layout, padding))
    .filter((form) => form.height <= height);
  return first ? [first, ...others] : [layout];
}
