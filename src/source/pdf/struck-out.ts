import { groupBy } from '../../edition/group-by.js';
import type { Glyph, PageMarks, Rule } from './page-marks.js';
import { wholeRules } from './ruled-lines.js';

/** What is left of a character that is struck out: its room. */
export const STRUCK = '';

/** In sizes of type, above the base line: where a line strikes out, doubly too. What is lower underlines. */
const LOWEST = 0.12;
const HIGHEST = 0.5;
/** In sizes of type: how far from a text the line through it may begin and end; those of cells go on to their sides. */
const SLACK = 0.3;
/** In sizes of type, behind the last character. */
const STRETCHED = 0.6;
/** In sizes of type: more room is between two texts, however much they are stretched. */
const ROOM = 6;
/** Points: what differs by less are the strokes of one line. */
const SAME = 1.2;
/** Points: type is no larger. */
const STRIP = 80;

/** The characters that lines strike out, and the page's lines without those. */
export interface StruckOut {
  readonly glyphs: ReadonlySet<Glyph>;
  readonly rules: readonly Rule[];
}

/** Text with a line through it is given up, as programs print what nobody has yet agreed to delete. */
export function struckOut({ glyphs, rules }: Pick<PageMarks, 'glyphs' | 'rules'>): StruckOut {
  const across = wholeRules(rules.filter(({ horizontal }) => horizontal));
  if (across.length === 0) return { glyphs: new Set(), rules };
  const strips = groupBy(
    glyphs.filter(({ turn, vertical }) => turn === 0 && !vertical),
    ({ y }) => Math.floor(y / STRIP),
  );
  const struck = new Set<Glyph>();
  const lines: Rule[] = [];
  for (const rule of across) {
    const strip = Math.floor(rule.at / STRIP);
    const near = [...(strips.get(strip) ?? []), ...(strips.get(strip + 1) ?? [])];
    const through = near.filter((glyph) => isThrough(rule, glyph)).sort((one, other) => one.x - other.x);
    if (!isAlong(rule, through, near)) continue;
    for (const glyph of through) struck.add(glyph);
    lines.push(rule);
  }
  if (lines.length === 0) return { glyphs: struck, rules };
  return { glyphs: struck, rules: rules.filter((rule) => !lines.some((line) => isPartOf(rule, line))) };
}

function isThrough({ at, from, to }: Rule, { x, y, width, size }: Glyph): boolean {
  const [middle, height] = [x + width / 2, y - at];
  return height > size * LOWEST && height < size * HIGHEST && middle > from && middle < to;
}

/** Whether a line is as long as the text that it goes through. */
function isAlong({ from, to }: Rule, through: readonly Glyph[], near: readonly Glyph[]): boolean {
  const [first, last] = [through[0], through.at(-1)];
  if (!first || !last || through.every(({ text }) => text.trim() === '')) return false;
  return (
    Math.abs(from - first.x) < first.size * SLACK &&
    endsBehind(to, last, near) &&
    through.every((glyph, index) => {
      const before = through[index - 1];
      return !before || glyph.x - before.x - before.width < glyph.size * ROOM;
    })
  );
}

/** Text that is stretched ends where the next begins. */
function endsBehind(to: number, last: Glyph, near: readonly Glyph[]): boolean {
  const room = to - last.x - last.width;
  if (room < last.size * STRETCHED) return room > -last.size * SLACK;
  return (
    room < last.size * ROOM &&
    near.some(({ x, y, size }) => Math.abs(x - to) < size * SLACK && Math.abs(y - last.y) < size * SLACK)
  );
}

const isPartOf = (rule: Rule, line: Rule): boolean =>
  rule.horizontal &&
  Math.abs(rule.at - line.at) <= SAME &&
  rule.from >= line.from - SAME &&
  rule.to <= line.to + SAME;
