import { type Glyph, isSpace } from './glyph.js';
import { insideTogether } from './together.js';

/** Never at the start of a line (GB/T 15834-2011, 5.1): what closes, separates or belongs to what precedes. */
export const noStart = new Set('，。、；：？！,.;:?!）〕］｝》〉」』】〗”’)]}…—～·‧・％‰℃°%／々ー－–-′″');

/** Never at the end of a line: what opens or belongs to what follows. */
export const noEnd = new Set('（〔［｛《〈「『【〖“‘([{￥¥$＄№');

/** Whether a mark may not open the line that begins with it; `——` is a mark too. */
export const startsBadly = (glyph: Glyph) => noStart.has(glyph.text.slice(0, 1));

/** Letters and digits of numbers and foreign words, with the marks inside them. */
const inWord = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}!-~＋－．]/u;

/** Whether a line may end between two glyphs. Spaces stay on the line of what precedes them. */
function mayBreak(before: Glyph, after: Glyph, spaced: boolean): boolean {
  if (startsBadly(after) || noEnd.has(before.text)) return false;
  return spaced || !(inWord.test(before.text) && inWord.test(after.text));
}

/** Cuts glyphs into clusters: the runs inside which no line may end. */
export function clusters(glyphs: readonly Glyph[]): Glyph[][] {
  const together = insideTogether(glyphs);
  const result: Glyph[][] = [];
  let before: Glyph | undefined;
  let spaced = false;
  glyphs.forEach((glyph, index) => {
    const current = result.at(-1);
    const space = isSpace(glyph);
    if (current && (space || together.has(index) || (before && !mayBreak(before, glyph, spaced))))
      current.push(glyph);
    else result.push([glyph]);
    spaced = space;
    if (!space) before = glyph;
  });
  return result;
}
