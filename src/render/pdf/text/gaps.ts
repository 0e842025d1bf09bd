import { type Glyph, isSpace } from './glyph.js';

/** Marks whose right half is blank, when they fill a square. */
const closing = new Set('，。、；：！？）〕］｝》〉」』】〗”’');

/** Marks whose left half is blank. */
const opening = new Set('（〔［｛《〈「『【〖“‘');

const han = /^\p{Script=Han}/u;
const western = /^[\p{Script=Latin}\p{Nd}%]/u;

/** Between Chinese characters and figures or letters, in ems; a copied text gets no space for it. */
const thin = 0.08;

/** The blank half of a mark's square, which may stand beyond the line's end. In ems. */
const half = 0.5;

/**
 * What a mark inside the line may give up of it. Programs that copy or search a text take glyphs that overlap by a
 * tenth of an em for those of another line. In ems.
 */
const inside = 0.08;

/** Gives each glyph the gap to the one that follows. */
export function withGaps(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, index) => {
    const gap = gapBetween(glyph, glyphs[index + 1]);
    return gap === glyph.gap ? glyph : { ...glyph, gap };
  });
}

/** What a text is for its neighbours. */
export function scriptOf(text: string): Glyph['script'] {
  return han.test(text) ? 'han' : western.test(text) ? 'western' : undefined;
}

/** What a text is at the edge of a line, if it fills a square. */
export function markOf(text: string): Glyph['mark'] {
  return closing.has(text) ? 'closes' : opening.has(text) ? 'opens' : undefined;
}

const closes = (glyph: Glyph) => glyph.mark === 'closes';
const opens = (glyph: Glyph) => glyph.mark === 'opens';

function gapBetween(before: Glyph, after: Glyph | undefined): number {
  const mixed = before.script && after?.script && before.script !== after.script;
  return mixed ? thin * Math.min(before.size, after.size) : 0;
}

/**
 * How far a glyph and the next can be moved together when a line is too full: by the gap between them, and a mark by
 * some of its square, of which GB/T 15834-2011 allows half. Without a next one: how much of a mark at the line's end is blank. Points.
 */
export function squeezeBetween(before: Glyph, after: Glyph | undefined): number {
  if (after === undefined) return closes(before) ? half * before.size : 0;
  return before.gap + (closes(before) || opens(after) ? inside * before.size : 0);
}

/**
 * How far two Chinese characters can be moved together where the marks of a line don't give enough: they stand closer
 * by what nobody sees. Points.
 */
export function tightenBetween(before: Glyph, after: Glyph | undefined): number {
  return before.script === 'han' && after?.script === 'han' ? tight * before.size : 0;
}

/** In ems. */
const tight = 0.04;

/** Spread by more, the characters of a line are seen to stand apart: over a point at each gap. Ems. */
export const unseen = 0.074;

/**
 * What a gap of a line that is spread by more takes before its characters have to: beside figures up to a quarter of an
 * em (四分空), and at a mark, whose square is half blank. Points.
 */
export function roomBetween(before: Glyph, after: Glyph | undefined): number {
  if (after === undefined) return 0;
  if (before.gap > 0) return Math.max(0, quarter - thin - unseen) * before.size;
  return closes(before) || opens(after) ? beside * before.size : 0;
}

/** In ems. */
const quarter = 0.3;
const beside = 0.25;

/** Whether a line is spread between a glyph and the next: beside Chinese characters and at spaces. */
export function stretches(glyph: Glyph, next: Glyph | undefined): boolean {
  return next !== undefined && (glyph.wide || next.wide || isSpace(glyph));
}
