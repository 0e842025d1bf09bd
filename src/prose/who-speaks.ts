import type { Clause } from './clause.js';
import { hasRole, rolesIn } from './senses.js';
import type { Token } from './token.js';
import { roleSet } from './vocabulary.js';

/**
 * 在市委、市政府的正确领导下, 市政府网站, 上级部门要求: what stands behind an organ makes it the giver of orders or the owner of a
 * website, and no number that follows is of its requests.
 */
const ASIDE =
  /^(?:(?:及|和|与|或)?(?:有关|相关|其他)?(?:部门|单位|领导))?的?(?:正确|坚强|大力|精心|有力|统一|直接|具体|关心|热情|业务|年度|最新|总体|工作|有关|相关|、|和|及|与){0,4}(?:领导|指导|支持|帮助|部署|要求|安排|组织(?!收到)|监督|推动|统筹|协调|牵头|考核|督促|督导|通报|印发|下发|出台|制定|文件|通知|精神|规定|意见|方案|要点|(?:的|门户|官方|政务|政府|信息公开|政府信息公开|依申请公开|统一|数字|服务){0,3}(?:网站|网|平台|官网|系统|信箱|公报|客户端|公众号|微信|微博|专栏|栏目))/u;

export const isAside = ({ end }: Token, text: string): boolean =>
  ASIDE.test(text.slice(end, end + LONGEST_ASIDE));

const LONGEST_ASIDE = 24;

const BEFORE_SUBJECT = roleSet(
  'part',
  'ownPeriod',
  'otherPeriod',
  'item',
  'joint',
  'each',
  'own',
  'limited',
  'otherScope',
);

/**
 * Whether a clause is about an organ that stands in it, so that the next one goes on about it: 东城区收到申请211件，办结205件, but
 * not 会同有关部门办理申请. Of 各部门高度重视，收到申请14件 the second clause is the report's own again.
 */
export function isSubject(organ: Token, { tokens, text }: Clause): boolean {
  const before = tokens.slice(0, tokens.indexOf(organ));
  if (!before.every(mayStandBefore) || NO_SUBJECT.test(text.slice(organ.at, organ.end))) return false;
  // 各县（市、区）收到申请
  const next = text[tokens.at(-1)?.end ?? 0] ?? '';
  if (next === '（' || next === '(') return true;
  return organ.type === 'unknown' || tokens.some(({ type }) => type === 'quantity') || states(tokens);
}

/** Committees that lead, and receive no requests; partners: 联合市司法局开展会商. */
const NO_SUBJECT =
  /(?:党委|党组|党工委|领导小组|人大|政协|^[省市县区州旗镇乡]委)$|^(?:联合|会同|协同|配合|协助|积极|主动|邀请|接受|对接|与|和|向|对|经|报|请|在|为|给|同)/u;

/** Whether a clause without an organ goes on about the one before it: 各部门（单位）高度重视 ends with itself. */
export function goesOn({ tokens, text }: Clause): boolean {
  const next = text[tokens.at(-1)?.end ?? 0] ?? '';
  return BRACKETS.has(next) || tokens.some(({ type }) => type === 'quantity') || states(tokens);
}

const BRACKETS = new Set('（(）)：:');

const mayStandBefore = (token: Token) =>
  token.type === 'year' || token.type === 'month' || token.type === 'mark' || hasRole(token, BEFORE_SUBJECT);

const STATES = roleSet('negation', 'none', 'every', 'rate');
const states = (tokens: readonly Token[]) => (rolesIn(tokens) & STATES) !== 0;
