import { figureLines, isLongFigure } from '../../../document/figure-lines.js';
import { textOf, widthOf } from '../text/glyph.js';
import type { MeasuredCell } from './cell.js';
import type { TableLayout } from './layout.js';
import { smallestLabel } from './table-style.js';

/** Sums of widths are not exact. Points. */
const tolerance = 0.01;

/** Whether no figure is too wide for its column in type that can be read. */
export const hasRoom = ({ cells }: TableLayout): boolean =>
  cells.every(
    ({ cell, word, innerWidth }) =>
      cell.role !== 'value' || !isLongFigure(cell.text) || word * smallestLabel <= innerWidth + tolerance,
  );

/** The same cells, those with the widest figures broken into shorter lines; undefined where they can't be shorter. */
export function withShorterLines(cells: readonly MeasuredCell[]): MeasuredCell[] | undefined {
  const longest = Math.max(0, ...cells.map(longestLine));
  if (longest <= shortest) return undefined;
  return cells.map((measured) =>
    longestLine(measured) < longest ? measured : broken(measured, longest - 1),
  );
}

/** Digits of a group. */
const shortest = 3;

/** The characters of a figure's longest line; 0 for what is no figure. */
function longestLine({ cell, glyphs, broken }: MeasuredCell): number {
  if (cell.role !== 'value' || !isLongFigure(textOf(glyphs))) return 0;
  return Math.max(...(broken ?? [glyphs]).map(({ length }) => length));
}

/** A figure on one line again, where there is room for it. */
export function asWhole(measured: MeasuredCell, ems: number): MeasuredCell {
  const { broken, ...whole } = measured;
  return broken && widthOf(whole.glyphs) <= ems ? whole : measured;
}

function broken(measured: MeasuredCell, most: number): MeasuredCell {
  let end = 0;
  const lines = figureLines(textOf(measured.glyphs), most).map(({ length }) => {
    end += length;
    return measured.glyphs.slice(end - length, end);
  });
  const width = Math.max(...lines.map(widthOf));
  return { ...measured, broken: lines, full: width, word: width, cluster: width };
}
