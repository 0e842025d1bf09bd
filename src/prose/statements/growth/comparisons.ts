import { OF_LAST_YEAR } from '../../arithmetic/changes/change-words.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import type { Context } from '../../context/context.js';
import { isBesideLastYear } from '../../context/period.js';
import type { Token } from '../../words/token.js';
import type { Statement } from '../statement.js';
import { ITEM_UNITS } from './changed-items.js';
import { isBeforeThisYear } from './former-figures.js';

export type Growth = Extract<Statement, { type: 'growth' }>;

/** How a number compares with last year: 增加11件 is more, 上年的30件 what it was. */
export type Comparison = Growth['kind'];

/** How a number compares the report's own with last year, if it does. */
export function comparisonOf(
  item: Item,
  clause: Clause,
  { speaker, sentence, tally }: Context,
): Comparison | undefined {
  const { quantity, token } = item;
  const mayBeOwn = speaker.scope === 'own' || tally.inSentence.length > 0;
  if (!mayBeOwn || quantity.inexact || quantity.unit === POINTS) return undefined;
  const behind = clause.text.slice(Math.max(0, token.at - LONGEST), token.at);
  // 收到申请41件（2023年3件、2024年38件）
  if (BRACKET.test(behind) && YEAR_NEXT.test(clause.text.slice(token.end, token.end + LONGEST)))
    return undefined;
  if (OF_LAST_YEAR.test(behind) || isBesideLastYear(clause) || isBeforeThisYear(item, clause)) return 'was';
  if (isTimesOf(item, clause)) return 'more';
  const direction = MORE.test(behind) ? 'more' : FEWER.test(behind) ? 'fewer' : undefined;
  if (!direction) return undefined;
  const isCompared = namesBase(clause, token, sentence.compares) || isOfItems(quantity, behind);
  return isCompared ? direction : undefined;
}

const BRACKET = /[（(]\d{4}年[^，,、。；;]{0,6}$/u;
const YEAR_NEXT = /^[、，,和及]\d{4}年/u;

/** A share has changed by so many: 占比上升3.2个百分点. */
const POINTS = '个百分点';

/** 行政处罚项目减少12项: the form of that year compares with the year before by itself. */
const isOfItems = ({ unit }: Item['quantity'], behind: string) => ITEM_UNITS.has(unit) && ITEMS.test(behind);

const ITEMS = /(?:项目|事项)(?:数量)?[^，,。；;、\d]{0,6}$/u;

const LONGEST = 14;
/** 增幅为12% and 增长达12%; 由6项减少为5项 is what it has come to. */
const BY = '(?:(?:(?:率|幅度?|(?<=幅)度?)为)|(?:率|幅度?)?了?达?)$';
const MORE = new RegExp(`(?:增长|增加|上升|增多|提高|多收|多出|多了|增幅|增|多)${BY}`, 'u');
const FEWER = new RegExp(`(?:下降|减少|降低|少收|少了|降幅|减|降|少)${BY}`, 'u');

/** What the comparison is with stands before the number in its sentence: 同比增加11件，增长36.7%. */
function namesBase({ text, tokens, before }: Clause, { at }: Token, namedBefore: boolean): boolean {
  const from = before[0]?.at ?? tokens[0]?.at ?? at;
  if (text.slice(from, at).includes('环比')) return false;
  return namedBefore || BASE.test(text.slice(Math.max(from, at - SENTENCE_AT_MOST), at));
}

const BASE = /同比|[比较与]之?于?(?:去年|上年|上一年|前一年|\d{4}年)/u;
const SENTENCE_AT_MOST = 200;

/** 增长3倍 */
export const TIMES = '倍';
/** 是上年的, before 1.4倍. */
export const isTimesOf = ({ quantity, token }: Item, { text }: Clause): boolean =>
  quantity.unit === TIMES && TIMES_OF.test(text.slice(Math.max(0, token.at - LONGEST), token.at));
const TIMES_OF = /(?:是|为|达到?)(?:去年|上年度?|上一年度?)(?:同期)?(?:的|申请量的)$/u;
