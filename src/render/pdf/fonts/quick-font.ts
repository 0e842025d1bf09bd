import type { Font } from './font.js';

/** What fontkit's fonts have beyond what is asked of every font. */
interface Inside {
  glyphForCodePoint?(codePoint: number): InsideGlyph;
  getGlyph?(id: number, codePoints?: readonly number[]): InsideGlyph;
  readonly _variationProcessor?: unknown;
}

interface InsideGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** Reads the points of an outline that is not made of others. */
  _decodeSimple?(): void;
}

/** Characters that stand beside each other without regard: Chinese ones with their marks, or figures. */
const INDEPENDENT = /^(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\d+)$/u;

/**
 * The same font with two ways cut short. Text that no feature of a font touches is not shaped; and the points of an
 * outline are not read, since it goes into a file as it is: fontkit reads them to learn whether it is made of others.
 */
export function quickFont(font: Font): Font {
  const { glyphForCodePoint, getGlyph, _variationProcessor: variations } = font as Font & Inside;
  if (!glyphForCodePoint || !getGlyph) return font;
  const shape = font.layout;
  return Object.assign(font, {
    layout(text: string, features?: readonly string[]) {
      if (features || !INDEPENDENT.test(text)) return shape.call(font, text, features);
      const glyphs = [...text].map((each) => glyphForCodePoint.call(font, each.codePointAt(0) ?? 0));
      const positions = glyphs.map((glyph) => ({ ...unmoved, xAdvance: glyph.advanceWidth }));
      return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
    },
    getGlyph(id: number, codePoints?: readonly number[]) {
      const glyph = getGlyph.call(font, id, codePoints);
      if (glyph?._decodeSimple && !variations) glyph._decodeSimple = () => {};
      return glyph;
    },
  });
}

const unmoved = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0 };
