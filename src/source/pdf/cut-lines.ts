import type { Remark } from '../book.js';
import { linesOutOfSight } from './lines-out-of-sight.js';
import type { Glyph, PageMarks } from './page-marks.js';
import type { Sheaf } from './pages-beside.js';
import { linesOf } from './text-lines.js';

/** Letters that a stretch of prose has at least; what is cut in a table, its labels and figures tell. */
const FEWEST = 10;
/** In sizes of type: more room is between texts beside each other. */
const ROOM = 0.9;

/** By page, lines of text that the edge of the page or of a cell cuts off: what they said there, nobody can read. */
export function cutLines(sheaves: readonly Sheaf[], pages: readonly PageMarks[]): Remark[] {
  const counts = linesOutOfSight(pages);
  for (const { glyphs, parts } of sheaves) {
    if (!glyphs.some(({ cut }) => cut)) continue;
    for (const line of linesOf(glyphs.filter(({ turn, vertical }) => turn === 0 && !vertical)))
      for (const text of stretchesOf(line.glyphs)) {
        const cut = text.find((glyph) => glyph.cut);
        if (!cut || lettersIn(text) < FEWEST) continue;
        const page = parts.findLast(({ left }) => left <= cut.x)?.number ?? parts[0]?.number ?? 1;
        counts.set(page, (counts.get(page) ?? 0) + 1);
      }
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([page, count]): Remark => ({ kind: 'cut', location: { page }, count }));
}

function stretchesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const stretches: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const last = stretches.at(-1);
    if (last && before && glyph.x - before.x - before.width < glyph.size * ROOM) last.push(glyph);
    else stretches.push([glyph]);
    before = glyph;
  }
  return stretches;
}

const lettersIn = (glyphs: readonly Glyph[]): number =>
  glyphs.filter(({ text }) => /\p{L}/u.test(text)).length;
