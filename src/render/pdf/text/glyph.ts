import type { Face } from '../fonts.js';
import type { Tag } from '../structure.js';

/** The smallest thing that is set: a character with its accents, or a double dash. Lengths in points. */
export interface Glyph {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  /** As the font draws it. */
  readonly drawn: number;
  /** What it takes of the line. */
  readonly width: number;
  /** Between it and the next glyph, when both stand on one line. */
  readonly gap: number;
  /** As wide as a Chinese character. */
  readonly wide: boolean;
  /** What keeps off from the other of the two. */
  readonly script: 'han' | 'western' | undefined;
  /** A mark that fills a square of which half is blank: the left half where it opens, the right where it closes. */
  readonly mark: 'opens' | 'closes' | undefined;
  /** What no font can draw, and the geta mark stands for. */
  readonly missing: string | undefined;
  /** The link that it is part of. */
  readonly link: Tag | undefined;
}

export const isSpace = (glyph: Glyph) => glyph.text === ' ';

export const textOf = (glyphs: readonly Glyph[]) =>
  glyphs.map((glyph) => glyph.missing ?? glyph.text).join('');

/** Points; spaces at the end count for nothing. */
export function widthOf(glyphs: readonly Glyph[]): number {
  const last = glyphs.findLastIndex((glyph) => !isSpace(glyph));
  return glyphs
    .slice(0, last + 1)
    .reduce((width, glyph, index) => width + glyph.width + (index < last ? glyph.gap : 0), 0);
}
