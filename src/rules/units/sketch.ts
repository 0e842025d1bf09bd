/** How many bins a sketch has: their agreement tells a share to within a twentieth. */
const BINS = 128;
/** Hexadecimal digits of a bin. */
const DIGITS = 4;
/** What a bin holds that no stretch fell into. */
const EMPTY = 0xffff;

/** Characters of a stretch: longer ones tell more, and are fewer after a change. */
const STRETCH = 3;

/**
 * What a text is compared by without the text: each stretch of characters falls into a bin by its hash, and the bin
 * keeps the least of what fell into it. Two texts agree in so many bins as stretches are common to them (one-permutation
 * min-hashing), so that thousands of texts can be compared by some hundred digits each.
 */
export function sketchOf(text: string): string {
  const bins = new Uint16Array(BINS).fill(EMPTY);
  for (let at = 0; at + STRETCH <= text.length; at++) {
    const hash = hashOf(text, at);
    const bin = hash % BINS;
    const value = (hash >>> 7) % EMPTY;
    if (value < (bins[bin] ?? EMPTY)) bins[bin] = value;
  }
  return Array.from(bins, (value) => value.toString(16).padStart(DIGITS, '0')).join('');
}

/** FNV-1a over the characters, and MurmurHash3's last step, which makes every bit depend on each of them. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + STRETCH; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** About which share of what either text has is common to both: from 0 to 1. */
export function sketchLikeness(one: string, other: string): number {
  let [common, filled] = [0, 0];
  for (let at = 0; at < BINS * DIGITS; at += DIGITS) {
    const [own, its] = [one.slice(at, at + DIGITS), other.slice(at, at + DIGITS)];
    if (own === NOTHING && its === NOTHING) continue;
    filled += 1;
    if (own === its) common += 1;
  }
  return filled === 0 ? 0 : common / filled;
}

const NOTHING = EMPTY.toString(16);

/** Bins of a band. */
const BAND = 8;

/** Parts of a sketch, of which nearly identical texts share at least one, and texts that are half alike seldom one. */
export function bandsOf(sketch: string): string[] {
  const length = BAND * DIGITS;
  return Array.from({ length: BINS / BAND }, (_, band) =>
    [band, sketch.slice(band * length, (band + 1) * length)].join(' '),
  );
}

export const isSketch = (text: string): boolean => text.length === BINS * DIGITS && HEXADECIMAL.test(text);
const HEXADECIMAL = /^[0-9a-f]*$/;
