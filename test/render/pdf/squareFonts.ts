import type { Face, FontSet } from '../../../src/render/pdf/fonts.js';

/** A font of squares: Chinese characters fill one, all else half of one. Layout needs no more than widths. */
const square: Face = {
  name: 'square',
  font: { unitsPerEm: 1000, hasGlyphForCodePoint: () => true, layout: () => ({ advanceWidth: 0 }) },
  widthOf: (text) => [...text].reduce((width, character) => width + (character < '\u2010' ? 0.5 : 1), 0),
};

export const squareFonts: FontSet = {
  body: [square],
  title: [square],
  heading1: [square],
  heading2: [square],
};
