import { type Break, breaksOf } from './breaks.js';
import { roomBetween, squeezeBetween, stretches, tightenBetween, unseen } from './gaps.js';
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

interface Measures {
  readonly first: number;
  readonly rest: number;
}

/**
 * Breaks glyphs into lines, so that all lines of the paragraph together are as even as they can be. A line can be
 * wider than its measure by what its marks can be squeezed.
 * @param measures the width of the first line and of all others, in points
 */
export function fillLines(glyphs: readonly Glyph[], measures: Measures): Glyph[][] {
  if (glyphs.length === 0) return [];
  const places = [{ at: 0, cost: 0 }, ...breaksOf(glyphs, Math.min(measures.first, measures.rest))];
  const ends = cheapestEnds(glyphs, places, measures);
  const lines: Glyph[][] = [];
  for (let start = 0, end = 0; start < places.length - 1; start = end) {
    end = ends[start] ?? places.length - 1;
    lines.push(glyphs.slice(places[start]?.at, places[end]?.at));
  }
  return lines;
}

/** Where a line that begins at a place ends best: for each place, from the last to the first. */
function cheapestEnds(glyphs: readonly Glyph[], places: readonly Break[], measures: Measures): Int32Array {
  const em = glyphs[0]?.size ?? 1;
  const sums = sumsOf(glyphs);
  const last = places.length - 1;
  const ends = new Int32Array(places.length);
  /** What it costs to end a line at a place, and to set what follows. */
  const onward = new Float64Array(places.length);
  /** The least of those costs, from the place behind a line's start on. */
  const least = new Float64Array(places.length);
  let furthest = last;
  for (let start = last - 1; start >= 0; start--) {
    const from = places[start]?.at ?? 0;
    const measure = start === 0 ? measures.first : measures.rest;
    const lineTo = (end: number) => sums.between(from, places[end]?.at ?? 0);
    if (start === 0) furthest = last;
    while (furthest > start + 1 && isOverfull(lineTo(furthest), measure)) furthest--;
    least[start] = Number.POSITIVE_INFINITY;
    for (let end = start + 1; end <= furthest; end++)
      least[end] = Math.min(least[end - 1] ?? 0, onward[end] ?? 0);
    let cheapest = Number.POSITIVE_INFINITY;
    for (let end = furthest; end > start; end--) {
      const play = lineTo(end);
      const slack = measure - play.width;
      const isLast = end === last && slack >= 0;
      // The emptier a line the dearer: none that ends before can be cheaper.
      if (!isLast && slack > 0 && (slack / em) ** 2 + (least[end] ?? 0) >= cheapest) break;
      const line = !isLast ? unevenness(slack, play, em) : start > 0 && isRunt(glyphs, from) ? runtCost : 0;
      const cost = line + (onward[end] ?? 0);
      if (cost >= cheapest) continue;
      cheapest = cost;
      ends[start] = end;
    }
    onward[start] = cheapest + (places[start]?.cost ?? 0);
  }
  return ends;
}

const isOverfull = ({ width, squeeze, tighten }: Play, measure: number) =>
  measure - width < -squeeze - tighten - tolerance;

/** How wide a line is, and what its gaps can give and take. Points, but for how many gaps are spread. */
interface Play {
  readonly width: number;
  readonly squeeze: number;
  readonly tighten: number;
  readonly gaps: number;
  readonly room: number;
}

/** What it costs when marks and what stands beside figures have to give, and then the characters. For each em. */
const seen = { room: 25, tighten: 5, apart: 40 };

/** What spreading or squeezing a line costs. Square ems. */
function unevenness(slack: number, { squeeze, tighten, gaps, room }: Play, em: number): number {
  if (slack >= 0) {
    const excess = Math.max(0, slack / em - gaps * unseen);
    const taken = Math.min(excess, room / em);
    return (slack / em) ** 2 + seen.room * taken + seen.apart * (excess - taken);
  }
  const squeezed = Math.min(-slack, squeeze);
  const most = Math.max(squeeze, tolerance);
  const tightened = Math.min(-slack - squeezed, tighten);
  return ((squeezed / em) ** 2 * (1 + squeezed / most)) / 2 + (seen.tighten * tightened) / em;
}

/** Of any stretch of glyphs at once: its width without the spaces at its end, and what its gaps can give and take. */
function sumsOf(glyphs: readonly Glyph[]) {
  const width = new Float64Array(glyphs.length + 1);
  const squeeze = new Float64Array(glyphs.length + 1);
  const tighten = new Float64Array(glyphs.length + 1);
  const gaps = new Int32Array(glyphs.length + 1);
  const room = new Float64Array(glyphs.length + 1);
  const printed = new Int32Array(glyphs.length + 1);
  glyphs.forEach((glyph, index) => {
    const next = glyphs[index + 1];
    const add = (sums: Float64Array | Int32Array, amount: number) => {
      sums[index + 1] = (sums[index] ?? 0) + amount;
    };
    add(width, glyph.width + glyph.gap);
    add(squeeze, squeezeBetween(glyph, next));
    add(tighten, tightenBetween(glyph, next));
    add(gaps, stretches(glyph, next) ? 1 : 0);
    add(room, roomBetween(glyph, next));
    printed[index + 1] = isSpace(glyph) ? (printed[index] ?? 0) : index + 1;
  });
  const sum = (sums: Float64Array | Int32Array, from: number, to: number) =>
    (sums[to] ?? 0) - (sums[from] ?? 0);
  return {
    between(from: number, to: number): Play {
      const end = Math.max(printed[to] ?? to, from);
      const last = end > from ? glyphs[end - 1] : undefined;
      if (!last) return { width: 0, squeeze: 0, tighten: 0, gaps: 0, room: 0 };
      return {
        width: sum(width, from, end) - last.gap,
        squeeze: sum(squeeze, from, end - 1) + squeezeBetween(last, undefined),
        tighten: sum(tighten, from, end - 1),
        gaps: sum(gaps, from, end - 1),
        room: sum(room, from, end - 1),
      };
    },
  };
}
