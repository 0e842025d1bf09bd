import type { Clause } from '../clauses/clause.js';
import { quoteOf } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isUnderstood, readPhrase } from '../clauses/phrase.js';
import type { Tally } from '../context/tally.js';
import { phraseReadings } from '../readings/phrase-readings.js';
import { readingsOf } from '../readings/readings.js';
import { hasRole } from '../words/senses.js';
import { roleSet } from '../words/vocabulary.js';
import type { Statement } from './statement.js';

const SHARE = roleSet('share');

const BRACKETS = /^[（(].*[）)]$/u;

/** 占40.4%, right after a count. */
export function readShare({ before, quantity, token }: Item, clause: Clause, tally: Tally): Statement[] {
  const { latest: topic, numbers } = tally;
  const part = numbers.at(-1);
  if (topic === undefined || part === undefined || quantity.unit !== '%' || quantity.inexact) return [];
  const { edition, text } = clause;
  const at = before.findIndex((word) => hasRole(word, SHARE));
  // 自然人31件（75.6%）
  const inBrackets = before.length === 0 && BRACKETS.test(text.slice(token.at - 1, token.end + 1));
  if (!inBrackets && (at < 0 || !before.slice(0, at).every(isUnderstood))) return [];
  // 占办结数的40.4%
  const behind = before.slice(Math.max(at, 0)).filter((word) => !hasRole(word, SHARE));
  const whole = readPhrase(behind, [topic], edition);
  const isClear = !whole.unknownBefore && !whole.unknownWithin && whole.topics[0] === topic;
  const measure = edition.prose.topics[topic]?.shareOf;
  if (!isClear || measure === undefined) return [];
  const named = whole.measures.length > 0 ? phraseReadings(whole, edition) : [];
  return [
    {
      type: 'share',
      quote: quoteOf(clause),
      sentence: clause.sentence,
      percent: quantity.value,
      written: clause.text.slice(token.at, token.end),
      // Cut off as often as rounded.
      tolerance: 2 * quantity.tolerance || 1,
      part,
      wholes: named.length > 0 ? named : readingsOf(edition, { topic, measure }),
      statedWholes: numbers.slice(0, -1),
    },
  ];
}
