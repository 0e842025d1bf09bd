import { type Clause, quoteOf } from '../../clauses/clause.js';

/** 连续三年未发生行政复议, 近三年来未发生行政复议: whether a clause denies of the report's year, too, and of the one before. */
export function isOverYears(clause: Clause): boolean {
  const { before, author, text } = clause;
  const quote = quoteOf(clause);
  // 2022年至2024年，未发生行政复议
  const said = text.slice(before[0]?.at ?? 0, before.at(-1)?.end ?? 0) + quote;
  return OVER_YEARS.test(quote) || Number(UP_TO.exec(said)?.groups?.last) === author.year;
}
/** 2022年至2024年, in the report of 2024. */
const UP_TO = /20\d\d(?:年度?)?[至到—–~～-]{1,2}(?<last>20\d\d)年/u;

const YEARS = '(?:\\d{1,2}|[两二三四五六七八九十多])个?年';
const OVER_YEARS = new RegExp(`连续${YEARS}|近${YEARS}来|(?<!近)[两三四五六]年来`, 'u');

/** Whether words say nothing more: 已连续三年. */
export const tellsOverYears = (words: string): boolean => IS_OVER_YEARS.test(words);
const IS_OVER_YEARS = new RegExp(`^已?经?(?:连续|近)${YEARS}[来间内]?$`, 'u');
