import { carriedInYear } from './carried.js';
import type { Clause } from './clause.js';
import type { Phrase } from './phrase.js';
import type { Reading } from './readings.js';
import { type Scope, scopeOf } from './scope.js';
import { hasRole } from './senses.js';
import type { Token } from './token.js';
import { roleSet } from './vocabulary.js';
import { goesOn, isAside, isSubject } from './who-speaks.js';

const OTHER_PERIOD = roleSet('otherPeriod');
const OWN_PERIOD = roleSet('ownPeriod');
const ITEM = roleSet('item');
const VERDICT = roleSet('verdict');
const PART = roleSet('part');

/** What a sentence takes over from what was said before it. */
export interface State {
  topics: readonly string[];
  /** The subject is something that the tables do not hold. */
  foreign: boolean;
  scope: Scope;
  /** Something was counted in the scope: it holds until another is said. */
  scopeHolds: boolean;
  /** The scope is that of whom the clause is about, so that the next one may be about them as well. */
  scopeGoesOn: boolean;
  /** It is that of one organ by name, not of 各部门. */
  scopeIsNamed: boolean;
  /** The sentence counted the whole first: what it says of others are parts, and over at its end. */
  wholeCounted: boolean;
  otherPeriod: boolean;
  /** The scope is that of a part: 其中县政府办公室38件. */
  scopeOfPart: boolean;
  /** The sentence sorts documents by how they are disclosed: 主动公开12件、依申请公开3件、不予公开5件. */
  sortsDocuments: boolean;
  /** What the number just before counted, in this sentence. */
  counting: Phrase | undefined;
  /** The numbers of the paragraph that counted what the tables count. */
  counted: number[];
  /** The topic of the number just before, where that was one of them. */
  lastCounted: string | undefined;
  /** What this sentence has counted, by every reading that it may have. */
  countedHere: { readonly reading: Reading; readonly stated: number }[];
  /** The sentence compares with the year before. */
  compares: boolean;
  /** The topics that the clause just before denied, in this sentence. */
  denied: readonly string[];
}

export function newState(): State {
  return {
    topics: [],
    foreign: false,
    scope: 'own',
    scopeHolds: false,
    scopeGoesOn: false,
    scopeIsNamed: false,
    wholeCounted: false,
    otherPeriod: false,
    scopeOfPart: false,
    sortsDocuments: false,
    counting: undefined,
    counted: [],
    lastCounted: undefined,
    countedHere: [],
    compares: false,
    denied: [],
  };
}

/** At the end of a sentence, the time that it spoke of is over. */
export function endSentence(state: State): void {
  state.otherPeriod = false;
  state.sortsDocuments = false;
  state.counting = undefined;
  state.denied = [];
  state.countedHere = [];
  state.compares = false;
  if (!state.scopeHolds || state.wholeCounted) state.scope = 'own';
  state.wholeCounted = false;
}

/** 二是: what was said of the first item does not hold for the second; the topic may be the same. */
function beginItem(state: State): void {
  endSentence(state);
  state.scope = 'own';
  state.foreign = false;
}

/** 行政复议2件（其中1件为上年申请），维持1件: whom, what and what time brackets speak of is over with them. */
export function leaveBrackets(state: State, outside: State): void {
  const { counted, lastCounted, countedHere } = state;
  Object.assign(state, outside, { counted, lastCounted, countedHere });
}

/** Notes that something that the tables hold was counted in the scope in hand. */
export function noteCounted(state: State): void {
  if (state.scope === 'own') state.wholeCounted = true;
  else state.scopeHolds = true;
}

/** Takes in whom and what time the tokens of a clause speak of. */
export function takeIn(state: State, clause: Clause): void {
  const { tokens, roles, text, author } = clause;
  if (tokens[0] && hasRole(tokens[0], ITEM)) beginItem(state);
  else if (!state.scopeHolds && !state.scopeGoesOn) state.scope = 'own';
  const isPart = (roles & PART) !== 0;
  if (state.scopeOfPart && !isPart && followsSemicolon(clause)) state.scope = 'own';
  // 我局本级, and 县政府收到涉及我镇的申请: the narrower one holds.
  let settled = false;
  let named = false;
  for (const token of tokens) {
    const scope: Scope | undefined = settled ? undefined : scopeOf(token, text, author);
    if (scope && !isJudge(token, clause) && !(scope !== 'own' && isAside(token, text))) {
      settled = scope !== 'own';
      named = true;
      state.scope = scope;
      state.scopeHolds = false;
      state.scopeGoesOn = isSubject(token, clause);
      state.scopeIsNamed = token.type === 'unknown';
      state.scopeOfPart = isPart || (state.scopeOfPart && settled);
    }
    if (token.type === 'year')
      state.otherPeriod = token.year !== author.year && !carriedInYear(clause, token);
    else if (token.type === 'month' || hasRole(token, OTHER_PERIOD)) state.otherPeriod = true;
    else if (hasRole(token, OWN_PERIOD)) state.otherPeriod = false;
  }
  if (!named && !state.scopeIsNamed && !goesOn(clause)) state.scopeGoesOn = false;
}

const followsSemicolon = ({ text, tokens }: Clause) => /[；;]/u.test(text[(tokens[0]?.at ?? 0) - 1] ?? '');

/** 市政府维持5件: whoever stands before a verdict has given it. A government is judged by others as well as judging. */
function isJudge({ end }: Token, { tokens, author }: Clause): boolean {
  if (author.kind === 'government') return false;
  const next = tokens.find((token) => token.at >= end && token.type === 'word' && token.word.naming);
  return next !== undefined && hasRole(next, VERDICT);
}
