import type { PageMarks } from './page-marks.js';
import { linesOf, type TextLine } from './text-lines.js';

/** Letters that a line of prose has at least. */
const FEWEST = 10;
/** Letters by which a line is looked for on other pages. */
const PIECE = 6;
/** Points: lines of one text begin alike, or are centred alike, and are as large. */
const ALIKE = 2;
/** In sizes of type, from line to line. */
const PITCH = 3;

/**
 * By page, how many lines of a text nobody sees, whose other lines are seen above or below them: a row of a sheet that is
 * not as high as what is written in it shows only its middle. Sheets that go on over pages are drawn on each of them:
 * what another page shows is not lost.
 */
export function linesOutOfSight(pages: readonly PageMarks[]): Map<number, number> {
  const counts = new Map<number, number>();
  let all: string | undefined;
  pages.forEach((page, index) => {
    const hidden = uprightLines(page.hidden).filter(({ text }) => spaceless(text).length >= FEWEST);
    if (hidden.length === 0) return;
    all ??= pages.flatMap(({ glyphs }) => uprightLines(glyphs).map(({ text }) => spaceless(text))).join('\n');
    const lost = hidden.filter(({ text }) => !isShownIn(all ?? '', spaceless(text)));
    const count = besideSeen(lost, uprightLines(page.glyphs));
    if (count > 0) counts.set(index + 1, count);
  });
  return counts;
}

const uprightLines = (glyphs: PageMarks['glyphs']): TextLine[] =>
  linesOf(glyphs.filter(({ turn, vertical }) => turn === 0 && !vertical));

const spaceless = (text: string): string => text.replace(/\s/gu, '');

/** Most of it: pages side by side show a line in parts. */
function isShownIn(all: string, text: string): boolean {
  const pieces = Array.from({ length: Math.floor(text.length / PIECE) }, (_, index) =>
    text.slice(index * PIECE, (index + 1) * PIECE),
  );
  return pieces.filter((piece) => all.includes(piece)).length > pieces.length / 2;
}

/** How many lines follow on those that are seen, one below the other. */
function besideSeen(lost: readonly TextLine[], seen: readonly TextLine[]): number {
  const left = new Set(lost);
  let reached = [...seen];
  while (reached.length > 0) {
    const next = [...left].filter((line) => reached.some((known) => isNext(line, known)));
    for (const line of next) left.delete(line);
    reached = next;
  }
  return lost.length - left.size;
}

function isNext(line: TextLine, known: TextLine): boolean {
  const isAligned =
    Math.abs(line.left - known.left) < ALIKE ||
    Math.abs(line.left + line.right - known.left - known.right) < ALIKE * 2;
  return (
    isAligned &&
    Math.abs(line.size - known.size) < ALIKE &&
    Math.abs(line.y - known.y) < Math.max(line.size, known.size) * PITCH
  );
}
