import { Paragraph, TextRun } from 'docx';
import { characterPitch, textWidth } from '../pdf/page-size.js';
import { styles } from '../pdf/styles.js';
import { balanceWithin } from '../pdf/text/balance.js';
import { textOf, widthOf } from '../pdf/text/glyph.js';
import type { Typesetter } from '../pdf/text/typesetter.js';
import { cleanText } from './clean-text.js';
import { lineTwips, twips } from './page.js';
import { styleIds } from './styles.js';

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
  const name = balanceWithin(typesetter.set(cleanText(organ ?? ''), styles.body), textWidth - leastIndent);
  const organWidth = Math.max(0, ...name.map(widthOf));
  const dateWidth = widthOf(typesetter.set(date ?? '', styles.body));
  const dateIsLonger = dateWidth > organWidth;
  const lines = [
    {
      runs: organ === null ? [] : name.map(textOf),
      right: twoCharacters + (dateIsLonger ? dateWidth + twoCharacters - organWidth : 0),
    },
    {
      runs: date === null ? [] : [cleanText(date)],
      right: dateIsLonger ? twoCharacters : organWidth - dateWidth,
    },
  ].filter(({ runs }) => runs.length > 0);
  return lines.map(
    ({ runs, right }, index) =>
      new Paragraph({
        style: styleIds.signature,
        children: runs.map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) })),
        indent: { right: twips(right) },
        spacing: { before: index === 0 ? lineTwips : 0 },
        keepLines: true,
        ...(index < lines.length - 1 && { keepNext: true }),
      }),
  );
}
