import type { Face, FontSet } from '../../../src/render/pdf/fonts.js';

/** A font of squares: Chinese characters fill one, all else half of one. Layout needs no more than widths. */
const square: Face = {
  name: 'square',
  family: 'square',
  font: {
    unitsPerEm: 1000,
    familyName: 'square',
    name: { records: {} },
    hasGlyphForCodePoint: () => true,
    layout: () => ({ advanceWidth: 0, glyphs: [] }),
    createSubset: () => ({ includeGlyph: () => 0, encode: () => new Uint8Array() }),
  },
  widthOf: (text) => [...text].reduce((width, character) => width + (character < '\u2010' ? 0.5 : 1), 0),
};

export const squareFonts: FontSet = {
  body: [square],
  title: [square],
  heading1: [square],
  heading2: [square],
  figures: [square],
};
