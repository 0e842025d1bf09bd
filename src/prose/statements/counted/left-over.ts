import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { measureOf } from '../../words/senses.js';
import { oneOf, saidBy, type Token } from '../../words/token.js';

/** 国家秘密3件、商业秘密21件、其他不予公开19件: what is left of a result, not all of it. */
export const isLeftOver = (
  before: readonly Token[],
  topics: readonly string[],
  { text, edition }: Clause,
): boolean =>
  AND_OTHERS.test(saidBy(before, text)) ||
  before.some((token, at) => {
    const former = at > 0 ? before[at - 1] : undefined;
    if (former?.end !== token.at || !isOther(former, text)) return false;
    return topics.some((topic) => {
      const named = edition.prose.topics[topic]?.results?.slice(0, -1) ?? [];
      return named.includes(measureOf(token, topic, edition) ?? '');
    });
  });
const isOther = ({ at, end }: Token, text: string) => text[at] === '其' && OTHERS.test(text.slice(at, end));
const OTHERS = /^其[他它]$/u;
/** 无法提供等其他情况46件: every other result, and not the one that is named. */
const AND_OTHERS = /等其[他它](?:各类|各种)?(?:情况|情形)的?$/u;

/** 剩余7件在法定期限内办理: 剩余 says what is left only beside another word. */
export function withoutBesides(phrase: Phrase, { edition }: Clause): [Phrase, readonly string[]] {
  const { topics, measures } = phrase;
  const besides = measures.filter((measure) =>
    measuresIn({ topics, measures: [measure] }, edition).some(({ onlyBeside }) => onlyBeside),
  );
  if (besides.length === 0 || besides.length < measures.length) return [phrase, NO_MEASURES];
  return [{ ...phrase, measures: NO_MEASURES }, besides];
}

const NO_MEASURES: readonly string[] = [];

/** What is left of what the number before has said to be done. */
export function isRest({ before, after }: Item, { edition }: Clause, { sentence, theme }: Context): boolean {
  const { counting } = sentence;
  const isDone = counting && measuresIn(counting, edition).some(({ concluded }) => concluded);
  const isRead = (token: Token) =>
    isUnderstood(token) || theme.topics.some((topic) => measureOf(token, topic, edition));
  return isDone === true && before.every(isRead) && after.every(isUnderstood);
}

/** 办结上年结转申请5件、新收申请71件: of those that came in new, what was done. */
export function doneOfNew(
  { before }: Item,
  { tokens, edition }: Clause,
  above: readonly string[],
): Phrase | undefined {
  const at = tokens.findIndex(({ type }) => type === 'quantity');
  const lead = readPhrase(tokens.slice(0, at), above, edition);
  const isFirst = (before[0]?.at ?? 0) <= (tokens[at]?.at ?? 0);
  if (at < 0 || isFirst || !measuresIn(lead, edition).some(({ carried }) => carried)) return undefined;
  const { topics } = lead;
  const done = tokens.slice(0, at).flatMap((token) =>
    topics.flatMap((topic) => {
      const measures = [measureOf(token, topic, edition) ?? ''];
      return measuresIn({ topics, measures }, edition).some(({ concluded }) => concluded) ? measures : [];
    }),
  );
  const own = readPhrase(before, topics, edition);
  const isNew = measuresIn(own, edition).some(({ everything }) => everything) && own.columns.length === 0;
  return done.length > 0 && isNew ? { ...own, measures: done.slice(0, 1) } : undefined;
}

/**
 * 1件不属于本机关职责，另2件均已答复; 1件予以公开，其余2件已答复: what was answered beside something else is not all that was,
 * unless nothing came of that yet.
 */
export function isAnsweredBeside(
  { before }: Item,
  phrase: Phrase,
  { text, edition }: Clause,
  { sentence, tally }: Context,
): boolean {
  const done = measuresIn(phrase, edition).filter(({ onlyBeside }) => !onlyBeside);
  const isConcluded = done.length > 0 && done.every(({ concluded }) => concluded);
  if (!isConcluded || !before.some((token) => isBeside(token, text))) return false;
  const isPending =
    sentence.counting && !measuresIn(sentence.counting, edition).some(({ outcome }) => outcome);
  return tally.latest === undefined || !isPending;
}
const isBeside = oneOf('另', '另外', '另有', '其余', '剩余', '余下', '剩下');

/**
 * 上年结转的15件中，7件予以公开，8件不予公开: what came of those that were carried over, by itself, no table tells. The row that a
 * number divides so, as the next one may go on dividing it.
 */
export function carriedDivided(
  { quantity, token }: Item,
  phrase: Phrase,
  { text, edition }: Clause,
  { sentence, tally }: Context,
): Phrase | undefined {
  const { counting } = sentence;
  const [whole = 0] = tally.numbers.slice(-1);
  if (!counting || counting.topics[0] !== phrase.topics[0] || quantity.value > whole) return undefined;
  const told = measuresIn(phrase, edition);
  const isPart = quantity.value < whole;
  const isTold = told.every(({ outcome, concluded, carried }) => outcome || concluded || (carried && isPart));
  const isCarried = measuresIn(counting, edition).some(({ carried }) => carried);
  if (told.length === 0 || phrase.columns.length > 0 || !isTold || !isCarried) return undefined;
  const { measures, joint, row } = counting;
  const isAmong = AMONG.test(text.slice(Math.max(0, token.at - FARTHEST_AMONG), token.at));
  return row || isAmong ? { ...counting, row: { measures, joint } } : undefined;
}
/** 其中予以公开7件, 中有7件, （7件 */
const AMONG = /(?:中[：:，,]?|[（(])[^，,；。（(中另\d]*$/u;
const FARTHEST_AMONG = 12;
