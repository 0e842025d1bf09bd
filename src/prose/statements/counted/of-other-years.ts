import { matchesIn } from '../../../report/text/matches-in.js';
import { sumOf } from '../../arithmetic/told-figure.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import type { Phrase } from '../../clauses/phrase.js';
import { roleSet } from '../../words/vocabulary.js';

/** Whether a number is told to be that of a year before the report's, or of more years than that. */
export function isOfOtherYears(item: Item, { topics }: Phrase, clause: Clause): boolean {
  const { text, tokens, author } = clause;
  const { at, end } = item.token;
  const before = text.slice(Math.max(0, at - FARTHEST), at);
  if (SINCE.test(before) || (!topics.some((topic) => goesOver(topic, clause)) && isSumOfYears(item, text)))
    return true;
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
  /(?:自(?!今年|本年|年初|当年|\d{4}年|\d{1,2}月)[^，,。；;：:]{2,30}|(?:^|[，,。；;：:\n])[^，,。；;：:\d年]{0,16}(?:成立|组建|改革|挂牌|承接|施行|上线|开通))以来[，,]?(?:我[局镇乡县区市]|已|共|累计)*[^，,。；;：:\d年]{0,16}$/u;
const FARTHEST = 60;

/** 行政处罚2022年41件、2023年33件、2024年29件: the year of a number that goes on about what the one before has counted, of a year before. */
export function yearInSeries({ token }: Item, { text, tokens, before, roles }: Clause): number | undefined {
  const told = [...before, ...tokens].filter(({ type, end }) => type === 'quantity' && end <= token.at);
  const last = told.at(-1);
  if (!last || (roles & PART) !== 0 || last.quantity?.unit !== token.quantity?.unit) return undefined;
  const { own } = NEXT_YEAR.exec(text.slice(last.end, token.at))?.groups ?? {};
  const { former } = ITS_YEAR.exec(text.slice(Math.max(0, last.at - LONGEST_YEAR), last.at))?.groups ?? {};
  return own !== undefined && Number(own) > Number(former) ? Number(own) : undefined;
}
const PART = roleSet('part');
const NEXT_YEAR =
  /^[、，,和及]?(?:(?:上升|下降|增加|减少|增长|回落|[降升增减])[至到])?(?<own>\d{4})年度?的?[为有是]?$/u;
const ITS_YEAR = /(?<former>\d{4})年度?的?[为有是]?$/u;
const LONGEST_YEAR = 8;

/** 收到申请45件，其中2024年42件、2023年3件: requests and disputes of the year before may be among this year's. */
const goesOver = (topic: string, { edition }: Clause): boolean => {
  const { carriedOut, dispute } = edition.prose.topics[topic] ?? {};
  return carriedOut !== undefined || dispute === true;
};

/** 88件，其中2024年27件、2023年61件: what those of different years add up to. */
function isSumOfYears({ token: { end }, quantity }: Item, text: string): boolean {
  const [list] = BY_YEARS.exec(text.slice(end, end + FARTHEST)) ?? [];
  if (list === undefined) return false;
  const parts = matchesIn(list, OF_ONE_YEAR).map(({ groups }) => Number(groups?.figure));
  return sumOf(parts) === quantity.value;
}
const ONE_YEAR = '(?<year>\\d{4})年度?(?:的?[为有]?|作出)(?<figure>\\d{1,7})[件宗起项]';
const OF_ONE_YEAR = new RegExp(ONE_YEAR, 'gu');
const BY_YEARS = new RegExp(`^[，,（(](?:其中)?[：:，,]?(?:${ONE_YEAR}[、，,]?){2,6}`, 'u');
