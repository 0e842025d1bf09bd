import {
  AGO,
  CHANGED_TO,
  CHANGES_TO,
  FORMER,
  OF_LAST_YEAR,
  THIS_YEAR_NEXT,
} from '../arithmetic/change-words.js';
import type { Author } from '../author.js';
import type { Clause } from '../clauses/clause.js';
import { quoteOf } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isUnderstood, type Phrase, readPhrase } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import { isBesideLastYear } from '../context/period.js';
import { phraseReadings } from '../readings/phrase-readings.js';
import { hasRole, isVerb, namesOutright, rolesIn } from '../words/senses.js';
import { saidBy, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { changedItems, ITEM_UNITS, itemsBefore } from './changed-items.js';
import { isCountedIn, toleranceOf, toUnit } from './counts.js';
import type { Statement } from './statement.js';

type Growth = Extract<Statement, { type: 'growth' }>;

/** How a number compares with last year: 增加11件 is more, 上年的30件 what it was. */
export type Comparison = Growth['kind'];

/** How a number compares the report's own with last year, if it does. */
export function comparisonOf(
  item: Item,
  clause: Clause,
  { speaker, sentence }: Context,
): Comparison | undefined {
  const { quantity, token } = item;
  if (speaker.scope !== 'own' || quantity.inexact || quantity.unit === POINTS) return undefined;
  const behind = clause.text.slice(Math.max(0, token.at - LONGEST), token.at);
  if (OF_LAST_YEAR.test(behind) || isBesideLastYear(clause) || isBeforeThisYear(item, clause)) return 'was';
  if (quantity.unit === TIMES && TIMES_OF.test(behind)) return 'more';
  const direction = MORE.test(behind) ? 'more' : FEWER.test(behind) ? 'fewer' : undefined;
  const isCompared = namesBase(clause, token, sentence.compares) || isOfItems(quantity, behind);
  return direction && isCompared ? direction : undefined;
}

/** A share has changed by so many: 占比上升3.2个百分点. */
const POINTS = '个百分点';

/** The item of 由24件 in 由24件减少到22件, without the comparison: what was once, and is counted no more. */
export function formerOf(item: Item, clause: Clause): Item | undefined {
  const { text, author } = clause;
  const { token, before } = item;
  if (isBeforeThisYear(item, clause))
    return { ...item, before: before.filter((one) => !isLastYear(one, text, author)) };
  if (!CHANGES_TO.test(text.slice(token.end, token.end + LONGEST))) return undefined;
  const [said] = FORMER.exec(text.slice(Math.max(0, token.at - LONGEST), token.at)) ?? [];
  return said === undefined
    ? undefined
    : { ...item, before: before.filter(({ end }) => end <= token.at - said.length) };
}

/** 收到申请去年30件，今年41件: the figure of last year, told before this year's. */
function isBeforeThisYear({ token, before }: Item, { text, tokens, author }: Clause): boolean {
  const ofLastYear = (one: Token) => isLastYear(one, text, author);
  const isOfPart = (one: Token) =>
    !ofLastYear(one) && (one.type === 'year' || one.type === 'month' || hasRole(one, PART | OTHER_PERIOD));
  if (!before.some(ofLastYear) || before.some(isOfPart)) return false;
  const from = Math.max(tokens[0]?.at ?? 0, token.at - LONGEST_AGO);
  return (
    THIS_YEAR_NEXT.test(text.slice(token.end, token.end + LONGEST_AGO)) &&
    AGO.test(text.slice(from, token.at))
  );
}
const PART = roleSet('part');
const OTHER_PERIOD = roleSet('otherPeriod');
const LONGEST_AGO = 30;
const isLastYear = (token: Token, text: string, { year }: Author) =>
  token.year === undefined
    ? hasRole(token, OTHER_PERIOD) && LAST_YEARS.has(text.slice(token.at, token.end))
    : token.year === (year ?? 0) - 1;
const LAST_YEARS = new Set(['去年', '上年', '上年度', '上一年', '上一年度']);

/** 今年41件: what is counted is told with last year's figure. */
export function isOfThisYear(
  { before, after, quantity }: Item,
  { before: told, author, text }: Clause,
): boolean {
  const last = told.at(-1);
  const isPeriod = (token: Token) => hasRole(token, OWN_PERIOD) || token.year === author.year;
  return (
    last?.type === 'quantity' &&
    last.quantity.unit === quantity.unit &&
    told.some((token) => isLastYear(token, text, author)) &&
    told.filter(({ type }) => type === 'quantity').length === 1 &&
    before.some(isPeriod) &&
    [...before, ...after].every(isUnderstood)
  );
}
const OWN_PERIOD = roleSet('ownPeriod');

/** 减少到22件: what is counted now, right behind what was once. */
export function isChangedTo({ before, token }: Item, { text }: Clause): boolean {
  return before[0] !== undefined && CHANGED_TO.test(text.slice(before[0].at, token.at));
}

/** 行政处罚项目减少12项: the form of that year compares with the year before by itself. */
const isOfItems = ({ unit }: Item['quantity'], behind: string) => ITEM_UNITS.has(unit) && ITEMS.test(behind);

/** 收费项目由6项减至5项: so it does where the year is not told; 许可事项由341项精简到298项 is of another list. */
export const isOfFormerItems = ({ quantity, token }: Item, { text }: Clause): boolean =>
  ITEM_UNITS.has(quantity.unit) && PROJECTS.test(text.slice(Math.max(0, token.at - LONGEST), token.at));
const PROJECTS = /项目(?:数量)?[由从]$/u;

const ITEMS = /(?:项目|事项)(?:数量)?[^，,。；;、\d]{0,6}$/u;

const LONGEST = 14;
const MORE = /(?:增长|增加|上升|增多|提高|多收|多出|多了|增幅|增|多)(?:率|幅度?)?了?[为达]?$/u;
const FEWER = /(?:下降|减少|降低|少收|少了|降幅|减|降|少)(?:率|幅度?)?了?[为达]?$/u;

/** What the comparison is with stands before the number in its sentence: 同比增加11件，增长36.7%. */
function namesBase({ text, tokens, before }: Clause, { at }: Token, namedBefore: boolean): boolean {
  const from = before[0]?.at ?? tokens[0]?.at ?? at;
  if (text.slice(from, at).includes('环比')) return false;
  return namedBefore || BASE.test(text.slice(Math.max(from, at - SENTENCE_AT_MOST), at));
}

const BASE = /同比|[比较与]之?于?(?:去年|上年|上一年|前一年|\d{4}年)/u;
const SENTENCE_AT_MOST = 200;

/** 较上年增加11件, 同比下降12%, 上年的30件: what is compared with last year's report. */
export function readGrowth(
  kind: Comparison,
  item: Item,
  clause: Clause,
  context: Context,
  counted: Phrase | undefined,
): Growth[] {
  const { token } = item;
  if (!namesLastYear(clause, token)) return [];
  const items =
    kind === 'was' ? undefined : (changedItemsOf(item, clause, context) ?? itemsGoneOn(item, context));
  const told = counted && isBeforeThisYear(item, clause) ? readingsIn(counted, clause) : undefined;
  const said = items ?? told ?? subjectsOf(item, clause, context);
  // 与上年的64件相比，申请量增加12件 names later what it was.
  if (said.length === 0 && kind !== 'was') return [];
  return [
    {
      type: 'growth',
      quote: quoteOf(clause),
      sentence: clause.sentence,
      kind,
      written: clause.text.slice(token.at, token.end),
      ...changeIn(item, clause),
      said,
    },
  ];
}

const TIMES = '倍';
/** 是上年的, before 1.4倍. */
const TIMES_OF = /(?:是|为|达到?)(?:去年|上年度?|上一年度?)(?:同期)?(?:的|申请量的)$/u;

/** By how much, and how far off that may be. */
function changeIn({ quantity, token }: Item, { text }: Clause): Pick<Growth, 'by' | 'percent' | 'tolerance'> {
  const { unit, value, tolerance } = quantity;
  if (unit === '%') return { by: value, percent: true, tolerance: 2 * tolerance || 1 };
  if (unit !== TIMES) return { by: toUnit(quantity), percent: false, tolerance: toleranceOf(quantity) };
  const isOf = TIMES_OF.test(text.slice(Math.max(0, token.at - LONGEST), token.at));
  const rounding = 200 * tolerance || 50;
  // 增长3倍 is said of what is three times as much, too.
  const loose = !isOf && value >= 2 ? 100 : 0;
  return { by: 100 * (isOf ? value - 1 : value), percent: true, tolerance: rounding + loose };
}

/** 行政许可事项较上年增加6项: the form of that year gives what there was, and how it changed. */
function changedItemsOf(
  { before, quantity }: Item,
  clause: Clause,
  context: Context,
): Growth['said'] | undefined {
  if (!ITEM_UNITS.has(quantity.unit) || (rolesIn(before) & BLOCKING) !== 0) return undefined;
  const { edition } = clause;
  const phrase = readPhrase(
    before.filter((token) => !hasRole(token, CHANGE)),
    context.theme.topics,
    edition,
  );
  const items = phrase.named
    ? !phrase.unknownBefore && changedItems({ ...phrase, measures: [] }, edition)
    : JUST_CHANGED.test(saidBy(before, clause.text)) && itemsBefore(clause, context.sentence.counting);
  if (!items) return undefined;
  const [was] = phraseReadings(items.was, edition);
  return was && phraseReadings(items.now, edition).map((reading) => ({ reading, stated: undefined, was }));
}

/** 较上年减少, and nothing more. */
const JUST_CHANGED =
  /^(?:同比|[比较](?:去年|上年度?|上一年度?|前一年)(?:同期)?)(?:相比)?净?(?:增加|减少|增长|[增减多少])了?$/u;

/** 上一年为24项，本年减少2项 */
function itemsGoneOn({ quantity, before }: Item, { sentence }: Context): Growth['said'] | undefined {
  const isOfOther = before.some((token) => !isUnderstood(token) && !hasRole(token, CHANGE));
  if (isOfOther || !ITEM_UNITS.has(quantity.unit)) return undefined;
  return sentence.grown.some(({ was }) => was !== undefined) ? sentence.grown : undefined;
}

/** 较2022年增长 in the report of 2024 is of a year that no other report here is of. */
function namesLastYear({ tokens, author }: Clause, { at }: Token): boolean {
  return tokens.every(
    ({ type, year, at: place }) =>
      type !== 'year' ||
      place > at ||
      year === author.year ||
      (author.year !== null && year === author.year - 1),
  );
}

const BLOCKING = roleSet('foreign', 'channel', 'plan', 'share', 'breach', 'except', 'part');
const CHANGE = roleSet('change', 'otherPeriod');

/** What changed: the subject before the comparison or, where none is named, what the sentence has counted. */
function subjectsOf(item: Item, clause: Clause, context: Context): Growth['said'] {
  const { before, quantity } = item;
  const { edition, text } = clause;
  const { theme, tally, sentence } = context;
  const at = before.findIndex((token) => hasRole(token, CHANGE) || beginsComparison(token, text));
  const subject = withoutAdverb(at < 0 ? before : before.slice(0, at), text);
  if ((rolesIn(subject) & BLOCKING) !== 0) return [];
  const phrase = readPhrase(subject, theme.topics, edition);
  if (phrase.unknownBefore || phrase.unknownWithin) return [];
  const isNamed = subject.some((token) => isVerb(token) || namesOutright(token)) || phrase.columns.length > 0;
  // 申请量增加12件，增幅18.8%
  if (!isNamed) {
    if (tally.inSentence.length > 0) return tally.inSentence;
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

const readingsIn = (phrase: Phrase, { edition }: Clause): Growth['said'] =>
  phraseReadings(phrase, edition).map((reading) => ({ reading, stated: undefined }));

/** 申请量持续上升: how it went on changing. */
export const withoutAdverb = (tokens: readonly Token[], text: string): readonly Token[] => {
  const last = tokens.at(-1);
  return last && ADVERBS.has(text.slice(last.at, last.end)) ? tokens.slice(0, -1) : tokens;
};

const ADVERBS = new Set([
  '持续',
  '明显',
  '大幅',
  '稳步',
  '逐年',
  '有所',
  '显著',
  '略有',
  '小幅',
  '进一步',
  '继续',
  '呈现',
  '总体',
]);

/** 新收申请较上年明显增长，增加11件: the clause before names what changed. */
const isToldBefore = ({ before }: Clause): boolean =>
  (rolesIn(before) & CHANGE) !== 0 && !before.some(({ type }) => type === 'quantity');

const beginsComparison = ({ type, at }: Token, text: string): boolean =>
  type === 'unknown' && COMPARISONS.has(text[at] ?? '');

const COMPARISONS = new Set('比较由从与');
