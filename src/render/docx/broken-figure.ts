import type { IParagraphOptions } from 'docx';
import type { Glyph } from '../pdf/text/glyph.js';
import { twips } from './page.js';

/**
 * The shape of a paragraph in which a figure that its column has no room for is broken at its thousands as in the PDF:
 * by its margins, so that it stays one figure for who edits or copies it. Programs break a number that does not fit
 * behind any digit, and a digit takes half of the type's size or, in fonts that stand in for 宋体, a little more.
 * @param lines all behind the first equally long @param width of the cell, in twips
 */
export function brokenFigure(
  lines: readonly (readonly Glyph[])[],
  size: number,
  width: number,
): Pick<IParagraphOptions, 'alignment' | 'indent'> {
  const [first, rest] = lines.map(({ length }) => twips(((length + SPARE) * size) / 2));
  const most = Math.max(first ?? 0, rest ?? 0);
  const right = Math.max(0, Math.floor((width - most) / 2));
  const left = (line = most) => Math.max(0, width - right - line);
  const difference = left(first) - left(rest);
  return {
    alignment: 'right',
    indent: {
      left: left(rest),
      right,
      ...(difference > 0 ? { firstLine: difference } : { hanging: -difference }),
    },
  };
}

/** Less than a digit more would take. */
const SPARE = 0.9;
