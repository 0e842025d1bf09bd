import { ofYear } from './carried.js';
import type { Clause } from './clause.js';
import { quoteOf } from './clause.js';
import { isUnderstood, readPhrase } from './phrase.js';
import { readingsOf } from './readings.js';
import { isOwnName } from './scope.js';
import { hasRole } from './senses.js';
import type { State } from './sentence-state.js';
import type { Statement } from './statement.js';
import { wholeOf } from './subjects.js';
import type { Token } from './token.js';
import { roleSet } from './vocabulary.js';

const BLOCKING = roleSet('foreign', 'channel', 'plan', 'except', 'breach', 'change');
const DENIAL = roleSet('negation', 'none');

/** 未收到政府信息公开申请; 未发生行政复议、行政诉讼; 行政复议、行政诉讼均为零. */
export function readDenial(clause: Clause, state: State): Statement[] {
  const { roles, edition, sentence, text, author } = clause;
  if ((roles & DENIAL) === 0 || (roles & BLOCKING) !== 0) return [];
  if (state.scope === 'other' || state.otherPeriod || clause.tokens.some(isCount)) return [];
  const tokens = clause.tokens.filter((token) => token.type !== 'unknown' || !isOwnName(token, text, author));
  const at = tokens.findIndex((token) => hasRole(token, DENIAL));
  const after = tokens.slice(at + 1);
  // 未制发 denies and says what.
  const denied = readPhrase(tokens.slice(at), state.topics, edition);
  // 行政复议、行政诉讼均未发生 names its topics first.
  const backwards = after.every((token) => isUnderstood(token)) && !denied.named;
  const phrase = ofYear(backwards ? readPhrase(tokens.slice(0, at), [], edition) : denied, tokens, clause);
  const { topics, measures, columns } = phrase;
  const speaksForItself = phrase.named || measures.length > 0;
  if (!speaksForItself || columns.length > 0 || phrase.unknownBefore || phrase.unknownWithin) return [];
  const readings = topics.flatMap((topic) => {
    const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {};
    const faults = measures.filter((measure) => set[measure]?.fault);
    const meant = faults.length > 0 ? faults : measures.length > 0 ? measures : wholeOf(topic, edition);
    return meant.flatMap((measure) => readingsOf(edition, { topic, measure }).slice(0, 1));
  });
  if (readings.length === 0) return [];
  return [{ type: 'denial', quote: quoteOf(clause), sentence, readings, limited: state.scope === 'limited' }];
}

/** 一件 in 未收到一件 counts nothing. */
const isCount = (token: Token) => token.type === 'quantity' && token.quantity.value !== 1;
