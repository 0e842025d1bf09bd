import type { Font } from './font.js';
import { metricsOf } from './metrics.js';
import { isParsed, type ParsedGlyph } from './parsed-font.js';
import { quickSubset } from './quick-subset.js';

/** Characters that stand beside each other without regard: Chinese ones with their marks, or figures. */
const INDEPENDENT = /^(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\d+)$/u;

/** Whether no feature of a font touches a text: it is set one character after another. */
export const isIndependent = (text: string) => INDEPENDENT.test(text);

/**
 * The same font with some ways cut short. Text that no feature touches is not shaped; widths are read where they stand,
 * without the outline's box, from which fontkit reckons heights; and the points of an outline are not read, since it
 * goes into a file as it is: fontkit reads them to learn whether it is made of others.
 */
export function quickFont(font: Font): Font {
  if (!isParsed(font)) return font;
  const { glyphForCodePoint, getGlyph, createSubset, _variationProcessor: variations } = font;
  const shape = font.layout;
  const metrics = metricsOf(font);
  const shorten = (glyph: ParsedGlyph) => {
    if (metrics) glyph._metrics ??= metrics(glyph.id);
    if (glyph._decodeSimple && !variations) glyph._decodeSimple = nothing;
  };
  return Object.assign(font, {
    layout(text: string, features?: readonly string[]) {
      if (features || !isIndependent(text)) return shape.call(font, text, features);
      const glyphs = [...text].map((each) => glyphForCodePoint.call(font, each.codePointAt(0) ?? 0));
      const positions = glyphs.map((glyph) => ({ ...unmoved, xAdvance: glyph.advanceWidth }));
      return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
    },
    getGlyph(id: number, codePoints?: readonly number[]) {
      const glyph = getGlyph.call(font, id, codePoints);
      if (glyph) shorten(glyph);
      return glyph;
    },
    createSubset() {
      const subset = createSubset.call(font);
      return metrics ? quickSubset(font, metrics, subset) : subset;
    },
  });
}

const unmoved = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0 };

const nothing = () => {};
