import { canonicalLabel } from '../../edition/label.js';
import { FIGURE } from './flat-band.js';
import { formWords } from './form-words.js';
import { mendedGlyphs, offsetOf } from './halved-glyphs.js';
import type { Box, Glyph, PageMarks } from './page-marks.js';
import { wholeRules } from './ruled-lines.js';
import { heightsOf, least, likeness, most } from './same-heights.js';
import { linesOf, textOf } from './text-lines.js';

/** What is printed on a page, or on several that lie side by side. */
export interface Sheaf extends PageMarks {
  /** The pages from left to right, and where each begins. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly number: number;
  readonly left: number;
}

/** Pages back that the left half of one may lie: sheets are printed from top to bottom, then further to the right. */
const FARTHEST_BACK = 60;
/** Points. */
const NEAR_EDGE = 2;
/** Lines that both pages must have. */
const FEWEST = 3;
/** Pages that a sheet is wide. */
const WIDEST = 16;

/**
 * The pages of a file, those put together on which a sheet goes on to the right that is wider than its paper: the rows
 * go on at the same heights, and no label of a row stands before them.
 */
export function besideEachOther(pages: readonly PageMarks[]): Sheaf[] {
  const sheaves: Side[] = [];
  let usual: number | undefined;
  pages.forEach((page, index) => {
    const number = index + 1;
    const side = new Side({ ...page, rules: wholeRules(page.rules), parts: [{ number, left: 0 }] });
    const known = sheaves.slice(-FARTHEST_BACK).filter(({ sheaf }) => sheaf.parts.length < WIDEST);
    const scored = known.flatMap((left) => {
      const score = left.goesOnIn(side);
      const back = number - (left.sheaf.parts.at(-1)?.number ?? 0);
      return score > 0 ? [{ left, score: score + (back === usual ? USUAL : 0), back }] : [];
    });
    const [best] = scored.sort((one, other) => other.score - one.score);
    if (!best) {
      sheaves.push(side);
      return;
    }
    usual = best.back;
    sheaves[sheaves.indexOf(best.left)] = new Side(joined(best.left, side, number));
  });
  return sheaves.map(({ sheaf }) => sheaf);
}

/** Rows of all pages may be as high: which pages lie side by side, those before say. */
const USUAL = 0.5;

/** A page as what may be left or right of another. */
class Side {
  readonly hasLines: boolean;
  /** Where lines reach the right side, and begin at the left one, from top to bottom. */
  readonly #ends: readonly number[];
  readonly #begins: readonly number[];
  readonly left: number;
  readonly right: number;

  /** Characters that are cut at the edge. */
  readonly cutLeft: readonly Glyph[];
  readonly cutRight: readonly Glyph[];

  readonly #cutHeights: { readonly left: readonly number[]; readonly right: readonly number[] };

  constructor(readonly sheaf: Sheaf) {
    const across = sheaf.rules.filter(({ horizontal }) => horizontal);
    const cuts = sheaf.glyphs.filter(({ cut, turn }) => cut && turn === 0);
    const middle = ((sheaf.parts.at(-1)?.left ?? 0) + sheaf.width) / 2;
    this.cutLeft = cuts.filter(({ x }) => x < middle);
    this.cutRight = cuts.filter(({ x }) => x > middle);
    const heights = (glyphs: readonly Glyph[]) => heightsOf(glyphs.map(({ y }) => y));
    this.#cutHeights = { left: heights(this.cutLeft), right: heights(this.cutRight) };
    this.hasLines = across.length > 0;
    this.left = least(this.hasLines ? across.map(({ from }) => from) : this.cutLeft.map(({ x }) => x));
    this.right = most(
      this.hasLines ? across.map(({ to }) => to) : this.cutRight.map(({ x, width }) => x + width),
    );
    this.#ends = heightsOf(across.filter(({ to }) => to > this.right - NEAR_EDGE).map(({ at }) => at));
    this.#begins = heightsOf(across.filter(({ from }) => from < this.left + NEAR_EDGE).map(({ at }) => at));
  }

