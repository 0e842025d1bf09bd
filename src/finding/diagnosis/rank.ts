import type { Outside } from './diagnosis.js';
import { totalOf } from './equation.js';
import { hintsFor } from './hints.js';
import { pairHint } from './pairs.js';
import type { Change, Repair } from './search.js';
import { type Hint, SURE } from './slip.js';
import type { Part } from './solve.js';
import type { System } from './system.js';

/** A repair with what speaks for it. */
export interface Candidate {
  /** The cell to name first comes first: a printed total, then the order of the form. */
  readonly changes: readonly [Change, ...Change[]];
  readonly hint: Hint;
}

export interface Choice {
  /** Equally likely; more than one when they cannot be told apart. */
  readonly best: readonly Candidate[];
  /** There were others, less likely, or there may be. */
  readonly others: boolean;
}

/** The likeliest repairs of a part: clerical likelihood first, then in the order of the form. */
export function choose(system: System, part: Part, outside: Outside): Choice {
  const order = new Map([...system.report.edition.cells.keys()].map((key, index) => [key, index]));
  const totals = new Set(system.plain.flatMap((equation) => totalOf(equation) ?? []));
  const place = (key: string) => (totals.has(key) ? -order.size : 0) + (order.get(key) ?? 0);
  const candidates = part.repairs
    .flatMap((repair) => {
      const [first, ...rest] = [...repair].sort((a, b) => place(a.key) - place(b.key));
      return first ? [{ changes: [first, ...rest] as const, hint: hintOf(system, repair, outside) }] : [];
    })
    .sort((a, b) => place(a.changes[0].key) - place(b.changes[0].key));
  const most = Math.max(SURE, ...candidates.map(({ hint }) => hint.weight));
  const speaking = candidates.filter(({ hint }) => hint.weight === most);
  // Weaker hints, such as a part of the same amount, only go with the list.
  const best = speaking.length > 0 ? speaking : candidates;
  return { best, others: best.length < candidates.length || part.oneOfMany === true };
}

/** Of several cells, the weakest hint decides: each of them has to have gone wrong. */
function hintOf(system: System, repair: Repair, outside: Outside): Hint {
  const own = repair.map(
    (change): Hint => hintsFor(system, change, outside)[0] ?? { reason: 'only', weight: 0 },
  );
  const [first, ...rest] = own;
  if (!first) return { reason: 'only', weight: 0 };
  if (rest.length === 0) return first;
  const weight = Math.min(...own.map((hint) => hint.weight));
  const pair = pairHint(system, repair);
  if (pair && pair.weight >= weight) return pair;
  const isShared = !first.values && own.every(({ reason }) => reason === first.reason);
  return { reason: isShared ? first.reason : 'several', weight };
}
