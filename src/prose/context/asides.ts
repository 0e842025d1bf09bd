import type { Token } from '../words/token.js';

const FELLOWS = '(?:(?:及|和|与|或)?(?:有关|相关|其他)?(?:部门|单位|领导))?';
const MANNERS =
  '正确|坚强|大力|精心|有力|统一|直接|具体|关心|热情|业务|年度|最新|总体|工作|有关|相关|、|和|及|与';
const ORDERS =
  '领导|指导|支持|帮助|部署|要求|安排|组织(?!收到)|监督|推动|统筹|协调|牵头|考核|督促|督导|通报|印发|下发|出台|制定|文件|通知|精神|规定|意见|方案|要点';
const SITE_OF = '的|门户|官方|政务|政府|信息公开|政府信息公开|依申请公开|统一|数字|服务';
const SITES = '网站|网|平台|官网|系统|信箱|公报|客户端|公众号|微信|微博|专栏|栏目';

/**
 * 在市委、市政府的正确领导下, 市政府网站, 上级部门要求: what stands behind an organ makes it the giver of orders or the owner of a
 * website, and no number that follows is of its requests.
 */
const ASIDE = new RegExp(
  `^${FELLOWS}的?(?:${MANNERS}){0,4}(?:${ORDERS}|(?:${SITE_OF}){0,3}(?:${SITES}))`,
  'u',
);

/** Whether an organ is only named as one that gives orders, or owns a website. */
export const isAside = ({ end }: Token, text: string): boolean =>
  ASIDE.test(text.slice(end, end + LONGEST_ASIDE));

const LONGEST_ASIDE = 24;
