import type { PrintedCell, PrintedTable } from '../../../document/blocks.js';
import { fill } from '../../../messages/fill.js';
import { messages } from '../../../messages/messages.js';
import type { FontRole } from '../fonts.js';
import { balanceLines, widestWord } from '../text/balance.js';
import { squeezeOf } from '../text/even-out.js';
import { fillLines } from '../text/fill.js';
import { type Glyph, widthOf } from '../text/glyph.js';
import { clusters } from '../text/kinsoku.js';
import { resize } from '../text/resize.js';
import type { Typesetter } from '../text/typesetter.js';
import { lineHeight, smallestLabel, smallestSize } from './table-style.js';

/** A cell with its text measured once, at a size of one point, so that widths are in ems. */
export interface MeasuredCell {
  readonly cell: PrintedCell;
  readonly glyphs: readonly Glyph[];
  /** On one line. */
  readonly full: number;
  /** The widest part that should stay on one line. */
  readonly word: number;
  /** The widest part that must stay on one line. */
  readonly cluster: number;
  /** The lines of a figure for which its column has too little room. */
  readonly broken?: readonly (readonly Glyph[])[];
  /** What a label over several rows says where it goes on on another page. */
  readonly continued?: MeasuredCell;
}

export function measureCells(table: PrintedTable, typesetter: Typesetter): MeasuredCell[] {
  return table.cells.map((cell) => {
    const measured = measureCell(cell, cell.text, typesetter);
    if (cell.rowSpan === 1) return measured;
    const text = fill(messages.document.pdf.continued, { label: cell.text });
    return { ...measured, continued: measureCell(cell, text, typesetter) };
  });
}

/** Longer texts are remarks, and broken line by line. */
const longestLabel = 100;

/** Words are looked for so far. */
const longestRemark = 1000;

type Measured = Pick<MeasuredCell, 'glyphs' | 'full' | 'word' | 'cluster'>;

const known = new WeakMap<Typesetter, Map<string, Measured>>();

/** Most cells of a report hold a 0: a text is measured once. */
function measureCell(cell: PrintedCell, text: string, typesetter: Typesetter): MeasuredCell {
  const role = isRemarkOnTable(cell) ? 'heading2' : 'figures';
  const key = `${role} ${text}`;
  const texts = known.get(typesetter) ?? new Map<string, Measured>();
  known.set(typesetter, texts);
  const measured = texts.get(key) ?? measureText(text, role, typesetter);
  texts.set(key, measured);
  return { cell, ...measured };
}

function measureText(text: string, role: FontRole, typesetter: Typesetter): Measured {
  const glyphs = typesetter.set(text.trim(), { role, size: 1 });
  const cluster = clusters(glyphs).reduce((widest, own) => Math.max(widest, widthOf(own)), 0);
  // To look for words in all of a cell's 32 767 characters takes gigabytes.
  const word = Math.max(cluster, widestWord(glyphs.slice(0, longestRemark)));
  return { glyphs, full: widthOf(glyphs), word, cluster };
}

/** The corner over several columns of labels says how the figures depend on each other: in 楷体, as in the form. */
const isRemarkOnTable = ({ role, columnSpan }: PrintedCell) => role === 'corner' && columnSpan > 1;

/** The lines of a cell; one that is too wide to be broken is smaller than the rest. */
export interface CellText {
  readonly size: number;
  readonly lines: readonly (readonly Glyph[])[];
}

/** `stacked` makes a column of characters. Points. */
export function setCell(measured: MeasuredCell, size: number, width: number, stacked: boolean): CellText {
  const ems = width / size + tolerance;
  const { glyphs, broken } = measured;
  const filled = !stacked && !broken && isRemark(measured, size, ems);
  const lines = stacked
    ? clusters(glyphs)
    : filled
      ? fillLines(glyphs, { first: ems, rest: ems })
      : (broken ?? balanceLines(glyphs, ems));
  const needed = (line: readonly Glyph[]) => widthOf(line) - (filled ? squeezeOf(line) : 0);
  return { size, lines: lines.map((line) => resize(line, size * Math.min(1, ems / needed(line)))) };
}

const tolerance = 0.001;

/** What is far too wide has to be cut, what is a little too wide can be set smaller. */
const isRemark = ({ glyphs, cluster }: MeasuredCell, size: number, ems: number) =>
  cluster * smallestLabel > ems * size || glyphs.length > longestLabel;

/**
 * The largest setting, from the given size down, that fits into the height. A column of characters becomes
 * ordinary lines before it gets much smaller.
 */
export function fitCell(
  measured: MeasuredCell,
  size: number,
  width: number,
  height: number,
  stacked: boolean,
): CellText {
  const tries = stacked ? [{ stacked, least: Math.min(size, smallestLabel) }] : [];
  for (const attempt of [...tries, { stacked: false, least: smallestSize }]) {
    for (let smaller = size; smaller >= attempt.least; smaller -= 0.5) {
      const text = setCell(measured, smaller, width, attempt.stacked);
      if (heightOf(text) <= height) return text;
    }
  }
  return setCell(measured, smallestSize, width, false);
}

/** The lowest that a label can be set and read. */
export function leastHeight(measured: MeasuredCell, width: number, stacked: boolean): number {
  const ways = stacked ? [true, false] : [false];
  return Math.min(...ways.map((way) => heightOf(setCell(measured, smallestLabel, width, way))));
}

export const heightOf = (text: CellText) => text.lines.length * lineHeight(text.size);
