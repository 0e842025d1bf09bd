import type { Edition } from '../../edition/edition.js';
import { carriedInYear } from '../clauses/carried.js';
import type { Clause } from '../clauses/clause.js';
import { hasRole } from '../words/senses.js';
import { oneOf, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const OTHER_PERIOD = roleSet('otherPeriod');
const OWN_PERIOD = roleSet('ownPeriod');

/** Whether a clause speaks of another time than the report's; where it names none, as what was said before it. */
export function speaksOfOtherPeriod(clause: Clause, before: boolean): boolean {
  // 收到41件，比2023年的36件增加5件；其中自然人31件
  const isCompared = ({ at, end }: Token) =>
    COMPARING.has(clause.text[at - 1] ?? '') ||
    (WITH.has(clause.text[at - 1] ?? '') && ALIKE.test(clause.text.slice(end, end + LONGEST_ALIKE)));
  const tokens = withoutNextMonth(clause);
  const named = tokens.findLast(
    (token, at) =>
      namesPeriod(token) &&
      !isCompared(token) &&
      !isOfDocument(token, clause) &&
      !isAllOf(tokens[at - 1], token),
  );
  // 2件规范性文件于6月出台，目前有效5件
  if (!named)
    return before && !IN_FORCE.test(clause.text.slice(clause.tokens[0]?.at, clause.tokens.at(-1)?.end));
  if (isEndOfYears(named, clause)) return true;
  if (named.type === 'year') return named.year !== clause.author.year && !carriedInYear(clause, named);
  return named.type === 'month' || hasRole(named, OTHER_PERIOD);
}

const IN_FORCE = /^(?:目前|现行|现有?|年底|年末|截至年底)[^，,。；;\d]{0,4}有效/u;

/** 2024年全年收到1件: the whole is of the year before it. */
const isAllOf = (year: Token | undefined, token: Token): boolean =>
  year?.type === 'year' && hasRole(token, OWN_PERIOD);

/** 公开2023年度部门决算，未收到申请: the year is that of what is published. */
const isOfDocument = ({ type, at, end }: Token, { text }: Clause): boolean =>
  type === 'year' &&
  PUBLISHES.test(text.slice(Math.max(0, at - LONGEST_VERB), at)) &&
  DOCUMENT.test(text.slice(end, end + LONGEST_DOCUMENT));
const PUBLISHES = /(?:公开|公布|发布|公示|编制|印发|制定|完成|报送|刊登|更新)了?(?:本[局级机关单位]{1,2})?$/u;
const DOCUMENT =
  /^度?的?[^，,。；;：:（(\d]{0,12}?(?:预算|决算|预决算|经费|公报|年报|报告|年鉴|计划|规划|要点|方案|清单|目录)/u;
const [LONGEST_VERB, LONGEST_DOCUMENT] = [7, 20];

/** 2022年至2024年, 2022—2024年: more than one year. */
const isEndOfYears = ({ type, at }: Token, { text }: Clause): boolean =>
  type === 'year' && YEARS_FROM.test(text.slice(Math.max(0, at - LONGEST_FROM), at));
const YEARS_FROM = /20\d\d(?:年度?)?[至到—–~～-]{1,2}$/u;
const LONGEST_FROM = 8;

/** 剩余1件于次年1月答复, 其余2件在2025年1月办结: when the rest of this year's was done. 1件于2025年1月答复 may be of any. */
function withoutNextMonth({ tokens, text, author, edition }: Clause): readonly Token[] {
  const at = tokens.findIndex((token) => token.type === 'month' || isSeason(token, text));
  if (at < 0) return tokens;
  const month = tokens[at];
  if (!month || !DONE.test(text.slice(month.end, month.end + LONGEST_DONE))) return tokens;
  const before = tokens[at - 1];
  /** 上年结转, which others of its set mean beside last year; 2022年结转, in the report of 2023. */
  const tellsOfCarriedIn = ({ word }: Token, former: Token | undefined) =>
    word?.senses.some((sense) => {
      if (sense.as !== 'measure') return false;
      const set = edition.prose.measures[sense.set] ?? {};
      const isOfLast = former?.year !== undefined && former.year === (author.year ?? 0) - 1;
      return isOfLast
        ? set[sense.measure]?.ofYear?.['-1'] !== undefined
        : Object.values(set).some(({ ofYear }) => ofYear?.['-1'] === sense.measure);
    }) === true;
  // 上年结转的3件已于1月办结: when last year's were done.
  const isOwnYear = before?.type !== 'year' || before.year === author.year;
  if (isOwnYear && tokens.slice(0, at).some((token, index) => tellsOfCarriedIn(token, tokens[index - 1])))
    return tokens.filter((token) => token !== month);
  if (!tokens.slice(0, at).some((token) => tellsOfRest(token, edition))) return tokens;
  const isYear = before?.type === 'year' && before.year === (author.year ?? 0) + 1;
  if (!isYear && !NEXT_YEARS.has(text.slice(month.at - 2, month.at))) return tokens;
  return tokens.filter((token) => token !== month && !(isYear && token === before));
}

/** 剩余, 其余 */
const tellsOfRest = ({ type, word }: Token, { prose }: Edition) =>
  type === 'word' &&
  word.senses.some(
    (sense) => sense.as === 'measure' && prose.measures[sense.set]?.[sense.measure]?.onlyBeside,
  );

const NEXT_YEARS = new Set(['次年', '下年', '明年', '翌年']);
const DONE = /^(?:\d{1,2}日)?(?:之?前|底|内)?(?:已|均|都|全部|悉数)*(?:答复|办结|办理|处理|办毕)/u;
const LONGEST_DONE = 12;
const isSeason = oneOf('季度', '上半年', '下半年');
/** 与上一年相同, 和上年持平: the year is only what this one is compared with. */
const WITH = new Set('与和同跟');
const ALIKE =
  /^(?:度|的|同期|基本|完全|大致|项目|数量|总量|数)*(?:相同|持平|一致|相当|一样|无变化|没有变化)/u;
const LONGEST_ALIKE = 10;
const COMPARING = new Set('比较由从');

const namesPeriod = (token: Token) =>
  token.type === 'year' || token.type === 'month' || hasRole(token, OTHER_PERIOD | OWN_PERIOD);

/** 平均办理时间6个工作日，无结转: an average is of no other time than what follows. */
export function isAverage({ tokens, text }: Clause): boolean {
  const named = tokens.findLast(namesPeriod);
  return named !== undefined && AVERAGES.has(text.slice(named.at, named.end));
}

const AVERAGES = new Set(['平均', '日均', '月均', '人均', '户均', '每']);

/** 行政复议12件，上年8件；维持8件, 申请41件，连同上年3件，办结41件: last year's figure by the way, which says nothing of what follows. */
export function isBesideLastYear({ text, tokens, before, author }: Clause): boolean {
  const [first] = tokens;
  const number = tokens.at(-1);
  const counted = before.at(-1);
  if (!first || number?.type !== 'quantity' || counted?.type !== 'quantity') return false;
  // 同比下降4.8%，上年为83件
  const isSame = counted.quantity.unit === number.quantity.unit || counted.quantity.unit === '%';
  const isOwnYear = first.type === 'year' && first.year === author.year;
  return isSame && !isOwnYear && BESIDE_LAST_YEAR.test(text.slice(first.at, number.at));
}

/** 余1件转2025年办理；未发生行政复议: the year in which the rest is done is none that what follows speaks of. */
export function isPutOff({ tokens, text, author }: Clause): boolean {
  const named = tokens.findLast(namesPeriod);
  return (
    named?.type === 'year' &&
    named.year === (author.year ?? 0) + 1 &&
    PUT_OFF.test(text.slice(Math.max(0, named.at - 3), named.at))
  );
}

const PUT_OFF = /[转延移][入至到]?$/u;

/** 与2023年的512件相比减少26件，下降5.1%；上年结转23件: the year is only what this one is compared with. */
export function isWithLastYear({ tokens, text, author }: Clause): boolean {
  const named = tokens.findLast(namesPeriod);
  if (!named || (named.type === 'year' && named.year !== (author.year ?? 0) - 1)) return false;
  return WITH.has(text[named.at - 1] ?? '') && COMPARED.test(text.slice(named.end, tokens.at(-1)?.end));
}

const COMPARED = /^度?(?:同期)?的?(?:\d+[件份])?(?:相比|比较|相较)/u;

const BESIDE_LAST_YEAR =
  /^(?:连同|加上?|另有)?(?:去年|上年度?|上一年度?|\d{4}年度?)(?:同期)?(?:[为是有]|收到|新收|受理)?$/u;
