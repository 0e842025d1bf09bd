import type { PrintedCell, PrintedTable } from '../../../document/blocks.js';
import { figureLines, isLongFigure } from '../../../document/figure-lines.js';

/** On paper, where labels make room for long numbers. Millimetres. */
const PAPER = 155.5;
export const LABELS_ON_PAPER = { '--narrow': 7, '--middle': 16, '--wide': 32 };

/** What labels take where no number asks for room. Millimetres. */
const USUAL_LABELS = { '--narrow': 8.5, '--middle': 22.5, '--wide': 45 };

/** The same as a style. */
export const usualLabels = Object.entries(USUAL_LABELS)
  .map(([name, width]) => `${name}: ${width}mm;`)
  .join(' ');

/** Of a table's type, and below which nobody reads it. Points. */
const SIZE = 9;
const LEAST_SIZE = 7.5;

/** An em of a table's type on paper. Millimetres. */
const EM = (SIZE / 72) * 25.4;

/** What a column, a digit and the sides of a cell take at least, where there is too little room for all. In em. */
const LEAST = 2.8;
const DIGIT = 0.57;
const PADDING = 0.45;

/** The labels that a table has, the last of which is wide. */
const widthOf = (labels: typeof USUAL_LABELS, { labelColumns }: PrintedTable): number => {
  const widths = Object.values(labels);
  return widths.slice(widths.length - labelColumns).reduce((total, width) => total + width, 0);
};

/** What each column of values has on paper beside the usual labels. In em. */
export const usualShare = (table: PrintedTable): number =>
  (PAPER - widthOf(USUAL_LABELS, table)) / EM / (table.width - table.labelColumns);

export interface PaperColumns {
  /** Of the columns of values. Millimetres. */
  readonly widths: readonly number[];
  /** Of their type. Points. */
  readonly size: number;
  /** Characters in a line of a figure, where none may be longer. */
  readonly most?: number;
}

/**
 * How a table's columns of values share the room on paper.
 * @param needs in em; what figures need in type that cannot be read is cut down, and figures are broken at last
 */
export function paperColumns(table: PrintedTable, needs: readonly number[]): PaperColumns {
  const room = (PAPER - widthOf(LABELS_ON_PAPER, table)) / EM;
  const scaled = (own: readonly number[]): PaperColumns => {
    const scale = Math.min(1, room / own.reduce((total, need) => total + need, 0));
    return { widths: own.map((need) => need * scale * EM), size: SIZE * scale };
  };
  let columns = scaled(needs);
  let most = longestIn(table);
  while (columns.size < LEAST_SIZE && most >= 3) {
    columns = { ...scaled(closeNeeds(table, most)), most };
    most = longestIn(table, most) - 1;
  }
  return columns;
}

const valuesOf = ({ cells }: PrintedTable): PrintedCell[] =>
  cells.filter(({ role, columnSpan, text }) => role === 'value' && columnSpan === 1 && isLongFigure(text));

/** The characters of the longest line of a figure. */
const longestIn = (table: PrintedTable, most = Number.POSITIVE_INFINITY): number =>
  Math.max(0, ...valuesOf(table).map((cell) => longestLine(cell, most)));

const longestLine = ({ text }: PrintedCell, most: number): number =>
  Math.max(...figureLines(text, most).map(({ length }) => length));

function closeNeeds(table: PrintedTable, most: number): number[] {
  const needs: number[] = Array(table.width - table.labelColumns).fill(LEAST);
  for (const cell of valuesOf(table)) {
    const index = cell.column - table.labelColumns;
    needs[index] = Math.max(needs[index] ?? LEAST, longestLine(cell, most) * DIGIT + PADDING);
  }
  return needs;
}