  /** How well another page goes on where this one ends; 0 where it does not. */
  goesOnIn(other: Side): number {
    if (!other.hasLines) {
      const begins = other.#cutHeights.left;
      return likeness(this.#cutHeights.right, begins, 1, begins.length);
    }
    const wanted = Math.max(this.#ends.length, other.#begins.length);
    const score = likeness(this.#ends, other.#begins, FEWEST, wanted);
    return score > 0 && other.#hasNoLabels() ? score : 0;
  }

  /** Whether rows begin with figures, or under the header of columns. */
  #hasNoLabels(): boolean {
    const [top, bottom] = [this.#begins[0] ?? 0, this.#begins.at(-1) ?? 0];
    const { columns, spans, labels } = formWords();
    const inside = this.sheaf.glyphs.filter(({ turn, y }) => turn === 0 && y > top && y < bottom);
    const firsts = linesOf(inside).map(({ glyphs }) => firstWord(glyphs));
    const isRow = ({ text, cut }: FirstWord) => {
      const label = canonicalLabel(text);
      return !cut && labels.has(label) && !columns.has(label) && !spans.has(label);
    };
    const isFigure = ({ text }: FirstWord) => FIGURE.test(text);
    return firsts.some(isFigure) && !firsts.some(isRow);
  }
}

interface FirstWord {
  readonly text: string;
  readonly cut: boolean;
}

function firstWord(line: readonly Glyph[]): FirstWord {
  const inked = line.filter(({ text }) => text.trim() !== '');
  const end = inked.findIndex((glyph, index) => {
    const before = inked[index - 1];
    return before !== undefined && glyph.x - before.x - before.width > glyph.size * 0.5;
  });
  const word = end < 0 ? inked : inked.slice(0, end);
  return { text: textOf(word), cut: word.some(({ cut }) => cut) };
}

function joined(first: Side, second: Side, number: number): Sheaf {
  const [{ sheaf }, { sheaf: other }] = [first, second];
  const seen = second.hasLines ? undefined : offsetOf(first.cutRight, second.cutLeft);
  const by = seen ?? first.right - second.left;
  // Headers and footers are printed on both.
  const margins = marginsOf(sheaf);
  const again = new Set([...marginsOf(other)].flatMap(([key, own]) => (margins.has(key) ? own : [])));
  const { left, right } = mendedGlyphs({
    left: sheaf.glyphs,
    right: other.glyphs.filter((glyph) => !again.has(glyph)),
    by,
    isSure: second.hasLines || seen !== undefined,
  });
  const shifted = (box: Box): Box => ({ ...box, left: box.left + by, right: box.right + by });
  return {
    width: other.width + by,
    height: Math.max(sheaf.height, other.height),
    glyphs: [
      ...left,
      ...right.map((glyph) => ({ ...glyph, x: glyph.x + by, run: glyph.run + LATER * number })),
    ],
    hidden: [],
    rules: [
      ...sheaf.rules,
      ...other.rules.map((rule) =>
        rule.horizontal ? { ...rule, from: rule.from + by, to: rule.to + by } : { ...rule, at: rule.at + by },
      ),
    ],
    shades: [...sheaf.shades, ...other.shades.map(shifted)],
    pictures: [...sheaf.pictures, ...other.pictures.map(shifted)],
    parts: [...sheaf.parts, { number, left: second.left + by }],
  };
}

/** Runs of one page are none of another's. */
const LATER = 1e7;

/** What is written above and below the lines of a page, by where it stands: numbers of pages apart. */
function marginsOf({ glyphs, rules }: PageMarks): Map<string, readonly Glyph[]> {
  const heights = rules.map((rule) => (rule.horizontal ? rule.at : rule.from));
  const [top, bottom] = [least(heights), most(heights)];
  const outside = glyphs.filter(({ turn, y }) => turn === 0 && (y < top || y > bottom));
  return new Map(
    linesOf(outside).map((line) => [
      `${Math.round(line.y)} ${Math.round(line.left)} ${line.text.replace(/\d+/g, '0')}`,
      line.glyphs,
    ]),
  );
}
