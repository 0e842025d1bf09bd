import type { Edition } from '../../../edition/edition.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, type Phrase } from '../../clauses/phrase.js';
import { themeOf, themeOfPart } from '../../context/theme.js';
import { phraseReadings } from '../../readings/phrase-readings.js';
import { oneOf } from '../../words/token.js';
import { vocabulary } from '../../words/vocabulary.js';
import type { Said } from '../said.js';

/**
 * 受理行政复议2件，1件维持，1件未审结 in the report of an organ that decides on no others' disputes: where there were as many over its
 * own requests, those are meant, and what follows is of them.
 */
export function receivedReviews(item: Item, clause: Clause): Said | undefined {
  const { text, edition, author } = clause;
  const { before, after, quantity } = item;
  if (
    author.kind !== 'department' ||
    (author.year ?? 0) < byGovernmentsSince ||
    DECIDES.test(author.organ ?? '')
  )
    return undefined;
  if (!before.some((token) => isReceipt(token, text)) || !after.every(isUnderstood)) return undefined;
  if (!before.every((token) => isReceipt(token, text) || isUnderstood(token))) return undefined;
  const topics = reviewsIn(edition);
  const phrase: Phrase = {
    topics,
    measures: [],
    columns: [],
    named: true,
    joint: false,
    unknownBefore: false,
    unknownWithin: false,
  };
  const narrowed = { stated: quantity.value, readings: phraseReadings(phrase, edition).slice(0, 1) };
  return { phrase, theme: themeOfPart(themeOf(topics), narrowed) };
}

const isReceipt = oneOf('受理复议', '受理复议申请', '受理行政复议', '受理行政复议申请');
const { byGovernmentsSince, othersDecide } = vocabulary.reviews;
/** Who may still have received reviews of what others did. */
const DECIDES = new RegExp(othersDecide, 'u');

/** Reviews come first among the disputes. */
const reviewsIn = ({ prose }: Edition): readonly string[] =>
  Object.keys(prose.topics)
    .filter((topic) => prose.topics[topic]?.dispute)
    .slice(0, 1);
