import { matchesIn } from '../../report/text/matches-in.js';
import { pattern, wording } from '../wording-patterns.js';

/** What a section says a second time, word for word, and where. */
export interface ToldTwice {
  readonly index: number;
  readonly length: number;
}

const { pieces, lead, marks, formulas, near, shortestNext, shortestNear, shortestFar } =
  wording.repeat.within;
/** What stands between two marks that end a sentence or an item, with what it ends with. */
const PIECES = pattern(pieces, 'gu');
/** 一是, 2.: the number of an item is none of what it says. */
const LEAD = pattern(lead);
const MARKS = pattern(marks, 'gu');
/** 没有其他需要报告的事项: what may be said under several heads. */
const FORMULAS = formulas.map((formula) => pattern(formula));

/** 一是公布采纳情况6次；二是公布采纳情况6次。: pasted twice; what stands far apart only where it is long. */
export function toldTwice(text: string): readonly ToldTwice[] {
  const told: ToldTwice[] = [];
  const before = new Map<string, number>();
  let last = Number.NaN;
  for (const [at, { 0: found, index }] of matchesIn(text, PIECES).entries()) {
    // A line without a mark at its end is a heading.
    if (!ENDS.has(found.at(-1) ?? '')) continue;
    const said = found.slice(0, -1).trim().replace(LEAD, '');
    const words = said.replace(MARKS, '');
    const former = before.get(words);
    before.set(words, at);
    if (former === undefined) continue;
    const isPasted = words.length >= shortestAt(at - former);
    if (!isPasted || FORMULAS.some((formula) => formula.test(said))) continue;
    // A paragraph that is pasted twice is told once.
    if (at !== last + 1) told.push({ index: index + found.lastIndexOf(said), length: said.length });
    last = at;
  }
  return told;
}

/** How long a piece must be that many pieces behind its like. */
function shortestAt(distance: number): number {
  if (distance === 1) return shortestNext;
  return distance <= near ? shortestNear : shortestFar;
}

const ENDS = new Set('。；;！!');
