import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import type { Context } from '../../context/context.js';
import type { Theme } from '../../context/theme.js';
import { hasRole, topicsOf } from '../../words/senses.js';
import type { Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';

/**
 * 办理留言41条, 收到提问41个: whether a number that counts nothing of the tables counts what else people write in. It is answered too, so that words which only imply
 * requests go on about it: 公开答复4条.
 */
export function isOfInquiries(
  { before, after, token }: Item,
  { foreign, aside }: Theme,
  { text }: Clause,
  { sentence }: Context,
): boolean {
  if (sentence.countsWhole || sentence.counting) return false;
  if (REPORTED.test(text.slice(Math.max(0, token.at - LONGEST_REPORTED), token.at))) return true;
  // 12345热线上年结转18件
  const isNamed = before.some((one) => hasRole(one, FOREIGN)) && !namesTopic(before);
  return (
    ((foreign && !aside) || isNamed) &&
    INQUIRIES.test(text.slice((before[0] ?? token).at, (after.at(-1) ?? token).end))
  );
}

/** 群众反映55件，2件正在办理: what is counted by what people do, without a noun. */
const REPORTED = /(?:反映|交办|督办|上报|帮办|来访|收集)的?(?:件|事项|矛盾纠纷|情况)?(?:共|计|共计|有)?$/u;
const LONGEST_REPORTED = 10;

/** What is none of the requests, whatever else is said of it; 办件：加上年结转14件 may be of them. */
const BY_THE_PUBLIC = '留言|来信|信箱|热线|12345|工单|来电|来访|信访|提案|投诉|举报|转办|督[办查]';
const IS_BY_THE_PUBLIC = new RegExp(BY_THE_PUBLIC, 'u');
const INQUIRIES = new RegExp(
  `${BY_THE_PUBLIC}|信件|派件|咨询|诉求|提问|问题|[询疑]问|问询|线索|求助|报修|意见|私信|网帖|帖文|建议|交办|上报|反映|事件|办件|执法案件|(?:查询|登记|认定|鉴定|救助|援助|仲裁|裁决|服务)申请`,
  'u',
);

/**
 * 信访工作方面，新收58件; 人大建议、政协提案办理情况：上年结转2件: whether a clause without numbers says that the next ones count inquiries;
 * where nothing has been said of the tables, any that is about them does: 热线转办件存在积压，25件结转下年.
 */
export const leadsInInquiries = ({ tokens, text }: Clause, { sentence, theme }: Context): boolean => {
  if (sentence.countsWhole || namesTopic(tokens)) return false;
  const said = text.slice(tokens[0]?.at, tokens.at(-1)?.end);
  return LEADS_IN.test(said)
    ? INQUIRIES.test(said)
    : theme.topics.length === 0 && IS_BY_THE_PUBLIC.test(said);
};
const LEADS_IN = /(?:方面|情况|工作中|[理作]上)$/u;

const FOREIGN = roleSet('foreign');

/** Whether a number that only implies its topic is of the inquiries that its sentence has counted. */
export const goesOnAboutInquiries = ({ before, after }: Item, { theme, sentence }: Context): boolean =>
  theme.foreign && sentence.countsInquiries && !namesTopic(before) && !namesTopic(after);

const namesTopic = (tokens: readonly Token[]) => tokens.some((token) => topicsOf(token).length > 0);
