import { carriedInYear } from './carried.js';
import type { Clause } from './clause.js';
import { type Scope, scopeOf } from './scope.js';
import { hasRole } from './senses.js';
import { roleSet } from './vocabulary.js';

const OTHER_PERIOD = roleSet('otherPeriod');
const OWN_PERIOD = roleSet('ownPeriod');

/** What a sentence takes over from what was said before it. */
export interface State {
  topics: readonly string[];
  /** The subject is something that the tables do not hold. */
  foreign: boolean;
  scope: Scope;
  /** The scope was said of a number: it holds until another is said. */
  scopeHolds: boolean;
  otherPeriod: boolean;
  /** The numbers of the paragraph that counted what the tables count. */
  counted: number[];
  /** The topic of the number just before, where that was one of them. */
  lastCounted: string | undefined;
}

export function newState(): State {
  return {
    topics: [],
    foreign: false,
    scope: 'own',
    scopeHolds: false,
    otherPeriod: false,
    counted: [],
    lastCounted: undefined,
  };
}

/** At the end of a sentence, the time that it spoke of is over. */
export function endSentence(state: State): void {
  state.otherPeriod = false;
  if (!state.scopeHolds) state.scope = 'own';
}

/** Takes in whom and what time the tokens of a clause speak of. */
export function takeIn(state: State, clause: Clause): void {
  const { tokens, text, author } = clause;
  const counts = tokens.some(({ type }) => type === 'quantity');
  // 我局本级, and 县政府收到涉及我镇的申请: the narrower one holds.
  let settled = false;
  for (const token of tokens) {
    const scope: Scope | undefined = settled ? undefined : scopeOf(token, text, author);
    if (scope) {
      settled = scope !== 'own';
      state.scope = scope;
      state.scopeHolds = counts;
    } else if (counts && state.scope !== 'own') state.scopeHolds = true;
    if (token.type === 'year')
      state.otherPeriod = token.year !== author.year && !carriedInYear(clause, token);
    else if (token.type === 'month' || hasRole(token, OTHER_PERIOD)) state.otherPeriod = true;
    else if (hasRole(token, OWN_PERIOD)) state.otherPeriod = false;
  }
}
