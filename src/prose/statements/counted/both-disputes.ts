import type { Edition } from '../../../edition/edition.js';
import { sumOf } from '../../arithmetic/told-figure.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { type Theme, themeOf } from '../../context/theme.js';
import { hasRole, isVerb } from '../../words/senses.js';
import { saidBy } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';

const PART = roleSet('part');

/**
 * 行政复议16件、行政诉讼9件，两类案件中被纠正3件: what is said of both kinds is no more of the one that was named last; and 其中 is of no
 * other.
 */
export function ofBothDisputes(theme: Theme, { text, tokens: [first], edition }: Clause): Theme {
  if (first && theme.disputes && hasRole(first, PART) && !isVerb(first))
    return { ...theme, disputes: undefined };
  if (!first || theme.topics.length !== 1 || !theme.topics.every((topic) => isDispute(topic, edition)))
    return theme;
  return BOTH.test(text.slice(first.at, first.at + LONGEST_BOTH)) ? themeOf(disputesIn(edition)) : theme;
}

/** 以上两类案件, 这两项, 合计 */
const BOTH = /^(?:其中)?(?:以上|上述|这)?(?:[两二][类者项种]|合计|共计|总计)/u;
const LONGEST_BOTH = 6;

/** Reviews and lawsuits, without their kinds. */
const disputesIn = (edition: Edition): readonly string[] =>
  Object.keys(edition.prose.topics).filter((topic) => isDispute(topic, edition));

const isDispute = (topic: string, { prose }: Edition) =>
  prose.topics[topic]?.dispute === true && prose.topics[topic]?.partOf === undefined;

/** 行政复议4件、行政诉讼3件，其中维持4件: what follows the numbers of both may be of both. */
export function withDisputeBefore(
  theme: Theme,
  phrase: Phrase | undefined,
  before: Phrase | undefined,
  { text, tokens: [first], edition }: Clause,
): Theme {
  if (!phrase?.named || theme.foreign || !isWholeDispute(phrase, edition)) return theme;
  if (!before || !isWholeDispute(before, edition) || before.topics[0] === phrase.topics[0]) return theme;
  // 行政复议4件（维持3件、纠正1件），行政诉讼3件（维持3件）: each has its own results.
  if (first && HAS_OWN.test(text.slice(Math.max(0, first.at - 2), first.at))) return theme;
  return themeOf([...before.topics, ...phrase.topics]);
}

/** 行政复议4件、行政诉讼3件，合计8件; 两类案件共8件: both together, unless those just before add up to it. */
export function bothSummedUp(
  { before, after, quantity }: Item,
  { text, edition }: Clause,
  { theme, tally, sentence: { counting } }: Context,
): Phrase | undefined {
  const topics = disputesIn(edition);
  const areBothCounted = topics.every((topic) => tally.topics.includes(topic));
  const said = saidBy(before, text);
  const isListed = counting !== undefined && isWholeDispute(counting, edition) && theme.topics.length > 1;
  const isSum = CASES.test(said) || (isListed && SUM.test(said));
  if (!areBothCounted || !isSum || !after.every(isUnderstood)) return undefined;
  if (quantity.value === sumOf(tally.numbers.slice(-topics.length))) return undefined;
  return {
    topics,
    measures: [],
    columns: [],
    named: true,
    joint: true,
    unknownBefore: false,
    unknownWithin: false,
  };
}
const CASES = /^(?:以上|上述|这)?[两二][类种]案件(?:合计|共计|总计|共)$/u;
const SUM = /^(?:合计|共计|总计|共)$/u;

const HAS_OWN = /[）)][，,；;、]?$/u;

/** Reviews or lawsuits, and not what came of them. */
export const isWholeDispute = (phrase: Phrase, edition: Edition): boolean =>
  phrase.topics.length === 1 &&
  phrase.topics.every((topic) => isDispute(topic, edition)) &&
  measuresIn(phrase, edition).every(({ whole }) => whole);

/** 未经复议7件、经复议5件: behind lawsuits without a review, those that had one, and no reviews. */
export function afterReview(
  own: Phrase | undefined,
  counting: Phrase | undefined,
  { before: [first] }: Item,
  { text, edition: { prose } }: Clause,
): Phrase | undefined {
  const { partOf } = prose.topics[counting?.topics[0] ?? ''] ?? {};
  if (!own || !first || partOf === undefined || !text.startsWith('经', first.at)) return undefined;
  const others = Object.keys(prose.topics).filter(
    (topic) => prose.topics[topic]?.partOf === partOf && !counting?.topics.includes(topic),
  );
  const isOther = own.topics.every((topic) => topic !== partOf && prose.topics[topic]?.dispute);
  return others.length === 1 && isOther && own.measures.length === 0 ? { ...own, topics: others } : undefined;
}
