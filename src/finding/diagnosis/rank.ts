import { proseOn } from './confirmed.js';
import type { Outside } from './diagnosis.js';
import { totalOf } from './equation.js';
import { hintsFor, LEFT_BLANK } from './hints.js';
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
      return first
        ? [
            {
              changes: [first, ...rest] as const,
              hint: part.shifted ? SHIFTED : hintOf(system, repair, outside),
            },
          ]
        : [];
    })
    .sort((a, b) => standing(b) - standing(a) || place(a.changes[0].key) - place(b.changes[0].key));
  const most = Math.max(SURE, ...candidates.map(({ hint }) => hint.weight));
  const speaking = candidates.filter(({ hint }) => hint.weight === most);
  // Weaker hints, such as a part of the same amount, only go with the list.
  const standingBy = candidates.filter(({ hint }) => hint.weight >= 0);
  const best = [speaking, standingBy].find(({ length }) => length > 0) ?? candidates;
  return { best, others: best.length < candidates.length || part.oneOfMany === true };
}

const SHIFTED: Hint = { reason: 'shiftedLine', weight: SURE };

/** Filling a blank comes before changing what somebody typed. */
const standing = ({ hint: { reason } }: Candidate) => (FILLS.has(reason) ? 1 : 0);

const FILLS: ReadonlySet<Hint['reason']> = new Set(['blank', 'blankLine']);

/** What the prose says of a number decides over everything that the digits say. */
function hintOf(system: System, repair: Repair, outside: Outside): Hint {
  const { confirms, contradicts } = proseOn(system, repair, outside);
  const own = hintInTable(system, repair, outside);
  if (confirms !== undefined && !contradicts) {
    const isBlank = FILLS.has(own.reason);
    if (isBlank) return { ...own, weight: STATED + 1 };
    return { reason: 'stated', weight: STATED, values: { number: confirms } };
  }
  return contradicts && confirms === undefined ? { ...own, weight: CONTRADICTED } : own;
}

const STATED = LEFT_BLANK + 1;
const CONTRADICTED = -1;

/** Of several cells, the weakest hint decides: each of them has to have gone wrong. */
function hintInTable(system: System, repair: Repair, outside: Outside): Hint {
  const own = repair.map(
    (change): Hint => hintsFor(system, change, outside)[0] ?? { reason: 'only', weight: 0 },
  );
  const [first, ...rest] = own;
  if (!first) return { reason: 'only', weight: 0 };
  if (rest.length === 0) return first;
  const weight = Math.min(...own.map((hint) => hint.weight));
  if (own.every(({ reason }) => FILLS.has(reason)) && isOneLine(system, repair))
    return { reason: 'blankLine', weight: LEFT_BLANK };
  const pair = pairHint(system, repair);
  if (pair && pair.weight >= weight) return pair;
  const isShared = !first.values && own.every(({ reason }) => reason === first.reason);
  return { reason: isShared ? first.reason : 'several', weight };
}

function isOneLine({ report: { edition } }: System, repair: Repair): boolean {
  const cells = repair.flatMap(({ key }) => edition.cells.get(key) ?? []);
  const [first] = cells;
  return (
    cells.every(({ table, record }) => table === first?.table && record === first.record) ||
    cells.every(({ table, field }) => table === first?.table && field === first.field)
  );
}
