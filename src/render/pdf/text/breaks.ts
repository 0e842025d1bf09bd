import { partsAddress } from '../../../document/addresses.js';
import { type Glyph, isSpace, textOf, widthOf } from './glyph.js';
import { clusters, noEnd, startsBadly } from './kinsoku.js';

/** Where a line may end: before which glyph, and what that costs, in square ems of emptiness that it must save. */
export interface Break {
  readonly at: number;
  readonly cost: number;
}

/**
 * An address may take two lines where it would leave a hole, and a number may stand on another line than what it counts
 * or, rather than leave two characters' room empty, than its 第; a document's number than its year, before characters
 * stand apart; what no line can hold is cut somewhere.
 */
const costs = {
  insideDate: 1,
  afterNumber: 2,
  afterOrdinal: 3.4,
  insideAddress: 4,
  afterDocumentYear: 12,
  anywhere: 1000,
  againstRules: 100_000,
};

/** All breaks of a paragraph, its end included; between any two of them there is room for one line. Measure in points. */
export function breaksOf(glyphs: readonly Glyph[], measure: number): Break[] {
  const breaks: Break[] = [];
  let at = 0;
  let before: Glyph[] = [];
  for (const cluster of clusters(glyphs)) {
    if (at > 0) breaks.push({ at, cost: partsDate(before, cluster) ? costs.insideDate : 0 });
    // One by one: a text without a place to break has more of them than a call takes arguments.
    for (const inside of breaksInside(cluster, at, measure)) breaks.push(inside);
    at += cluster.length;
    before = cluster;
  }
  return [...breaks, { at, cost: 0 }];
}

/** 2024年 | 1月20日 */
function partsDate(before: readonly Glyph[], after: readonly Glyph[]): boolean {
  // Most clusters are a character, and no digit: their texts need not be joined.
  if (!digit.test(after[0]?.text ?? '')) return false;
  return /\d[年月]$/.test(textOf(before)) && /^\d+[月日]/.test(textOf(after));
}

function breaksInside(cluster: readonly Glyph[], start: number, measure: number): Break[] {
  const overlong = widthOf(cluster) > measure;
  const isOrdinal = cluster.some(({ text }) => text === '第');
  return cluster.flatMap((glyph, index) => {
    const before = cluster[index - 1];
    // Spaces stay on the line of what precedes them.
    if (!before || isSpace(glyph)) return [];
    const cost = costInside(before, glyph, isOrdinal);
    if (cost === undefined && !overlong) return [];
    const bad = startsBadly(glyph) || noEnd.has(before.text);
    return [{ at: start + index, cost: cost ?? (bad ? costs.againstRules : costs.anywhere) }];
  });
}

/** Where a line may end inside a cluster that could stand on one. */
function costInside(before: Glyph, after: Glyph, isOrdinal: boolean): number | undefined {
  if (partsAddress(before.text, after.text)) return costs.insideAddress;
  if (before.text === '第' && digit.test(after.text)) return costs.afterOrdinal;
  if (before.text === '〕' && digit.test(after.text)) return costs.afterDocumentYear;
  return !isOrdinal && digit.test(before.text) && counted.test(after.text) ? costs.afterNumber : undefined;
}

const digit = /[\d０-９]$/;

/** What is counted; but no part of a date or of a document's number. */
const counted = /^(?![年月日号])\p{Script=Han}/u;
