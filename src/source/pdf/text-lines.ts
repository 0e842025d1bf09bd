import type { Box, Glyph } from './page-marks.js';
import { STRUCK } from './struck-out.js';

/** A line of text. */
export interface TextLine extends Box {
  readonly text: string;
  /** Of the type. */
  readonly size: number;
  readonly font: number;
  /** The base line. */
  readonly y: number;
  readonly glyphs: readonly Glyph[];
  /** Points by which it is wider than what is written in it, where it is stretched to the margin. */
  readonly stretch: number;
}

/** Upright glyphs as lines from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const lines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && glyph.y - first.y < Math.min(glyph.size, first.size) * SAME_LINE) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) => toLine(line) ?? []);
}

/** Parts of a size that base lines in one line may differ: raised marks, fonts mixed. */
const SAME_LINE = 0.5;

function toLine(unsorted: readonly Glyph[]): TextLine | undefined {
  const glyphs = withoutCopies([...unsorted].sort((one, other) => one.x - other.x));
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const [first] = inked;
  if (!first) return undefined;
  const sizes = inked.map(({ size }) => size).sort((one, other) => one - other);
  const size = sizes[sizes.length >> 1] ?? first.size;
  const room = stretchedRoom(inked, size);
  const text = textOf(glyphs, room);
  // What is struck out in a line stood there when it was set.
  const set = glyphs.filter(({ text: own }) => own === STRUCK || own.trim() !== '');
  return {
    text,
    size,
    font: first.font,
    y: first.y,
    left: (set[0] ?? first).x,
    right: set.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    top: first.y - size * ABOVE,
    bottom: first.y + size * BELOW,
    glyphs,
    stretch: room * (inked.length - 1),
  };
}

/**
 * The room between characters of a line that ends early and is stretched to the margin all the same, as programs do where
 * somebody breaks a line of a justified paragraph; 0 where words or cells stand apart.
 */
function stretchedRoom(inked: readonly Glyph[], size: number): number {
  const hanzi = inked.filter(({ text }) => HANZI.test(text)).length;
  if (inked.length < 3 || hanzi < inked.length / 2) return 0;
  const gaps = inked.slice(1).map((glyph, index) => glyph.x - endOf(inked[index] as Glyph));
  const sorted = [...gaps].sort((one, other) => one - other);
  const usual = sorted[gaps.length >> 1] ?? 0;
  if (usual < size * STRETCHED) return 0;
  // Few characters may be words that stand apart.
  const isEven = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) < size * EVEN;
  return inked.length >= FEWEST || (isEven && inked.every(({ text }) => WIDE.test(text))) ? usual : 0;
}

const endOf = ({ x, width }: Glyph): number => x + width;
const HANZI = /\p{sc=Han}/u;
/** Characters. */
const FEWEST = 5;
/** In sizes of type. */
const EVEN = 0.3;
/** In sizes of type: what justifies a full line is less. */
const STRETCHED = 0.3;

/** How far a type reaches from its base line, in parts of its size. */
const ABOVE = 0.85;
const BELOW = 0.15;

/** Bold type is at times drawn twice. */
function withoutCopies(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const isCopy = kept
      .slice(-4)
      .some(
        ({ text, x, y, size }) =>
          text === glyph.text && glyph.x - x < size * COPY && Math.abs(glyph.y - y) < size * COPY,
      );
    if (!isCopy) kept.push(glyph);
  }
  return kept;
}

const COPY = 0.12;

/**
 * What glyphs side by side say, with blanks where nothing but room is between words.
 * @param stretch room between all characters
 */
export function textOf(glyphs: readonly Glyph[], stretch = 0): string {
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before && isApart(before, glyph, stretch)) text += ' ';
    text += glyph.text;
    before = glyph;
  }
  return text.replace(/\u00A0/g, ' ');
}

function isApart(before: Glyph, glyph: Glyph, stretch: number): boolean {
  if (before.text.trim() === '' || glyph.text.trim() === '') return false;
  const gap = (glyph.x - endOf(before) - stretch) / Math.max(before.size, glyph.size);
  // Lines are stretched beside hanzi.
  return gap > (WIDE.test(before.text) || WIDE.test(glyph.text) ? WIDE_GAP : GAP);
}

/** Whether two characters may be of one figure: its digits may be spaced out, as long as no blank fits between them. */
export function mayBeOneFigure(one: Glyph, next: Glyph): boolean {
  if (!OF_FIGURE.test(one.text) || !OF_FIGURE.test(next.text)) return false;
  const room = next.x - endOf(one);
  return Math.abs(one.y - next.y) < 1 && Math.abs(room) < next.size * FIGURES_APART;
}

const OF_FIGURE = /^[\p{Nd}.,+-]+$/u;

/** Room between two figures, in sizes of type: a blank is half as wide. */
export const FIGURES_APART = 0.55;

const WIDE_GAP = 0.9;
const GAP = 0.3;

/** Hanzi and their punctuation, which no blanks stand between. */
export const WIDE = /[\p{sc=Han}\u3000-\u303F\uFF01-\uFF60“”‘’—…]/u;
