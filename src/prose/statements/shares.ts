import type { Clause } from '../clauses/clause.js';
import { quoteOf } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isUnderstood } from '../clauses/phrase.js';
import type { Tally } from '../context/tally.js';
import { readingsOf } from '../readings/readings.js';
import { hasRole } from '../words/senses.js';
import { roleSet } from '../words/vocabulary.js';
import type { Statement } from './statement.js';

const SHARE = roleSet('share');

/** 占40.4%, right after a count. */
export function readShare({ before, quantity, token }: Item, clause: Clause, tally: Tally): Statement[] {
  const { latest: topic, numbers } = tally;
  const part = numbers.at(-1);
  if (topic === undefined || part === undefined || quantity.unit !== '%' || quantity.inexact) return [];
  const only = before.every((word) => hasRole(word, SHARE) || isUnderstood(word));
  const measure = clause.edition.prose.topics[topic]?.shareOf;
  if (!only || !before.some((word) => hasRole(word, SHARE)) || measure === undefined) return [];
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
      wholes: readingsOf(clause.edition, { topic, measure }),
      statedWholes: numbers.slice(0, -1),
    },
  ];
}
