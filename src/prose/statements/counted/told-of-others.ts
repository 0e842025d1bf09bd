import { beginOf, endOf } from '../../arithmetic/stretch.js';
import type { Clause } from '../../clauses/clause.js';
import type { Token } from '../../words/token.js';
import { vocabulary } from '../../words/vocabulary.js';

/** Words around a number, or a verb, that make it one of something else, though they name what the tables count. */
interface ToldOfOthers {
  /** In what it is counted; in anything, if nothing is said. */
  readonly units?: readonly string[];
  /** What its sentence says before it. */
  readonly before: string;
  /** What it does not say there. */
  readonly unless?: string;
  /** What it says behind it. */
  readonly behind?: string;
}

/** Whether a sentence tells around a token that it is of something else: 等4个栏目, 12月底收到的4件. @param unit in what it counts, if it does */
export function isToldOfOthers({ at, end }: Token, { text }: Clause, unit = ''): boolean {
  const before = text.slice(beginOf(text, at, FARTHEST), at);
  const told = OTHERS.filter(
    (others) =>
      (others.units?.has(unit) ?? true) && others.before.test(before) && !others.unless?.test(before),
  );
  const behind = text.slice(end, endOf(text, end, FARTHEST));
  return told.some((others) => others.behind?.test(behind) ?? true);
}

const FARTHEST = 120;

const OTHERS = vocabulary.toldOfOthers.map(({ units, before, unless, behind }: ToldOfOthers) => ({
  units: units && new Set(units),
  before: new RegExp(before, 'u'),
  unless: unless === undefined ? undefined : new RegExp(unless, 'u'),
  behind: behind === undefined ? undefined : new RegExp(behind, 'u'),
}));
