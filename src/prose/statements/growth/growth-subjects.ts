import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { phraseReadings } from '../../readings/phrase-readings.js';
import { hasRole, isVerb, namesOutright, rolesIn } from '../../words/senses.js';
import { oneOf, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { isCountedIn } from '../counts.js';
import type { Growth } from './comparisons.js';

/** Words that make a change one of something else. */
export const OF_OTHER = roleSet('foreign', 'channel', 'plan', 'share', 'breach', 'except', 'part');
/** Words that tell of a change. */
export const CHANGE = roleSet('change', 'otherPeriod');

/** What changed: the subject before the comparison or, where none is named, what the sentence has counted. */
export function subjectsOf(item: Item, clause: Clause, context: Context): Growth['said'] {
  const { before, quantity } = item;
  const { text } = clause;
  const { theme, tally, sentence } = context;
  const at = before.findIndex((token) => hasRole(token, CHANGE) || beginsComparison(token, text));
  const subject = withoutAdverb(at < 0 ? before : before.slice(0, at), text);
  const phrase = clearPhrase(subject, clause, context);
  if (!phrase) return [];
  // 申请量增加12件，增幅18.8%
  if (!isNamed(subject, phrase)) {
    if (tally.inSentence.length > 0) return notYetCompared(tally.inSentence, sentence.grown);
    if (sentence.grown.length > 0 || !subject.every(isUnderstood)) return sentence.grown;
    return isToldBefore(clause)
      ? subjectsOf({ ...item, before: clause.before }, { ...clause, before: [] }, context)
      : [];
  }
  if (theme.foreign && !phrase.named) return [];
  // 行政许可事项减少2项 says nothing of decisions.
  if (quantity.unit !== '%' && !isCountedIn(quantity, phrase, clause)) return [];
  return readingsIn(phrase, clause);
}

/** 申请数量 in 申请数量较上年有所下降: what is named before the first word of a change. */
export function namedBefore(at: number, clause: Clause, context: Context): Growth['said'] {
  const subject = clause.tokens.slice(0, at);
  const phrase = clearPhrase(subject, clause, context);
  // 办结率较上年下降 is of a share.
  const isCount = phrase?.named && !measuresIn(phrase, clause.edition).some(({ rateOf }) => rateOf);
  return isCount && isNamed(subject, phrase) ? readingsIn(phrase, clause) : [];
}

/** What a subject says, where all of it is understood and nothing makes it one of something else. */
function clearPhrase(subject: readonly Token[], { edition }: Clause, { theme }: Context): Phrase | undefined {
  if ((rolesIn(subject) & OF_OTHER) !== 0) return undefined;
  const phrase = readPhrase(subject, theme.topics, edition);
  return phrase.unknownBefore || phrase.unknownWithin ? undefined : phrase;
}

const isNamed = (subject: readonly Token[], { columns }: Phrase): boolean =>
  subject.some((token) => isVerb(token) || namesOutright(token)) || columns.length > 0;

/** 行政复议7件，较上年减少3件；行政诉讼5件，较上年少2件: the second is of what was counted since the first. */
function notYetCompared(counted: Growth['said'], grown: Growth['said']): Growth['said'] {
  const left = counted.filter((one) => !grown.includes(one));
  return left.length > 0 ? left : counted;
}

/** What a phrase may mean, as what has changed. */
export const readingsIn = (phrase: Phrase, { edition }: Clause): Growth['said'] =>
  phraseReadings(phrase, edition).map((reading) => ({ reading, stated: undefined }));

/** 申请量持续上升: how it went on changing. */
export const withoutAdverb = (tokens: readonly Token[], text: string): readonly Token[] =>
  isAdverb(tokens.at(-1), text) ? tokens.slice(0, -1) : tokens;

const isAdverb = oneOf(
  '持续',
  '明显',
  '大幅',
  '稳步',
  '逐年',
  '连年',
  '连续两年',
  '连续三年',
  '有所',
  '显著',
  '略有',
  '小幅',
  '进一步',
  '继续',
  '呈现',
  '总体',
);

/** 新收申请较上年明显增长，增加11件: the clause before names what changed. */
const isToldBefore = ({ before }: Clause): boolean =>
  (rolesIn(before) & CHANGE) !== 0 && !before.some(({ type }) => type === 'quantity');

const beginsComparison = ({ type, at }: Token, text: string): boolean =>
  type === 'unknown' &&
  (COMPARISONS.has(text[at] ?? '') || BY_HOW_MANY.test(text.slice(at, at + LONGEST_BY)));

const COMPARISONS = new Set('比较由从与');
/** 处罚案件少了43件 */
const BY_HOW_MANY = /^[多少](?:了|\d)/u;
const LONGEST_BY = 2;
