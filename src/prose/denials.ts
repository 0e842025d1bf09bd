import type { Edition } from '../edition/edition.js';
import { ofYear } from './carried.js';
import type { Clause } from './clause.js';
import { quoteOf } from './clause.js';
import { withoutDeniedBesides } from './denied-besides.js';
import { isJoint, isUnderstood, measuresIn, type Phrase, readPhrase } from './phrase.js';
import { readingsOf } from './readings.js';
import { isOwnName } from './scope.js';
import { hasRole, rolesIn, topicsOf } from './senses.js';
import type { State } from './sentence-state.js';
import type { Statement } from './statement.js';
import { wholeOf } from './subjects.js';
import type { Token } from './token.js';
import { roleSet } from './vocabulary.js';
import { withoutEveryWayIn } from './ways-in.js';

const BLOCKING = roleSet('foreign', 'channel', 'plan', 'except', 'breach', 'change');
const APPLICANT = roleSet('applicant');
const OCCURRENCE = roleSet('occurrence');
const DENIAL = roleSet('negation', 'none');

/** 未收到政府信息公开申请; 未发生行政复议、行政诉讼; 行政复议、行政诉讼均为零. */
export function readDenial(clause: Clause, state: State): Statement[] {
  const { roles, edition, sentence } = clause;
  const { denied: deniedBefore } = state;
  state.denied = [];
  if ((roles & (deniedBefore.length > 0 ? DENIAL | OCCURRENCE : DENIAL)) === 0) return [];
  if (state.scope === 'other' || state.otherPeriod) return [];
  if (clause.tokens.some(isCount)) return [];
  const phrase = deniedIn(clause, state, deniedBefore);
  if (!phrase) return [];
  const { topics, measures, columns } = phrase;
  const readings = topics.flatMap((topic) => {
    const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {};
    const faults = measures.filter((measure) => set[measure]?.fault);
    const meant = faults.length > 0 ? faults : measures.length > 0 ? measures : wholeOf(topic, edition);
    return meant.flatMap((measure) =>
      inColumns(columns, topic, edition).flatMap((column) =>
        readingsOf(edition, { topic, measure, column }).slice(0, 1),
      ),
    );
  });
  if (readings.length === 0) return [];
  if (measuresIn(phrase, edition).every(({ whole }) => whole)) state.denied = topics;
  return [{ type: 'denial', quote: quoteOf(clause), sentence, readings, limited: state.scope === 'limited' }];
}

/** What a clause denies; nothing where words that are not understood may limit it. */
function deniedIn(clause: Clause, state: State, deniedBefore: readonly string[]): Phrase | undefined {
  const { edition, text, author } = clause;
  const addsNothing = (token: Token) =>
    token.type === 'unknown' ? isOwnName(token, text, author) : hasRole(token, APPLICANT);
  const tokens = withoutEveryWayIn(withoutDeniedBesides(clause.tokens)).filter(
    (token) => !addsNothing(token),
  );
  const roles = rolesIn(tokens);
  if ((roles & BLOCKING) !== 0) return undefined;
  if ((roles & DENIAL) === 0) return goingOnDenying(tokens, deniedBefore, edition);
  const at = tokens.findIndex((token) => hasRole(token, DENIAL));
  // 未制发 denies and says what.
  const denied = readPhrase(tokens.slice(at), state.topics, edition);
  // 行政复议、行政诉讼均未发生 names its topics first.
  const backwards = tokens.slice(at + 1).every(isUnderstood) && !denied.named;
  const phrase = ofYear(backwards ? readPhrase(tokens.slice(0, at), [], edition) : denied, tokens, clause);
  const speaksForItself = phrase.named || phrase.measures.length > 0;
  if (!speaksForItself || phrase.unknownBefore || phrase.unknownWithin) return undefined;
  // 未收到企业申请 may be of anything.
  if (phrase.columns.length > 0 && !tokens.some(isSpelledOut)) return undefined;
  // 公众、法人 are all who may apply.
  return clause.tokens.some((token) => hasRole(token, APPLICANT)) ? { ...phrase, columns: [] } : phrase;
}

/** 未发生因申请行政复议，提起行政诉讼的情况: the second clause ends what the first one denies. */
function goingOnDenying(
  tokens: readonly Token[],
  deniedBefore: readonly string[],
  edition: Edition,
): Phrase | undefined {
  const last = tokens.at(-1);
  const first = tokens.find((token) => !isJoint(token));
  if (!first || topicsOf(first).length === 0 || !last || !hasRole(last, OCCURRENCE)) return undefined;
  const phrase = readPhrase(tokens, [], edition);
  const setOf = (topic: string) => edition.prose.topics[topic]?.measures;
  const isAlike = phrase.topics.every((topic) => setOf(topic) === setOf(deniedBefore[0] ?? ''));
  const isAlone =
    measuresIn(phrase, edition).every(({ whole }) => whole) && !phrase.unknownBefore && !phrase.unknownWithin;
  return phrase.named && isAlike && isAlone ? phrase : undefined;
}

/** 未收到公民、法人的申请 is said of every column together, and of one only if no other is named. */
function inColumns(
  columns: readonly string[],
  topic: string,
  edition: Edition,
): readonly (string | undefined)[] {
  if (columns.length === 0) return ALL;
  const all = edition.prose.columns[edition.prose.topics[topic]?.columns ?? ''] ?? {};
  const named = new Set(columns.flatMap((column) => all[column]?.fields ?? []));
  const isAll = Object.values(all).every(({ fields }) => fields.every((field) => named.has(field)));
  return isAll ? ALL : columns;
}

/** Not limited to a column. */
const ALL = [undefined];

/** 政府信息公开申请, where 申请 is not. */
const isSpelledOut = (token: Token) => topicsOf(token).length > 0 && token.end - token.at >= SPELLED_OUT;

const SPELLED_OUT = 4;

/** 一件 in 未收到一件 counts nothing. */
const isCount = (token: Token) => token.type === 'quantity' && token.quantity.value !== 1;
