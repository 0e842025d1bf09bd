import type { Edition } from '../../edition/edition.js';
import { namedTopics, readPhrase } from '../clauses/phrase.js';
import { hasRole, rolesIn, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

/** What a paragraph is about, so that a number without a noun counts it. */
export interface Theme {
  /** Of the tables, the last that were named. */
  readonly topics: readonly string[];
  /** It is about something that the tables do not hold. */
  readonly foreign: boolean;
}

const FOREIGN = roleSet('foreign');

/** A clause without numbers may still name what the next one counts. */
export function themeAfterClause(tokens: readonly Token[], theme: Theme, edition: Edition): Theme {
  const telling = tokens.findLast((token) => hasRole(token, FOREIGN) || topicsOf(token).length > 0);
  const named = namedTopics(tokens, theme.topics, edition);
  if (!telling && named.length === 0) return theme;
  return {
    topics: named.length > 0 ? named : theme.topics,
    foreign: telling ? hasRole(telling, FOREIGN) : theme.foreign,
  };
}

/** The words around a number that is not understood may still change what the next one counts. */
export function themeAfterNumber(tokens: readonly Token[], theme: Theme, edition: Edition): Theme {
  const { named, topics } = readPhrase(tokens, [], edition);
  if (named) return { topics, foreign: false };
  return (rolesIn(tokens) & FOREIGN) === 0 ? theme : { ...theme, foreign: true };
}
