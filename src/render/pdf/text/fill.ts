import { type Break, breaksOf } from './breaks.js';
import { squeezeBetween, stretches } from './gaps.js';
import { type Glyph, isSpace } from './glyph.js';
import { startsBadly } from './kinsoku.js';

/** Sums of widths are not exact. Points. */
const tolerance = 0.01;

/** What a last line of one character and its marks costs: it joins another line, or gets company. Square ems. */
const runtCost = 2.5;

/** Whether the glyphs from a place on are such a line. */
function isRunt(glyphs: readonly Glyph[], from: number): boolean {
  const line = glyphs.slice(from, from + 4);
  return line.length <= 3 && line.filter((glyph) => !startsBadly(glyph)).length <= 1;
}

/**
 * Breaks glyphs into lines, so that all lines of the paragraph together are as even as they can be. A line can be
 * wider than its measure by what its marks can be squeezed.
 * @param measures the width of the first line and of all others, in points
 */
export function fillLines(glyphs: readonly Glyph[], measures: { first: number; rest: number }): Glyph[][] {
  if (glyphs.length === 0) return [];
  const em = glyphs[0]?.size ?? 1;
  const places: Break[] = [{ at: 0, cost: 0 }, ...breaksOf(glyphs, Math.min(measures.first, measures.rest))];
  const sums = sumsOf(glyphs);
  const last = places.length - 1;
  // best[i]: the cheapest way to set what follows the i-th place.
  const best: { cost: number; end: number }[] = Array(places.length).fill({ cost: 0, end: last });
  for (let start = last - 1; start >= 0; start--) {
    const measure = start === 0 ? measures.first : measures.rest;
    let cheapest = { cost: Number.POSITIVE_INFINITY, end: start + 1 };
    for (let end = start + 1; end <= last; end++) {
      const { width, squeeze, gaps } = sums.between(places[start]?.at ?? 0, places[end]?.at ?? 0);
      const slack = measure - width;
      if (slack < -squeeze - tolerance && end > start + 1) break;
      const line =
        end < last || slack < 0
          ? unevenness(slack / em, squeeze / em, gaps)
          : start > 0 && isRunt(glyphs, places[start]?.at ?? 0)
            ? runtCost
            : 0;
      const cost = line + (places[end]?.cost ?? 0) + (best[end]?.cost ?? 0);
      if (cost <= cheapest.cost) cheapest = { cost, end };
    }
    best[start] = cheapest;
  }
  const lines: Glyph[][] = [];
  for (let start = 0; start < last; ) {
    const end = best[start]?.end ?? last;
    lines.push(glyphs.slice(places[start]?.at, places[end]?.at));
    start = end;
  }
  return lines;
}

/** Spread by more, the characters of a line are seen to stand apart: over a point at each gap. Ems. */
const unseen = 0.074;

/** What spreading or squeezing a line costs. Ems. */
function unevenness(slack: number, squeeze: number, gaps: number): number {
  if (slack >= 0) return slack ** 2 + 40 * Math.max(0, slack - gaps * unseen);
  return (slack ** 2 * (1 - slack / Math.max(squeeze, tolerance))) / 2;
}

/** Of any stretch of glyphs at once: its width without the spaces at its end, how far it can be squeezed, and where spread. */
function sumsOf(glyphs: readonly Glyph[]) {
  const widths = [0];
  const squeezes = [0];
  const stretching = [0];
  const printed = [0];
  glyphs.forEach((glyph, index) => {
    widths.push((widths[index] ?? 0) + glyph.width + glyph.gap);
    squeezes.push((squeezes[index] ?? 0) + squeezeBetween(glyph, glyphs[index + 1]));
    stretching.push((stretching[index] ?? 0) + (stretches(glyph, glyphs[index + 1]) ? 1 : 0));
    printed.push(isSpace(glyph) ? (printed[index] ?? 0) : index + 1);
  });
  return {
    between(from: number, to: number) {
      const end = Math.max(printed[to] ?? to, from);
      const last = end > from ? glyphs[end - 1] : undefined;
      if (!last) return { width: 0, squeeze: 0, gaps: 0 };
      const width = (widths[end] ?? 0) - (widths[from] ?? 0) - last.gap;
      const squeeze = (squeezes[end - 1] ?? 0) - (squeezes[from] ?? 0) + squeezeBetween(last, undefined);
      return { width, squeeze, gaps: (stretching[end - 1] ?? 0) - (stretching[from] ?? 0) };
    },
  };
}
