import type { Face } from '../fonts.js';
import type { Tag } from '../structure.js';
import { spread, squeeze } from './even-out.js';
import { type Glyph, isSpace, widthOf } from './glyph.js';

/** Text that is painted in one go. Lengths in points. */
export interface Fragment {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly x: number;
  /** Added after each character, so that the line fills its measure. */
  readonly spacing: number;
  /** What the text stands for, where it is not what was meant. */
  readonly missing?: string;
  /** The link that it is, and where it ends. */
  readonly link?: { readonly tag: Tag; readonly right: number };
}

/** Where a line stands between two edges. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
}

/**
 * Gives each glyph of a line its place. Justified lines are spread between characters, never inside numbers; where a
 * line is too full, its marks give up some of their blank halves.
 */
export function placeLine(line: readonly Glyph[], { left, right, align }: Place): Fragment[] {
  const glyphs = line.slice(0, line.findLastIndex((glyph) => !isSpace(glyph)) + 1);
  const slack = right - left - widthOf(glyphs);
  const added =
    slack < 0 ? squeeze(glyphs, -slack) : align === 'justify' ? spread(glyphs, slack) : glyphs.map(() => 0);
  const shift = slack < 0 ? slack - added.reduce((sum, gap) => sum + gap, 0) : slack;
  let x = left + (align === 'center' ? shift / 2 : align === 'right' ? shift : 0);
  const fragments: Fragment[] = [];
  let run: Spaced[] = [];
  const paint = () => {
    if (run.length > 0) fragments.push(fragmentOf(run));
    run = [];
  };
  glyphs.forEach((glyph, index) => {
    const step = glyph.width + glyph.gap + (added[index] ?? 0);
    const next = { glyph, x, spacing: round(step - glyph.drawn) };
    const [first, before] = [run[0], run.at(-1)];
    if (first && before && !continues(first, before, next)) paint();
    run.push(next);
    x += step;
  });
  paint();
  const last = fragments.at(-1);
  // Nobody sees it, but who copies the text, or reads it back, finds it there.
  if (last && glyphs.length < line.length) fragments[fragments.length - 1] = withBlank(last);
  return fragments;
}

const withBlank = (last: Fragment): Fragment => ({
  ...last,
  text: `${last.text} `,
  ...(last.missing !== undefined && { missing: `${last.missing} ` }),
});

/** A glyph, where it stands, and the space after it. */
interface Spaced {
  readonly glyph: Glyph;
  readonly x: number;
  readonly spacing: number;
}

function fragmentOf(run: readonly Spaced[]): Fragment {
  const [{ glyph, x, spacing }, last] = [run[0] as Spaced, run.at(-1) as Spaced];
  const { face, size, link } = glyph;
  const text = run.map((each) => each.glyph.text).join('');
  const missing =
    glyph.missing === undefined ? undefined : run.map((each) => each.glyph.missing ?? '').join('');
  return {
    text,
    face,
    size,
    x: round(x),
    spacing,
    ...(missing !== undefined && { missing }),
    ...(link && { link: { tag: link, right: round(last.x + last.glyph.width) } }),
  };
}

/**
 * Whether a glyph is painted with what precedes it: the space between the two is the fragment's, and what comes
 * after it is the fragment's too or nobody's. A dash has features of its own, a missing character its own text.
 */
function continues(first: Spaced, before: Spaced, { glyph, spacing }: Spaced): boolean {
  const alike = glyph.wide === before.glyph.wide && !isSpace(before.glyph);
  return (
    before.spacing === first.spacing &&
    (spacing === first.spacing || alike) &&
    glyph.face === first.glyph.face &&
    glyph.size === first.glyph.size &&
    glyph.link === first.glyph.link &&
    (glyph.missing === undefined) === (first.glyph.missing === undefined) &&
    !glyph.text.startsWith('—') &&
    !first.glyph.text.startsWith('—')
  );
}

/** A thousandth of a point is far below what is seen or printed. */
const round = (points: number) => Math.round(points * 1000) / 1000;
