import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';

/** Whether a number is told to be that of a year before the report's, or of more years than that. */
export function isOfOtherYears({ token: { at, end } }: Item, { text, tokens, author }: Clause): boolean {
  const before = text.slice(Math.max(0, at - FARTHEST), at);
  if (SINCE.test(before)) return true;
  const { compared, dated = compared, of = '' } = OF_YEAR.exec(before)?.groups ?? {};
  if (dated === undefined || Number(dated) >= (author.year ?? 0)) return false;
  if (of.length > 1 && !YEAR_NEXT.test(text.slice(end, end + LONGEST_NEXT))) return false;
  return compared !== undefined || tokens.some(({ year, at: place }) => place >= end && year === author.year);
}

/**
 * 较2023年新收的118件下降, 比2023年办理总量（50件）减少, in the report of 2024: the figure of the year that it is compared with; 2022年41件、
 * 2023年33件、2024年27件; 2023年收到30件、2024年收到41件: each with its own year.
 */
const OF_YEAR =
  /[较比](?<compared>\d{4})年[^，,。；;：:（(\d]{0,14}[（(]?$|(?<dated>\d{4})年度?(?<of>的?|(?![^，,。；;：:（(\d]{0,12}[转未留剩延])[^，,。；;：:（(\d]{1,12})$/u;
const YEAR_NEXT = /^[、和及]?\d{4}年/u;
const LONGEST_NEXT = 6;
/** 自承接下放的76项执法事项以来，累计作出88件: of all the years since then. */
const SINCE =
  /自(?!今年|本年|年初|当年|\d{4}年|\d{1,2}月)[^，,。；;：:]{2,30}以来[，,]?(?:我[局镇乡县区市]|已|共|累计)*[^，,。；;：:\d年]{0,16}$/u;
const FARTHEST = 60;
