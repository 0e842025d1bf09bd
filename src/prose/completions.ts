import type { Clause } from './clause.js';
import { quoteOf } from './clause.js';
import { readPhrase } from './phrase.js';
import { readingsOf } from './readings.js';
import { hasRole, measureOf } from './senses.js';
import type { State } from './sentence-state.js';
import type { Statement } from './statement.js';
import type { Token } from './token.js';
import { roleSet } from './vocabulary.js';

const BLOCKING = roleSet('foreign', 'channel', 'plan', 'except', 'negation');
const EVERY = roleSet('every');
const RATE = roleSet('rate');
const TIMELY = roleSet('timely');

/** 全部办结; 均已答复; 办结率100%. */
export function readCompletion(clause: Clause, state: State): Statement[] {
  const { tokens, roles, edition, sentence } = clause;
  if ((roles & (EVERY | RATE)) === 0 || (roles & BLOCKING) !== 0) return [];
  if (state.scope !== 'own' || state.otherPeriod || state.foreign) return [];
  const { topics } = readPhrase(tokens, state.topics, edition);
  return topics.slice(0, 1).flatMap((topic): Statement[] => {
    const left = edition.prose.topics[topic]?.carriedOut;
    const [carriedOut] = left === undefined ? [] : readingsOf(edition, { topic, measure: left });
    if (!carriedOut || !(isAllDone(topic, clause) || isFullRate(tokens))) return [];
    return [{ type: 'completion', quote: quoteOf(clause), sentence, carriedOut }];
  });
}

function isAllDone(topic: string, clause: Clause): boolean {
  const { tokens, edition } = clause;
  const every = tokens.findIndex((token) => hasRole(token, EVERY));
  if (every < 0 || tokens.slice(every).some(({ type }) => type === 'quantity' || type === 'unknown'))
    return false;
  const concludes = (token: Token) => saysOf(token, topic, clause, 'concluded');
  if (!tokens.slice(every).some(concludes)) return false;
  // 予以公开19件，均已答复 is said of a part; 办结41件，均按时答复 of what was due.
  const counted = [...clause.before, ...tokens.slice(0, every)];
  const subject = counted.flatMap((token) => measureOf(token, topic, edition) ?? []);
  const hasCount = counted.some(({ type }) => type === 'quantity');
  if (!hasCount) return !counted.some(concludes);
  return (
    subject.length > 0 &&
    counted.every((token) => !measureOf(token, topic, edition) || saysOf(token, topic, clause, 'everything'))
  );
}

function saysOf(token: Token, topic: string, { edition }: Clause, what: 'concluded' | 'everything'): boolean {
  const measure = measureOf(token, topic, edition);
  const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''];
  return measure !== undefined && set?.[measure]?.[what] === true;
}

/** 按时答复率100% is right while what is carried over is not due yet. */
function isFullRate(tokens: readonly Token[]): boolean {
  const rate = tokens.findIndex((token) => hasRole(token, RATE));
  if (rate < 0 || tokens.some((token) => hasRole(token, TIMELY))) return false;
  return tokens
    .slice(rate)
    .some(
      (token) => token.type === 'quantity' && token.quantity.unit === '%' && token.quantity.value === 100,
    );
}
