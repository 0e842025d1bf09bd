import type { Font } from './font.js';
import { metricsOf } from './metrics.js';
import { isParsed, type ParsedGlyph, type ShapedText } from './parsed-font.js';
import { quickSubset } from './quick-subset.js';

/** Characters that stand beside each other without regard: Chinese ones with their marks, or figures. */
const INDEPENDENT = /^(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\d+)$/u;

/** Whether no feature of a font touches a text: it is set one character after another. */
export const isIndependent = (text: string) => INDEPENDENT.test(text);

/**
 * The same font with some ways cut short. Characters are looked up and short texts shaped once; widths are read where
 * they stand, without the outline's box, from which fontkit reckons heights; and the points of an outline are not read,
 * since it goes into a file as it is: fontkit reads them to learn whether it is made of others.
 */
export function quickFont(font: Font): Font {
  if (!isParsed(font)) return font;
  const { glyphForCodePoint, getGlyph, createSubset, _variationProcessor: variations } = font;
  const shape = font.layout;
  const metrics = metricsOf(font);
  const drawn = new Map<number, ParsedGlyph>();
  const shaped = new Map<string, ShapedText>();
  const glyphOf = (character: string) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = drawn.get(codePoint) ?? glyphForCodePoint.call(font, codePoint);
    drawn.set(codePoint, glyph);
    return glyph;
  };
  const shorten = (glyph: ParsedGlyph) => {
    if (metrics) glyph._metrics ??= metrics(glyph.id);
    if (glyph._decodeSimple && !variations) glyph._decodeSimple = nothing;
  };
  return Object.assign(font, {
    layout(text: string, features?: readonly string[]) {
      if (!features && isIndependent(text)) return inARow([...text].map(glyphOf));
      const key = `${text} ${features}`;
      const before = shaped.get(key);
      const { glyphs, positions, advanceWidth } = before ?? shape.call(font, text, features);
      if (!before) remember(shaped, key, { glyphs, positions, advanceWidth });
      // A copy: who asked for the positions turns them into other units.
      return { glyphs, positions: positions.map((each) => ({ ...each })), advanceWidth };
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

function inARow(glyphs: readonly ParsedGlyph[]): ShapedText {
  const positions = glyphs.map(({ advanceWidth: xAdvance }) => ({
    xAdvance,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  return { glyphs, positions, advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) };
}

/** Short texts come again on every page and in every report. */
function remember(shaped: Map<string, ShapedText>, text: string, result: ShapedText): void {
  if (text.length > longestRemembered) return;
  if (shaped.size >= mostRemembered) shaped.clear();
  shaped.set(text, result);
}

const longestRemembered = 40;
const mostRemembered = 5000;

const nothing = () => {};
