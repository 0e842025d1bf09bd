import { middleOf } from './cell-glyphs.js';
import type { Box, Glyph, Rule } from './page-marks.js';

/** Points: what is as near to an edge is on it. */
const ON_EDGE = 1;
/** Part of a character that may be lost and it is still read. */
const LOST = 0.3;

export const intersection = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** What is seen of a line. */
export function ruleWithin({ left, top, right, bottom }: Box, rule: Rule): Rule | undefined {
  const [least, most, start, end] = rule.horizontal ? [top, bottom, left, right] : [left, right, top, bottom];
  if (rule.at < least - ON_EDGE || rule.at > most + ON_EDGE) return undefined;
  const [from, to] = [Math.max(rule.from, start), Math.min(rule.to, end)];
  return from < to ? { ...rule, from, to } : undefined;
}

/** How much is seen of a character, along its line. */
export function partSeen(
  glyph: Pick<Glyph, 'x' | 'y' | 'width' | 'size' | 'turn' | 'vertical'>,
  area: Box,
): 'all' | 'part' | 'none' {
  const [x, y] = middleOf(glyph);
  const { left, top, right, bottom } = area;
  if (x < left - ON_EDGE || x > right + ON_EDGE || y < top - ON_EDGE || y > bottom + ON_EDGE) return 'none';
  const reach = glyph.width * (0.5 - LOST);
  const lies = glyph.turn === 1 || glyph.turn === 3;
  const [from, to, at] = lies ? [top, bottom, y] : [left, right, x];
  return at - reach < from || at + reach > to ? 'part' : 'all';
}

/** Whether a character would be seen if an area were higher. */
export function isAboveOrBelow(
  glyph: Parameters<typeof partSeen>[0],
  { left, top, right, bottom }: Box,
): boolean {
  const [x, y] = middleOf(glyph);
  return x >= left && x <= right && (y < top || y > bottom);
}
