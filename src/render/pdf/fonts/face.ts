import type { Font } from './font.js';
import { quickFont } from './quick-font.js';

/** A font, parsed once and shared by all documents of the process. */
export interface Face {
  /** Tells it from the others. */
  readonly name: string;
  /** What people call it. */
  readonly family: string;
  readonly font: Font;
  /** The width of a text in ems; undefined where the font lacks one of its characters. */
  widthOf(text: string): number | undefined;
}

/** OpenType features that a text is set with: a dash is as wide as a character, two of them join. */
export const featuresOf = (text: string) => (text.startsWith('—') ? (['fwid'] as const) : undefined);

export function createFace(name: string, family: string, parsed: Font): Face {
  const font = quickFont(parsed);
  const widths = new Map<string, number | undefined>();
  const measure = (text: string) =>
    [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
      ? font.layout(text, featuresOf(text)).advanceWidth / font.unitsPerEm
      : undefined;
  return {
    name,
    family,
    font,
    widthOf(text) {
      if (!widths.has(text)) widths.set(text, measure(text));
      return widths.get(text);
    },
  };
}
