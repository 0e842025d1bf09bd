import type { Edition } from '../../../edition/edition.js';
import { endOf } from '../../arithmetic/stretch.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import type { Theme } from '../../context/theme.js';
import { hasRole, isVerb, rolesIn, topicsOf } from '../../words/senses.js';
import { oneOf, saidBy, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { BLOCKING } from '../blocking.js';
import { afterNumber, nothing, type Said } from '../said.js';
import { isOfSubject } from '../unclear.js';
import { carriedFor, isBlockedBehind } from './behind-number.js';
import { themeOfWay } from './by-way.js';

const PART = roleSet('part');

/** A number that the words around it make one of something else, or deny, or that tells what requests are about. */
export function passedOver(item: Item, clause: Clause, context: Context): Said | undefined {
  const { theme } = context;
  if (isBlocked(item, clause) && !carriedFor(item, theme.topics, clause)) {
    const ofWay = themeOfWay(item, clause, context);
    if (ofWay) return nothing(ofWay);
    const next = afterNumber(item, theme, clause);
    return nothing(isByTheWay(item, theme, next, clause) ? { ...next, aside: true } : next);
  }
  if (isDenied(item.before, clause) || isDenied(item.after, clause))
    return nothing(afterNumber(item, theme, clause));
  const isOfOther =
    isOfSubject(item.before, clause) ||
    areCharged(item, clause) ||
    areGivenUp(item, clause) ||
    areDisputesCarried(item, clause, theme) ||
    areOfTwoYears(item, clause, theme) ||
    isOfManyEnds(item, clause, theme) ||
    areOfAllKinds(item, clause) ||
    isAmongWay(item, clause, context);
  return isOfOther ? nothing(theme) : undefined;
}

/** 收取信息处理费700元，涉及申请2件: those that were charged for. */
const areCharged = ({ before }: Item, { before: told, text }: Clause): boolean =>
  told.some(({ quantity }) => quantity?.unit === '元') &&
  before.some((token) => isAbout(token, text)) &&
  before.every((token) => isUnderstood(token) || topicsOf(token).length > 0);
const isAbout = oneOf('涉及', '涉及到', '涉');

/** 因逾期不补正，15件申请不再处理: the clause before tells why, and a row of the tables may be that. */
const areGivenUp = ({ before, after }: Item, { text }: Clause): boolean =>
  !before.some(isVerb) && !after.some(isVerb) && after.some((token) => isGivenUp(token, text));
const isGivenUp = oneOf('不再处理', '不再办理');

/** 各类行政复议31件，行政诉讼47件: the latter are of any cause, too. */
const areOfAllKinds = ({ before }: Item, { before: told, text, edition }: Clause): boolean =>
  told.at(-1)?.type === 'quantity' &&
  ALL_KINDS.test(saidBy(told, text)) &&
  before.every((token) => isUnderstood(token) || namesDispute(token, edition)) &&
  before.some((token) => namesDispute(token, edition));
const ALL_KINDS = /各类(?:行政)?(?:复议|诉讼|案件)/u;
const namesDispute = (token: Token, { prose }: Edition) =>
  topicsOf(token).some((topic) => prose.topics[topic]?.dispute);

/** 网络申请30件，其中自然人23件: of those that came in by one way only. */
const isAmongWay = ({ before }: Item, clause: Clause, { tally }: Context): boolean =>
  tally.latest === undefined &&
  (rolesIn(before) & PART) !== 0 &&
  (rolesIn(clause.before) & CHANNEL) !== 0 &&
  clause.before.some(({ type }) => type === 'quantity');
const CHANNEL = roleSet('channel');

/** 行政复议11件（含上年结转1件）, 新收行政复议9件，上年结转2件: of the disputes, of which the tables do not hold how many were carried over. */
function areDisputesCarried({ before, after }: Item, clause: Clause, { topics }: Theme): boolean {
  const { text, tokens, edition } = clause;
  const said = [...before, ...after];
  const isDispute = (topic: string) => edition.prose.topics[topic]?.dispute === true;
  if (topics.length === 0 || !topics.every(isDispute)) return false;
  const carried = said.find(({ word }) =>
    word?.senses.some(
      (sense) => sense.as === 'measure' && edition.prose.measures[sense.set]?.[sense.measure]?.carried,
    ),
  );
  if (!carried || said.some((token) => topicsOf(token).length > 0)) return false;
  const isAmong = (rolesIn(before) & AMONG) !== 0 || BRACKETS.has(text[(tokens[0]?.at ?? 0) - 1] ?? '');
  return (
    isAmong ||
    (OF_YEARS_BEFORE.has(text[carried.at] ?? '') &&
      clause.before.some((token) => topicsOf(token).some(isDispute)))
  );
}
const OF_YEARS_BEFORE = new Set('上去往');
const AMONG = roleSet('part', 'besides');
const BRACKETS = new Set('（(');

/**
 * 2023年受理、2024年审结的行政复议3件: those of the year before that were decided in this one; 其中2023年行为引发的1件、2024年行为引发的2件: by
 * the year of what they are over.
 */
const areOfTwoYears = ({ before, token }: Item, clause: Clause, { topics }: Theme): boolean => {
  const { author, edition, text, tokens, roles } = clause;
  const told = (roles & PART) === 0 ? before : tokens.filter(({ at }) => at < token.at);
  const years = told.flatMap(({ year }) => year ?? []);
  const said = [...topics, ...before.flatMap(topicsOf)];
  return (
    years.some((year) => year === author.year) &&
    (years.some((year) => year !== author.year) || BEGUN_BEFORE.test(text.slice(told[0]?.at, token.at))) &&
    said.some((topic) => edition.prose.topics[topic]?.dispute)
  );
};

/** 2024年以前立案、2024年审结的行政诉讼4件 */
const BEGUN_BEFORE = /年度?(?:以前|之前)(?:立案|受理|收到|提起|发生|起诉)/u;

/** 申请人撤回后终止的3起、驳回2起，均计入“其他结果”: a dismissal is one of several other ends. */
const isOfManyEnds = ({ before }: Item, { text, tokens: [first], ...clause }: Clause, { topics }: Theme) =>
  before.some((token) => isDismissal(token, text)) &&
  topics.some((topic) => clause.edition.prose.topics[topic]?.dispute) &&
  OTHER_ENDS.test(text.slice(first?.at, first && endOf(text, first.at, LONGEST_ENDS)));
const isDismissal = oneOf('驳回');
const OTHER_ENDS = /[计列归]入[“"]?其他/u;
const LONGEST_ENDS = 80;

const isBlocked = (item: Item, clause: Clause) =>
  (rolesIn(item.before) & BLOCKING) !== 0 || isBlockedBehind(item, clause);

/**
 * 制发9件，对其中3件进行解读，废止2件; 制发9件，同步解读9件，解读率100%；废止2件: what was done with documents, told with a number, is no
 * other thing that the next ones count.
 */
function isByTheWay({ before, after }: Item, theme: Theme, next: Theme, { text }: Clause): boolean {
  if (!next.foreign || (theme.foreign && !theme.aside)) return false;
  if ((rolesIn(before) & PART) !== 0) return !theme.foreign;
  return DONE_WITH.test(saidBy(before, text)) && after.every(isUnderstood);
}
const DONE_WITH =
  /^(?:均|全部|已|并|都|同步|同时|及时|配套|开展|进行|发布|配发|政策|文件|文字|图文|合法性|集体|公平竞争)*(?:解读|审查|备案)(?:材料|文章|率)?(?:的|了|为|达到?|是)?$/u;

/** 2件未按时答复, 3件无一被纠正, 没有予以公开2件, 未废止的9件, 1件没有结果: what was not done with them. */
function isDenied(tokens: readonly Token[], { text }: Clause): boolean {
  const at = tokens.findIndex((token) => isNot(token, text));
  if (at < 0) return tokens.some((token) => hasRole(token, NEGATION) && isVerb(token));
  return tokens.slice(at + 1).some(isVerb) || NO_RESULT.test(text.slice(tokens[at]?.at, tokens.at(-1)?.end));
}
const NEGATION = roleSet('negation');
const isNot = oneOf('未', '没有', '未被', '没有被', '无一', '无一被');
const NO_RESULT = /^没有(?:最终)?结果$/u;
