import { fillLines } from './fill.js';
import { type Glyph, textOf, widthOf } from './glyph.js';
import { clusters } from './kinsoku.js';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What a break costs, in square ems beside the squared emptiness of the lines. */
export const cost = { line: 20, insideWord: 40, afterMark: -1, beforeYear: -30, afterYear: -20 };

/** Longer texts are neither titles nor labels. To look for the words of 30 000 characters takes gigabytes. */
const longestBalanced = 200;

const number = /^\p{Nd}+$/u;
const year = /^\p{Nd}+年/u;

/**
 * Breaks a title or a label into few lines of even length, no wider than the measure (points), between words where
 * that is possible; a year keeps its 年 and likes to open or to end a line. A cluster wider than the line gets a line to
 * itself, and is left to stick out. The lines of a long text are filled.
 */
export function balanceLines(glyphs: readonly Glyph[], measure: number): Glyph[][] {
  if (glyphs.length === 0) return [];
  if (widthOf(glyphs) <= measure) return [[...glyphs]];
  if (glyphs.length > longestBalanced) return fillLines(glyphs, { first: measure, rest: measure });
  const parts = withYears(clusters(glyphs));
  const penalties = breakPenalties(parts);
  const widths = parts.map((part) => ({
    trimmed: widthOf(part),
    full: part.reduce((width, glyph) => width + glyph.width + glyph.gap, 0),
  }));
  const em = glyphs[0]?.size ?? 1;
  // best[i]: the cheapest way to set the parts from i on.
  const best: { cost: number; end: number }[] = Array(parts.length + 1).fill({ cost: 0, end: parts.length });
  for (let start = parts.length - 1; start >= 0; start--) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, end: start + 1 };
    let before = 0;
    for (let end = start + 1; end <= parts.length; end++) {
      const last = widths[end - 1];
      const empty = measure - before - (last?.trimmed ?? 0);
      if (empty < -0.01 && end > start + 1) break;
      const total =
        (best[end]?.cost ?? 0) + cost.line + (Math.max(empty, 0) / em) ** 2 + (penalties[end] ?? 0);
      if (total < cheapest.cost) cheapest = { cost: total, end };
      before += last?.full ?? 0;
    }
    best[start] = cheapest;
  }
  const lines: Glyph[][] = [];
  for (let start = 0; start < parts.length; ) {
    const end = best[start]?.end ?? parts.length;
    lines.push(parts.slice(start, end).flat());
    start = end;
  }
  return lines;
}

/** Balanced lines of which none sticks out, whatever the text. */
export function balanceWithin(glyphs: readonly Glyph[], measure: number): Glyph[][] {
  return balanceLines(glyphs, measure).flatMap((line) =>
    widthOf(line) > measure ? fillLines(line, { first: measure, rest: measure }) : [line],
  );
}

/** The character with which a place or an organ ends, and which a dictionary takes for a word. */
const suffix = /^[省市县区州盟旗乡镇局厅委办会院所站室处科队部]$/u;

/** Joins 2024 and 年. */
export function withYears(parts: Glyph[][]): Glyph[][] {
  const result: Glyph[][] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before && part[0]?.text === '年' && number.test(textOf(before)))
      for (const glyph of part) before.push(glyph);
    else result.push([...part]);
  }
  return result;
}

const known = new Map<string, ReadonlySet<number>>();

/** Where words begin. The form's labels come again in every table and every report: they are looked up once. */
function wordStarts(text: string): ReadonlySet<number> {
  let starts = known.get(text);
  if (!starts) {
    starts = new Set(
      [...words.segment(text)]
        .filter(({ segment, index }) => index === 0 || !suffix.test(segment))
        .map(({ index }) => index),
    );
    if (known.size >= 1000) known.clear();
    known.set(text, starts);
  }
  return starts;
}

/** For each part, what it costs to start a line with it. */
export function breakPenalties(parts: readonly Glyph[][]): number[] {
  const texts = parts.map(textOf);
  const boundaries = wordStarts(texts.join(''));
  let offset = 0;
  return texts.map((text, index) => {
    const before = texts[index - 1] ?? '';
    const penalty =
      index === 0
        ? 0
        : (boundaries.has(offset) ? 0 : cost.insideWord) +
          (/[\p{P}]$/u.test(before) ? cost.afterMark : 0) +
          (year.test(text) ? cost.beforeYear : 0) +
          (year.test(before) ? cost.afterYear : 0);
    offset += text.length;
    return penalty;
  });
}

/** The widest run of glyphs that should stay on one line: words for a label, clusters for a value. Points. */
export function widestWord(glyphs: readonly Glyph[]): number {
  const parts = clusters(glyphs);
  if (parts.length === 1) return widthOf(glyphs);
  const penalties = breakPenalties(parts);
  let widest = 0;
  let word: Glyph[] = [];
  parts.forEach((part, index) => {
    if ((penalties[index] ?? 0) < cost.insideWord) {
      widest = Math.max(widest, widthOf(word));
      word = [];
    }
    for (const glyph of part) word.push(glyph);
  });
  return Math.max(widest, widthOf(word));
}
