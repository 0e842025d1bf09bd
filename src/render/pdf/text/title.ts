import { titleBreaks } from '../../../document/title-breaks.js';
import { textWidth } from '../page-size.js';
import { styles } from '../styles.js';
import { balanceWithin, breakPenalties, cost, withYears } from './balance.js';
import { type Glyph, textOf, widthOf } from './glyph.js';
import { clusters } from './kinsoku.js';

/** What a shape costs that GB/T 9704-2012 does not have: 梯形或菱形 it asks for, 7.3.1. Square ems. */
const shapeCosts = { hourglass: 400, rectangle: 30 };

/** Lines are told apart when they differ by more than this. In ems. */
const visible = 0.6;

const mostLines = 6;

/** What lines that end well save at most, of a title that is not yet whole. Square ems. */
const mostSaved = 100;

/** Longer titles have too many ways to be broken. */
const mostParts = 80;

/** The lines of a document's title, which keep off the margins where there are several. */
export function documentTitleLines(glyphs: readonly Glyph[]): Glyph[][] {
  const isOneLine = widthOf(glyphs) <= textWidth;
  return titleLines(glyphs, isOneLine ? textWidth : textWidth - 2 * styles.title.size);
}

/**
 * Breaks a title between words into lines that grow, shrink, or are widest in the middle; a year keeps its 年, a place its
 * name, and nothing in brackets is parted. A title for which there is no such way is broken as a label. The measure is in points.
 */
export function titleLines(glyphs: readonly Glyph[], measure: number): Glyph[][] {
  const em = glyphs[0]?.size ?? 1;
  if (widthOf(glyphs) <= measure || widthOf(glyphs) > mostLines * measure)
    return balanceWithin(glyphs, measure);
  const parts = withYears(clusters(glyphs));
  if (parts.length > mostParts) return balanceWithin(glyphs, measure);
  const penalties = titlePenalties(parts);
  let cheapest = { cost: Number.POSITIVE_INFINITY, lines: undefined as Glyph[][] | undefined };

  function extend(start: number, lines: Glyph[][], total: number): void {
    if (start === parts.length) {
      const whole = total + shapeCost(lines.map((line) => widthOf(line) / em));
      if (whole < cheapest.cost) cheapest = { cost: whole, lines };
      return;
    }
    if (lines.length === mostLines || total - mostSaved > cheapest.cost) return;
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

/** What it costs to begin a line with each part; a line likes to end with the name of a place. */
function titlePenalties(parts: readonly Glyph[][]): number[] {
  const texts = parts.map(textOf);
  const { good, poor, bad } = titleBreaks(texts.join(''));
  let offset = 0;
  return breakPenalties(parts).map((penalty, index) => {
    const at = offset;
    offset += texts[index]?.length ?? 0;
    if (bad.has(at)) return cost.insideWord;
    if (good.has(at)) return placeCosts.after;
    return poor.has(at) ? penalty + placeCosts.insideOrgan : penalty;
  });
}

/** Square ems. */
const placeCosts = { after: -15, insideOrgan: 30 };

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
