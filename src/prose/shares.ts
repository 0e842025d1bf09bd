import type { Clause } from './clause.js';
import { quoteOf } from './clause.js';
import type { Item } from './items.js';
import { isUnderstood } from './phrase.js';
import { readingsOf } from './readings.js';
import { hasRole } from './senses.js';
import type { State } from './sentence-state.js';
import type { Statement } from './statement.js';
import { roleSet } from './vocabulary.js';

const SHARE = roleSet('share');

/** 占40.4%, right after a count. Any other number ends what a percentage could be said of. */
export function readShare({ before, quantity, token }: Item, clause: Clause, state: State): Statement[] {
  const topic = state.lastCounted;
  const part = state.counted.at(-1);
  state.lastCounted = undefined;
  if (topic === undefined || part === undefined || quantity.unit !== '%' || quantity.inexact) return [];
  const only = before.every((word) => hasRole(word, SHARE) || isUnderstood(word));
  const measure = clause.edition.prose.topics[topic]?.shareOf;
  if (!only || !before.some((word) => hasRole(word, SHARE)) || measure === undefined) return [];
  const written = clause.text.slice(token.at, token.end);
  return [
    {
      type: 'share',
      quote: quoteOf(clause),
      sentence: clause.sentence,
      percent: quantity.value,
      written,
      // Cut off as often as rounded.
      tolerance: 2 * quantity.tolerance || 1,
      part,
      wholes: readingsOf(clause.edition, { topic, measure }),
      statedWholes: state.counted.slice(0, -1),
    },
  ];
}
