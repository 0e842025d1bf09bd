import { linePitch, page, pageNumberAxis, textWidth } from '../pdf/page-size.js';
import { styles } from '../pdf/styles.js';

/** Word's unit, a twentieth of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** Whole units that fill no more than there is: 22 lines of a twip too much would be 21. */
const within = (points: number): number => Math.floor(points * 20);

/** Between the margins. */
export const textTwips = twips(textWidth);

/** In a line. */
const CHARACTERS = 28;

/** Of a line in the text, in twips. */
export const lineTwips = within(linePitch);

/** A line of type of that size outside the grid, in points. */
export const lineOf = (size: number): number => size * 1.25;

const { size } = styles.body;
const number = styles.pageNumber.size;

/** The page of GB/T 9704-2012 as Word has it: margins, and the grid of 22 lines of 28 characters. */
export const pageProperties = {
  page: {
    size: { width: twips(page.width), height: twips(page.height) },
    margin: {
      top: within(page.top),
      bottom: within(page.height - page.bottom),
      left: twips(page.left),
      right: twips(page.width - page.right),
      header: twips(page.top / 2),
      // The middle of the number's line stands where its dashes do.
      footer: twips(page.height - pageNumberAxis - lineOf(number) / 2),
    },
  },
  grid: {
    type: 'linesAndChars',
    linePitch: lineTwips,
    // What a character's place differs from the body's size, in 4096ths of a point.
    charSpace: Math.floor((textTwips / 20 / CHARACTERS - size) * 4096),
  },
} as const;

/** A line as high as it is told to be, whatever font it is set in. */
export const exactly = (line: number) => ({ line, lineRule: 'exact' }) as const;
