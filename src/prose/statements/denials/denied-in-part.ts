import type { Clause } from '../../clauses/clause.js';
import { quoteOf } from '../../clauses/clause.js';
import type { Context } from '../../context/context.js';
import { saidBy } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';

const BESIDES = roleSet('besides');

/** Whether a denial says itself that it is of some only: of what else there is, of a season, of what followed on some. */
export function isDeniedInPart(clause: Clause, topics: readonly string[], context: Context): boolean {
  const quote = quoteOf(clause);
  return (
    OF_OTHERS.test(quote) ||
    IN_SEASON.test(quote) ||
    (ON_REVIEW.test(quote) && topics.every((topic) => isHeard(topic, clause))) ||
    isBesideCounted(clause, topics, context) ||
    isBesideOlder(clause, topics) ||
    (topics.every((topic) => isDispute(topic, clause)) && (OF_RESULT.test(quote) || followsPart(clause)))
  );
}

/** 此前没有其他申请; 无其他处理 and 未收到其他组织的申请 name rows and columns. */
const OF_OTHERS = /(?:未|没有?|无)[^，、。；]{0,6}?(?:其[他它余]|别的|第[二三]件)(?!组织|处理|结果|法律)/u;

/** 春节期间没有收到申请, but not 报告期间. */
const IN_SEASON = /(?:假期|假日|(?<![年度告计本该此])期间)[^，、。；]*?(?:未|没有?|无)/u;

/** 复议后未发生行政诉讼, 没有申请人对复议决定不服而起诉: there may be lawsuits without a review. */
const ON_REVIEW = /复议(?:之?后|决定|结果|机关)|不服[^，、。；]{0,4}复议/u;

/** 收到申请3件，此外未收到申请 */
const isBesideCounted = ({ roles }: Clause, topics: readonly string[], { sentence }: Context): boolean =>
  (roles & BESIDES) !== 0 && topics.some((topic) => sentence.counting?.topics.includes(topic));

/** 2024年提起、今年审结的行政诉讼1件，没有新发生的行政诉讼: beside the older ones. */
function isBesideOlder(clause: Clause, topics: readonly string[]): boolean {
  if (!OF_NEW.test(quoteOf(clause)) || !topics.every((topic) => isDispute(topic, clause))) return false;
  const { text, tokens, author } = clause;
  const at = tokens[0]?.at ?? 0;
  const told = text.slice(Math.max(0, at - FARTHEST_OLDER), at);
  return [...told.matchAll(OLDER)].some(([, year]) => year === undefined || Number(year) !== author.year);
}

const OLDER =
  /(?:(\d{4})年度?|[上去往]一?年度?)(?:已|未|尚未)?(?:提起|发生|立案|受理|收到|申请|结转|审结|遗留|转入)[^。；]{0,24}(?:复议|诉讼|案件)/gu;
const FARTHEST_OLDER = 120;

/** There may have been older ones. */
export const OF_NEW = /新(?:的|发生|提起|产生|发|增|引发)/u;

/** 予以公开的申请均未引发行政复议 */
const OF_RESULT = /(?:予以|部分|主动|同意|准予|不予?)公开的|无法提供的|不予(?:处理|受理)的/u;

/**
 * 对其余2件的答复，未发生行政复议; 对不予公开的答复，没有引起诉讼; 答复作出前，没有发生复议. 其他1件 in 维持5件、其他1件 is one of a list.
 */
function followsPart({ before, text }: Clause): boolean {
  const said = saidBy(before, text);
  const [count, ...others] = before.filter(({ type }) => type === 'quantity');
  return (
    (count !== undefined &&
      others.length === 0 &&
      OF_PART.test(text.slice(Math.max(0, count.at - 3), count.at))) ||
    (OF_RESULT.test(said) && !NONE_OF_RESULT.test(said)) ||
    said.endsWith('前')
  );
}
/** 没有出现应公开而不予公开的办件，未发生行政复议: of none that there was. */
const NONE_OF_RESULT =
  /(?:没有|未|不存在|无)(?:出现|发生|发现|存在|因)?[^，。；]{0,12}(?:予以|部分|主动|同意|准予|不予?)公开的/u;
const OF_PART = /(?:其余|其他|余下|剩余|另外?|的)[有的]?$/u;

const isDispute = (topic: string, { edition }: Clause) => edition.prose.topics[topic]?.dispute === true;

/** A lawsuit, before which a review may have been. */
const isHeard = (topic: string, clause: Clause) =>
  isDispute(topic, clause) &&
  Object.values(clause.edition.prose.topics).some(({ partOf }) => partOf === topic);
