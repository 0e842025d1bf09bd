import type { Glyph } from './page-marks.js';

/** Characters at the seam of two pages side by side, by what each page shows of a line. */
interface Seam {
  readonly left: readonly Glyph[];
  readonly right: readonly Glyph[];
  /** How much further to the right the second page stands. */
  readonly by: number;
  /** Whether more than what is cut says so. */
  readonly isSure: boolean;
}

/** Points: as much may rounding be. */
const SAME = 1;
/** Lines that agree on where a page goes on. */
const FEWEST = 2;

/**
 * Where the second of two pages begins, from characters that the edge between them cuts: the last one of a line is the
 * first one there, of which that page shows the other half, or stands before it. undefined where lines do not agree.
 */
export function offsetOf(left: readonly Glyph[], right: readonly Glyph[]): number | undefined {
  const offsets = right
    .flatMap((next) => {
      const last = left.findLast(({ y }) => Math.abs(y - next.y) < SAME);
      if (!last) return [];
      return [last.x - next.x + (last.text === next.text ? 0 : last.width)];
    })
    .sort((one, other) => one - other);
  const middle = offsets[offsets.length >> 1] ?? 0;
  return offsets.filter((offset) => Math.abs(offset - middle) < SAME).length >= FEWEST ? middle : undefined;
}

/** The characters of two pages side by side, without the second halves of those that the edge goes through. */
export function mendedGlyphs({ left, right, by, isSure }: Seam): { left: Glyph[]; right: Glyph[] } {
  const halves = left.filter(({ cut }) => cut);
  const isOtherHalf = (glyph: Glyph) =>
    glyph.cut &&
    halves.some(
      (half) =>
        half.text === glyph.text &&
        Math.abs(half.y - glyph.y) < SAME &&
        Math.abs(half.x - glyph.x - by) < half.width / 2,
    );
  const onward = isSure ? right.filter((glyph) => !isOtherHalf(glyph)) : right;
  return { left: mended(left, right, isSure), right: mended(onward, left, isSure) };
}

/** Of what was cut in two, the other half is there; of a digit, whether it is the same one must be known. */
function mended(glyphs: readonly Glyph[], others: readonly Glyph[], isSure: boolean): Glyph[] {
  const cuts = new Set(others.flatMap(({ cut, y }) => (cut ? [Math.round(y)] : [])));
  const isWhole = ({ y, text }: Glyph) =>
    (isSure || !/\p{Nd}/u.test(text)) && [-1, 0, 1].some((by) => cuts.has(Math.round(y) + by));
  return glyphs.map((glyph) => (glyph.cut && isWhole(glyph) ? { ...glyph, cut: false } : glyph));
}
