import type { Edition } from '../../edition/edition.js';
import { measuresIn, type Phrase } from '../clauses/phrase.js';
import { wholeOf } from '../readings/phrase-readings.js';

/**
 * A list goes on about the same: of 现行有效规章12部、行政规范性文件208件 both are in force, of 各类行政复议案件162件、行政诉讼案件39件
 * neither can be compared. What a number counts by its own words, after what the number before it counted.
 */
export function goingOn(
  own: Phrase | undefined,
  counting: Phrase | undefined,
  isFirst: boolean,
  edition: Edition,
): Phrase | undefined {
  // 行政诉讼18件 needs no verb; 行政规范性文件208件 after 现行有效规章12部， has the one before.
  if (isFirst && (!counting || !own || hasWhole(own, edition))) return own;
  if (!own || own.measures.length + own.columns.length > 0) return own;
  if (!counting) return undefined;
  const { measures } = counting;
  const shared = measuresIn({ topics: own.topics, measures }, edition);
  return shared.length === own.topics.length * measures.length ? { ...own, measures } : own;
}

const hasWhole = ({ topics }: Phrase, edition: Edition): boolean =>
  topics.some((topic) => wholeOf(topic, edition).length > 0);

/** 共收到申请41件，其中年底收到2件: a part of the same, not the whole of it again. */
export function isOfSame(phrase: Phrase, counting: Phrase | undefined, edition: Edition): boolean {
  const { topics, measures, columns } = phrase;
  if (columns.length > 0 || measures.length === 0 || counting?.topics[0] !== topics[0]) return false;
  return measuresIn(phrase, edition).every(({ whole }) => whole);
}
