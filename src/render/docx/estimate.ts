import { eastAsianWidth } from 'get-east-asian-width';
import { type Face, fontRoles, fontSet } from '../pdf/fonts.js';
import { createTypesetter, type Typesetter } from '../pdf/text/typesetter.js';

/**
 * Measures texts without a font: in those of GB/T 9704 a character takes its square, and a letter or a digit half of
 * it. Nobody knows which fonts the document will be opened with.
 */
export function estimatingTypesetter(): Typesetter {
  const face: Face = {
    name: 'estimate',
    family: 'estimate',
    get font(): never {
      throw new Error('there is no font to draw with');
    },
    widthOf: (text) => [...text].reduce((sum, character) => sum + widthOf(character), 0),
  };
  return createTypesetter(fontSet(new Map(fontRoles.map((role) => [role, [face]]))));
}

/** Ems. Dashes and quotation marks fill a square among Chinese characters. */
const widthOf = (character: string): number =>
  eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true }) / 2;
