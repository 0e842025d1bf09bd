import type { Address } from '../../source/address.js';
import { REACH, type SheetLayout } from './sheet-layout.js';

/** Pixels that a comment's box is wide, and what it leaves free around its text. */
const WIDTH = 260;
const PADDING = 14;
/** At 9 points: a Chinese character, a line. */
const CHARACTER = 12;
const LINE = 16;
/** Programs don't scroll comments, but none should cover a whole screen. */
const LINES_AT_MOST = 24;
/** Excel's own distance between the cell and its box. */
const GAP = { across: 15, down: 2 };

const LAST = { row: 1_048_576, column: 16_384 };

/** Where the box of a comment stands: pairs of a column or row, from 0, and pixels into it; as VML's Anchor has it. */
export function boxAnchor({ row, column }: Address, text: string, layout: SheetLayout): string {
  const left = { at: Math.min(column + 1, LAST.column), into: GAP.across };
  const top = { at: Math.max(row - 1, 1), into: GAP.down };
  const right = along(left.at, left.into + WIDTH, LAST.column, (at) => layout.columnPixels(at));
  const bottom = along(top.at, top.into + heightOf(text), LAST.row, (at) => layout.rowPixels(at));
  const corners = [
    left.at - 1,
    left.into,
    top.at - 1,
    top.into,
    right.at - 1,
    right.into,
    bottom.at - 1,
    bottom.into,
  ];
  return corners.join(', ');
}

/** Walks columns or rows for so many pixels. */
function along(start: number, pixels: number, end: number, sizeOf: (at: number) => number) {
  let [at, into] = [start, pixels];
  const last = Math.min(end, start + REACH);
  while (at < last && into > sizeOf(at)) {
    into -= sizeOf(at);
    at++;
  }
  return { at, into: Math.min(into, sizeOf(at)) };
}

function heightOf(text: string): number {
  const perLine = Math.floor((WIDTH - PADDING) / CHARACTER);
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
  return Math.min(lines + 1, LINES_AT_MOST) * LINE + PADDING;
}

/** In Chinese characters; Latin letters and figures are half as wide. */
function widthOf(line: string): number {
  return [...line].reduce((width, character) => width + (character <= '\u00ff' ? 0.5 : 1), 0);
}
