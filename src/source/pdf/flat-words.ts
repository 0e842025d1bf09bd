import { canonicalLabel } from '../../edition/label.js';
import { DOUBT } from './cell-text.js';
import type { FormWords } from './form-words.js';
import type { Box, Glyph } from './page-marks.js';
import type { PlacedLine } from './paragraphs.js';
import { textOf } from './text-lines.js';
import { mayBeTwo, touchingWords } from './touching-words.js';

/** A stretch of a line with room around it. Heights go on from page to page. */
export interface FlatWord extends Box {
  readonly text: string;
  readonly canonical: string;
  readonly size: number;
  readonly placed: PlacedLine;
}

/** Something that the form says, in as many lines as it takes. */
export interface FlatLabel extends Box {
  readonly text: string;
  readonly canonical: string;
  readonly words: readonly FlatWord[];
}

/** In sizes of type: more room is between two cells. */
const APART = 0.32;
/** Points that no page is higher than. */
export const PAGE = 20_000;

/** The words of lines, one below the other on all pages. */
export function wordsOf(lines: readonly PlacedLine[]): FlatWord[] {
  return lines.flatMap((placed) => {
    const words: Glyph[][] = [];
    let before: Glyph | undefined;
    for (const glyph of placed.line.glyphs) {
      const isSpace = glyph.text.trim() === '';
      const isApart =
        !before || (glyph.x - before.x - before.width) / Math.max(glyph.size, before.size) > APART;
      const word = words.at(-1);
      if (isSpace) continue;
      if (!word || isApart) words.push([glyph]);
      else word.push(glyph);
      before = glyph;
    }
    return words.flatMap(touchingWords).map((word) => toWord(word, placed));
  });
}

function toWord(glyphs: readonly Glyph[], placed: PlacedLine): FlatWord {
  const offset = (placed.page - 1) * PAGE;
  const said = textOf(glyphs);
  const isCut = glyphs.some(({ cut }) => cut) && /\p{Nd}/u.test(said) && !/\p{L}{2}/u.test(said);
  const text = isCut || mayBeTwo(glyphs) ? said + DOUBT : said;
  const last = glyphs.at(-1);
  return {
    text,
    canonical: canonicalLabel(text),
    size: placed.line.size,
    placed,
    left: glyphs[0]?.x ?? 0,
    right: (last?.x ?? 0) + (last?.width ?? 0),
    top: placed.line.top + offset,
    bottom: placed.line.bottom + offset,
  };
}

/** Labels of the form among words: whole in one, or going on in the line below or beside. */
export function labelsIn(words: readonly FlatWord[], form: FormWords): FlatLabel[] {
  const used = new Set<FlatWord>();
  const ends = endsOf(words);
  const labels: FlatLabel[] = [];
  words.forEach((word, index) => {
    if (used.has(word) || !form.beginnings.has(word.canonical) || word.canonical === '') return;
    const chain = longestChain(words, index, form, used, ends);
    if (!chain) return;
    for (const each of chain) used.add(each);
    labels.push(toLabel(chain));
  });
  return labels;
}

function toLabel(words: readonly FlatWord[]): FlatLabel {
  return {
    text: words.map(({ text }) => text).join(''),
    canonical: words.map(({ canonical }) => canonical).join(''),
    words,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

/** Words that are looked at behind one: the lines of a label stand near each other. */
const NEAR = 60;

function longestChain(
  words: readonly FlatWord[],
  first: number,
  form: FormWords,
  used: ReadonlySet<FlatWord>,
  ends: PageEnds,
): FlatWord[] | undefined {
  let best: FlatWord[] | undefined;
  const grow = (chain: FlatWord[], text: string, from: number) => {
    if (form.labels.has(text) && text.length > (best ? lengthOf(best) : 0)) best = chain;
    const last = chain.at(-1) as FlatWord;
    for (let index = from + 1; index < Math.min(words.length, from + NEAR); index++) {
      const next = words[index] as FlatWord;
      const whole = text + next.canonical;
      if (!used.has(next) && next.canonical !== '' && form.beginnings.has(whole) && follows(last, next, ends))
        grow([...chain, next], whole, index);
    }
  };
  const word = words[first] as FlatWord;
  grow([word], word.canonical, first);
  return best;
}

const lengthOf = (words: readonly FlatWord[]): number =>
  words.reduce((sum, { canonical }) => sum + canonical.length, 0);

/** Where the text of each page begins and ends. */
type PageEnds = ReadonlyMap<number, { readonly top: number; readonly bottom: number }>;

function endsOf(words: readonly FlatWord[]): PageEnds {
  const ends = new Map<number, { top: number; bottom: number }>();
  for (const { placed, top, bottom } of words) {
    const own = ends.get(placed.page) ?? { top, bottom };
    ends.set(placed.page, { top: Math.min(own.top, top), bottom: Math.max(own.bottom, bottom) });
  }
  return ends;
}

/** In the next line below, if need be on the next page, or a bit to the right. */
function follows(one: FlatWord, next: FlatWord, ends: PageEnds): boolean {
  const gap = next.top - one.top;
  if (Math.abs(gap) < one.size * 0.4) return next.left >= one.right && next.left - one.right < one.size * 1.5;
  const overlap = Math.min(one.right, next.right) - Math.max(one.left, next.left);
  if (gap < 0 || overlap <= Math.min(one.right - one.left, next.right - next.left) * 0.4) return false;
  if (one.placed.page === next.placed.page) return gap < one.size * LINES;
  const [its, own] = [ends.get(one.placed.page), ends.get(next.placed.page)];
  const isLast = (its?.bottom ?? 0) - one.bottom < one.size * LINES;
  return next.placed.page === one.placed.page + 1 && isLast && next.top - (own?.top ?? 0) < one.size * LINES;
}

/** Sizes of type from line to line, at most. */
const LINES = 3.4;
