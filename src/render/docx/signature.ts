import { Paragraph } from 'docx';
import { characterPitch, textWidth } from '../pdf/page-size.js';
import { styles } from '../pdf/styles.js';
import { widthOf } from '../pdf/text/glyph.js';
import { titleLines } from '../pdf/text/title.js';
import type { Typesetter } from '../pdf/text/typesetter.js';
import { cleanText } from './clean-text.js';
import { lineTwips, twips } from './page.js';
import { styleIds } from './role-styles.js';

const twoCharacters = 2 * characterPitch;

/** A long name leaves this much of its line free, in points. */
const leastIndent = 4 * characterPitch;

/**
 * As GB/T 9704-2012, 7.3.5.2 places them without a seal: after a blank line the organ, two characters from the right
 * edge; under it the date, which begins two characters after the organ does. A date longer than the organ is the one
 * that ends two characters from the edge.
 */
export function signatureParagraphs(
  { organ, date }: { organ: string | null; date: string | null },
  typesetter: Typesetter,
): Paragraph[] {
  const name = titleLines(typesetter.set(cleanText(organ ?? ''), styles.body), textWidth - leastIndent);
  const organWidth = Math.max(0, ...name.map(widthOf));
  const dateWidth = widthOf(typesetter.set(date ?? '', styles.body));
  const dateIsLonger = dateWidth > organWidth;
  const lines = [
    {
      text: organ,
      right: twoCharacters + (dateIsLonger ? dateWidth + twoCharacters - organWidth : 0),
      ...(name.length > 1 && { width: organWidth, firstLine: organWidth - widthOf(name[0] ?? []) }),
    },
    { text: date, right: dateIsLonger ? twoCharacters : organWidth - dateWidth },
  ].filter(({ text }) => text !== null);
  return lines.map(
    ({ text, right, width = textWidth, firstLine = 0 }, index) =>
      new Paragraph({
        style: styleIds.signature,
        text: cleanText(text ?? ''),
        // A long name is broken by its margins, the first line by an indent: a break in its text would make two names
        // of it for who reads the file.
        indent: {
          left: twips(Math.max(0, textWidth - right - width - SPARE)),
          right: twips(right),
          ...(firstLine > 0 && { firstLine: twips(firstLine) }),
        },
        spacing: { before: index === 0 ? lineTwips : 0 },
        keepLines: true,
        ...(index < lines.length - 1 && { keepNext: true }),
      }),
  );
}

/** Less than a character, for a font whose letters and figures are a little wider. Points. */
const SPARE = 12;
