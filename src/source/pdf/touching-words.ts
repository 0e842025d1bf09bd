import { canonicalLabel } from '../../edition/label.js';
import { FIGURE } from './flat-band.js';
import { formWords } from './form-words.js';
import type { Glyph } from './page-marks.js';
import { textOf } from './text-lines.js';

/**
 * Cells that are as narrow as what stands in them touch: `结果维结果纠其他结` is the first line of three labels. What was
 * written together stays together; it is taken apart where each part is of the form, and the whole is not.
 */
export function touchingWords(word: readonly Glyph[]): readonly (readonly Glyph[])[] {
  if (word.length > LONGEST || word.every(({ run }) => run === word[0]?.run)) return [word];
  const { text } = formWords();
  const isOfForm = (glyphs: readonly Glyph[]) => {
    const canonical = canonicalLabel(textOf(glyphs));
    return canonical !== '' && text.includes(canonical);
  };
  const parts: Glyph[][] = [];
  for (let from = 0; from < word.length; ) {
    const to = endOfRun(word, from);
    const [own, last] = [word.slice(from, to), parts.at(-1)];
    if (last && (isOfForm([...last, ...own]) || isOneFigure(last, own))) last.push(...own);
    else if (last && !isOfForm(last) && !isFigure(last)) return [word];
    else parts.push(own);
    from = to;
  }
  const last = parts.pop() as Glyph[];
  const isText = parts.some((part) => GOES_ON.test(textOf(part)));
  return !isText && (isOfForm(last) || isFigure(last)) ? [...parts, last] : [word];
}

/** A title of a section says words of the form too. */
const GOES_ON = /[、，：]$/u;

/** Characters: no line of a table says more. */
const LONGEST = 200;

function endOfRun(word: readonly Glyph[], from: number): number {
  let to = from + 1;
  while (to < word.length && word[to]?.run === word[from]?.run) to++;
  return to;
}

/** Figures beside each other that no room parts may be one. */
const isOneFigure = (one: readonly Glyph[], other: readonly Glyph[]): boolean =>
  isFigure(one) &&
  isFigure(other) &&
  (gapBetween(one, other) < ROOM || (one.length === 1 && other.length === 1));

function gapBetween(one: readonly Glyph[], other: readonly Glyph[]): number {
  const [last, first] = [one.at(-1), other[0]];
  return last && first ? (first.x - last.x - last.width) / first.size : 0;
}

/** In sizes of type. */
const ROOM = 0.1;

/** Whether a figure may be two: written in several parts, and not digit by digit. */
export function mayBeTwo(word: readonly Glyph[]): boolean {
  if (!isFigure(word)) return false;
  const runs = new Set(word.map(({ run }) => run)).size;
  return runs > 1 && runs < word.length;
}

const isFigure = (glyphs: readonly Glyph[]): boolean => FIGURE.test(textOf(glyphs));
