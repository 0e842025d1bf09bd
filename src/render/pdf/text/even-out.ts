import { roomBetween, squeezeBetween, stretches, tightenBetween, unseen } from './gaps.js';
import type { Glyph } from './glyph.js';

/** Wider gaps look worse than an uneven edge. In ems. */
const widestGap = 0.5;

type Between = (before: Glyph, after: Glyph | undefined) => number;

/**
 * What is added to each gap of a line, so that it fills its measure. Characters stand apart by no more than what is
 * unseen, as long as marks and the gaps beside figures can take the rest. The last number is for what stands beyond the edge.
 * @param slack how much the line is too short, in points
 */
export function spread(line: readonly Glyph[], slack: number): number[] {
  const gaps = line.map((glyph, index) => (stretches(glyph, line[index + 1]) ? 1 : 0));
  const count = gaps.reduce((sum: number, gap) => sum + gap, 0);
  const em = line[0]?.size ?? 0;
  if (count === 0 || slack / count > widestGap * em) return line.map(() => 0);
  const rooms = shares(line, roomBetween, Math.max(0, slack - count * unseen * em));
  const even = (slack - total(rooms)) / count;
  return gaps.map((gap, index) => gap * even + (rooms[index] ?? 0));
}

/** What a line that is too full takes from each gap: marks give up some of their blank halves, then characters give way. */
export function squeeze(line: readonly Glyph[], excess: number): number[] {
  const marks = shares(line, squeezeBetween, excess);
  const characters = shares(line, tightenBetween, excess - total(marks));
  return marks.map((mark, index) => -mark - (characters[index] ?? 0));
}

/** How far a whole line can be squeezed. Points. */
export function squeezeOf(line: readonly Glyph[]): number {
  return line.reduce(
    (sum, glyph, index) =>
      sum + squeezeBetween(glyph, line[index + 1]) + tightenBetween(glyph, line[index + 1]),
    0,
  );
}

/** An amount, or as much of it as the gaps have, shared out by what each of them has. */
function shares(line: readonly Glyph[], between: Between, amount: number): number[] {
  const most = line.map((glyph, index) => between(glyph, line[index + 1]));
  const all = total(most);
  const part = all > 0 ? Math.min(1, Math.max(0, amount) / all) : 0;
  return most.map((each) => part * each);
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
