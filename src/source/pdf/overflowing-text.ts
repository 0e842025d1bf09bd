import type { Glyph } from './page-marks.js';
import type { GridBox, RuledTable } from './ruled-table.js';

/** A text of several lines that is too high for its cell, and the place in its middle. */
export interface Overflowing {
  readonly glyphs: readonly Glyph[];
  readonly middle: readonly [x: number, y: number];
}

interface Line {
  readonly glyphs: Glyph[];
  left: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Texts that reach over the edges of their cells: sheets are printed so whose rows are not as high as what is written in
 * them. Their lines are written one after the other, and stand around the middle of the cell.
 * @param glyphs upright ones, in the order in which they were written
 */
export function overflowingTexts(
  table: RuledTable,
  glyphs: readonly Glyph[],
  cellAt: (x: number, y: number) => number | undefined,
): Overflowing[] {
  return stacksOf(linesAsWritten(glyphs)).flatMap((lines): Overflowing[] => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last || first === last) return [];
    const middle = [(first.left + first.right) / 2, (topOf(first) + bottomOf(last)) / 2] as const;
    const index = cellAt(...middle);
    const cell = index === undefined ? undefined : table.cells[index];
    return cell && lines.some((line) => isCrossed(line, cell, table))
      ? [{ glyphs: lines.flatMap((line) => line.glyphs), middle }]
      : [];
  });
}

function linesAsWritten(glyphs: readonly Glyph[]): Line[] {
  const lines: Line[] = [];
  for (const glyph of glyphs) {
    const { x, y, width, size } = glyph;
    const line = lines.at(-1);
    const goesOn =
      line && Math.abs(y - line.y) < size * 0.3 && x >= line.right - size && x < line.right + size;
    if (goesOn) {
      line.glyphs.push(glyph);
      line.right = x + width;
    } else lines.push({ glyphs: [glyph], left: x, right: x + width, y, size });
  }
  return lines;
}

/** Lines below each other that are centred alike, or begin alike. */
function stacksOf(lines: readonly Line[]): Line[][] {
  const stacks: Line[][] = [];
  for (const line of lines) {
    const stack = stacks.at(-1);
    if (stack && isNext(stack, line)) stack.push(line);
    else stacks.push([line]);
  }
  return stacks;
}

/** As far below the last line as that is below the one before. */
function isNext(stack: readonly Line[], next: Line): boolean {
  const [before, last] = [stack.at(-2), stack.at(-1)];
  if (!last || Math.abs(last.size - next.size) > SAME_SIZE) return false;
  const pitch = next.y - last.y;
  const isEven = !before || Math.abs(pitch - (last.y - before.y)) < SAME_SIZE;
  const isAligned =
    Math.abs(last.left + last.right - next.left - next.right) < ALIGNED * 2 ||
    Math.abs(last.left - next.left) < ALIGNED;
  return isEven && isAligned && pitch > last.size * CLOSEST && pitch < last.size * FARTHEST;
}

/** In sizes of type. */
const CLOSEST = 0.8;
const FARTHEST = 1.9;
/** Points. */
const SAME_SIZE = 0.5;
const ALIGNED = 1.5;
const CLEARLY = 1;

/** Whether an edge of the cell goes through a line. */
function isCrossed(line: Line, { row, rowSpan }: GridBox, { ys }: RuledTable): boolean {
  return [ys[row] ?? 0, ys[row + rowSpan] ?? 0].some(
    (edge) => topOf(line) < edge - CLEARLY && bottomOf(line) > edge + CLEARLY,
  );
}

/** Hanzi reach as far above and below their base line, in parts of their size. */
const topOf = ({ y, size }: Line): number => y - size * 0.8;
const bottomOf = ({ y, size }: Line): number => y + size * 0.1;
