import type { Glyph } from './glyph.js';

/** The same glyphs in another size. Points. */
export function resize(glyphs: readonly Glyph[], size: number): Glyph[] {
  return glyphs.map((glyph) => {
    const factor = size / glyph.size;
    return {
      ...glyph,
      size,
      drawn: glyph.drawn * factor,
      width: glyph.width * factor,
      gap: glyph.gap * factor,
    };
  });
}
