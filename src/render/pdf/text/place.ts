import type { Face } from '../fonts.js';
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
}

/** Where a line stands between two edges. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
}

/** Wider gaps look worse than an uneven edge. In ems. */
const widestGap = 0.5;

/** Gives each glyph of a line its place. Justified lines are spread between characters, never inside numbers. */
export function placeLine(line: readonly Glyph[], { left, right, align }: Place): Fragment[] {
  const glyphs = line.slice(0, line.findLastIndex((glyph) => !isSpace(glyph)) + 1);
  const slack = right - left - widthOf(glyphs);
  const extra = align === 'justify' ? spread(glyphs, slack) : 0;
  let x = left + (align === 'center' ? slack / 2 : align === 'right' ? slack : 0);
  const fragments: Fragment[] = [];
  let open: { fragment: Fragment; spacing: number } | undefined;
  glyphs.forEach((glyph, index) => {
    const step = glyph.width + (stretches(glyphs, index) ? extra : 0);
    const spacing = round(step - glyph.drawn);
    const fits = index === glyphs.length - 1 || spacing === open?.fragment.spacing;
    if (open && fits && continues(open, glyph)) {
      open = { fragment: { ...open.fragment, text: open.fragment.text + glyph.text }, spacing };
      fragments[fragments.length - 1] = open.fragment;
    } else {
      open = { fragment: fragmentOf(glyph, x, spacing), spacing };
      fragments.push(open.fragment);
    }
    x += step;
  });
  return fragments;
}

function fragmentOf(glyph: Glyph, x: number, spacing: number): Fragment {
  const { text, face, size, missing } = glyph;
  return { text, face, size, x: round(x), spacing, ...(missing !== undefined && { missing }) };
}

/** A dash has features of its own, a missing character a text of its own; the rest joins what is spaced alike. */
function continues({ fragment, spacing }: { fragment: Fragment; spacing: number }, glyph: Glyph): boolean {
  return (
    spacing === fragment.spacing &&
    glyph.face === fragment.face &&
    glyph.size === fragment.size &&
    glyph.missing === undefined &&
    fragment.missing === undefined &&
    !glyph.text.startsWith('—') &&
    !fragment.text.startsWith('—')
  );
}

function spread(glyphs: readonly Glyph[], slack: number): number {
  const gaps = glyphs.filter((_, index) => stretches(glyphs, index)).length;
  const extra = gaps > 0 ? slack / gaps : 0;
  return extra > widestGap * (glyphs[0]?.size ?? 0) ? 0 : extra;
}

/** Whether there is a gap after a glyph: beside Chinese characters and at spaces. */
function stretches(glyphs: readonly Glyph[], index: number): boolean {
  const [glyph, next] = [glyphs[index], glyphs[index + 1]];
  return glyph !== undefined && next !== undefined && (glyph.wide || next.wide || isSpace(glyph));
}

/** A thousandth of a point is far below what is seen or printed. */
const round = (points: number) => Math.round(points * 1000) / 1000;
