import { balanceWithin, breakPenalties, cost, withYears } from './balance.js';
import { type Glyph, widthOf } from './glyph.js';
import { clusters } from './kinsoku.js';

/** What a shape costs that GB/T 9704-2012 does not have: 梯形或菱形 it asks for, 7.3.1. Square ems. */
const shapeCosts = { hourglass: 400, rectangle: 30 };

/** Lines are told apart when they differ by more than this. In ems. */
const visible = 0.6;

const mostLines = 4;

/** Longer titles have too many ways to be broken. */
const mostParts = 80;

/**
 * Breaks a title between words into lines that grow, shrink, or are widest in the middle; a year keeps its 年. A title
 * for which there is no such way is broken as a label. The measure is in points.
 */
export function titleLines(glyphs: readonly Glyph[], measure: number): Glyph[][] {
  const em = glyphs[0]?.size ?? 1;
  if (widthOf(glyphs) <= measure || widthOf(glyphs) > mostLines * measure)
    return balanceWithin(glyphs, measure);
  const parts = withYears(clusters(glyphs));
  if (parts.length > mostParts) return balanceWithin(glyphs, measure);
  const penalties = breakPenalties(parts);
  let cheapest = { cost: Number.POSITIVE_INFINITY, lines: undefined as Glyph[][] | undefined };

  function extend(start: number, lines: Glyph[][], total: number): void {
    if (start === parts.length) {
      const whole = total + shapeCost(lines.map((line) => widthOf(line) / em));
      if (whole < cheapest.cost) cheapest = { cost: whole, lines };
      return;
    }
    if (lines.length === mostLines) return;
    const line: Glyph[] = [];
    for (let end = start + 1; end <= parts.length; end++) {
      line.push(...(parts[end - 1] ?? []));
      const empty = (measure - widthOf(line)) / em;
      if (empty < 0) return;
      const penalty = end < parts.length ? (penalties[end] ?? 0) : 0;
      if (penalty < cost.insideWord)
        extend(end, [...lines, [...line]], total + cost.line + empty ** 2 + penalty);
    }
  }

  extend(0, [], 0);
  return cheapest.lines ?? balanceWithin(glyphs, measure);
}

function shapeCost(widths: readonly number[]): number {
  const widest = Math.max(...widths);
  const waist = widths.some(
    (width, index) =>
      width <
      Math.min(Math.max(0, ...widths.slice(0, index)), Math.max(0, ...widths.slice(index + 1))) - visible,
  );
  if (waist) return shapeCosts.hourglass;
  return widths.length > 1 && widest - Math.min(...widths) < visible ? shapeCosts.rectangle : 0;
}
