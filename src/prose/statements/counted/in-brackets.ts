import type { Clause } from '../../clauses/clause.js';
import type { Phrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { isWholeDispute } from './both-disputes.js';

/** 被纠正3件（复议2件、诉讼1件）: brackets divide by kinds of disputes what came of them before the brackets. */
export function outcomeInBrackets(own: Phrase, { edition }: Clause, { outside }: Context): Phrase {
  const counted = outside?.sentence.counting;
  if (!counted || !isWholeDispute(own, edition)) return own;
  const { topics } = edition.prose;
  const isAlike = counted.topics.every((topic) =>
    own.topics.every((one) => topics[one]?.measures === topics[topic]?.measures),
  );
  return isAlike ? { ...own, measures: counted.measures } : own;
}
