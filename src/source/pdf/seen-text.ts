import { WorkbookRefused } from '../../limits/refused.js';
import type { Remark } from '../book.js';
import { middleOf } from './cell-glyphs.js';
import { areaOf, type Glyph, type PageMarks } from './page-marks.js';
import { UNKNOWN } from './read-fonts.js';
import { STRUCK, struckOut } from './struck-out.js';
import { linesOf } from './text-lines.js';

/** Part of the characters of a file of which nobody knows what they are, that makes it unreadable. */
const TOO_MANY = 0.3;
/** Part of a page: a scanned one is covered by its picture. */
const WHOLE = 0.5;

export interface SeenText {
  readonly pages: readonly PageMarks[];
  readonly remarks: readonly Remark[];
}

/**
 * What is seen of the text of some pages. Text behind the picture of a scanned page is what a program took it for; it is
 * read, as there is nothing else, and said to be that. Any other text that nobody sees, or that is struck out, is left
 * out.
 * @throws WorkbookRefused when there is no text, or none that says what its characters are (F-OPEN)
 */
export function seenText(pages: readonly PageMarks[]): SeenText {
  // Counted: a file has hundreds of thousands of them.
  let [inked, strange] = [0, 0];
  for (const { glyphs } of pages)
    for (const glyph of glyphs) {
      if (glyph.text.trim() === '') continue;
      inked++;
      if (isUnknown(glyph)) strange++;
    }
  if (inked === 0) throw new WorkbookRefused('F-OPEN', 'scanned');
  if (strange > inked * TOO_MANY) throw new WorkbookRefused('F-OPEN', 'garbled');
  const remarks: Remark[] = [];
  const seen = pages.map((page, index): PageMarks => {
    const location = { page: index + 1 };
    const unknown = page.glyphs.filter(isUnknown).length;
    if (unknown > 0) remarks.push({ kind: 'garbled', location, count: unknown });
    const struck = struckOut(page);
    const unseen = page.glyphs.filter(
      (glyph) => (glyph.unseen && !isOn(glyph, page)) || struck.glyphs.has(glyph),
    );
    if (unseen.length === 0) return page;
    if (isScan(page)) {
      remarks.push({ kind: 'scan', location, count: unseen.length });
      return page;
    }
    const text = linesOf(unseen.filter(({ turn }) => turn === 0))
      .map((line) => line.text.trim())
      .join('');
    if (text !== '') remarks.push({ kind: 'unseen', location, count: 1, text });
    const left = new Set(unseen);
    const glyphs = page.glyphs.flatMap((glyph) => {
      if (!left.has(glyph)) return [glyph];
      // Its line goes on behind it.
      return struck.glyphs.has(glyph) ? [{ ...glyph, text: STRUCK }] : [];
    });
    return { ...page, rules: struck.rules, glyphs };
  });
  return { pages: seen, remarks };
}

/** Characters for private use mean what a font wants them to. */
const isUnknown = ({ text }: Glyph): boolean => text === UNKNOWN || /\p{Co}/u.test(text);

/** White type on a dark ground is seen. */
const isOn = (glyph: Glyph, { shades }: PageMarks): boolean => {
  if (!glyph.white) return false;
  const [x, y] = middleOf(glyph);
  return shades.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
};

const isScan = ({ width, height, pictures }: PageMarks): boolean =>
  pictures.some((picture) => areaOf(picture) > width * height * WHOLE);
