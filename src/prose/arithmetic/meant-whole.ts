import type { Placed } from './segments.js';

/** One of what a total is divided into. */
export interface Part extends Placed {
  /** What stands between the part before and its number. */
  readonly gap: string;
  /** With what stands behind it: 其中200条来自网站. */
  readonly label: string;
}

/** A total with the parts that follow it. */
export interface Listed {
  readonly total: Placed;
  readonly parts: readonly Part[];
}

/** The ways by which requests come in, as the source of a pattern. */
export const WAYS_IN =
  '当面|现场|窗口|信函|来函|邮寄|邮政|来信|信件|传真|网络|网上|在线|线上|线下|电子邮件|电子邮箱|邮箱|互联网|平台|网站|书面';

/** Words that divide by one thing only: by the ways in, by the ways out, by levels, by time. */
const DIMENSIONS = [
  new RegExp(WAYS_IN, 'u'),
  /网站|网页|微信|微博|公众号|新媒体|客户端|APP|抖音|视频号|头条|公开栏|公示栏|公告栏|电子屏|公报|报纸|报刊|广播|电视|发布会|手册|查阅点|专栏|平台/u,
  /[省市县区镇乡州村]级|本级|乡镇|街道|镇街|部门|科室|直属/u,
  /季度|月|半年/u,
];
/** What the tables hold is compared with them. */
const OF_TABLES =
  /自然人|公民|企业|法人|科研|公益|律师|法律服务|予以公开|部分公开|不予|无法提供|其他处理|维持|纠正|审结|其他结果|结转|新收|复议|诉讼|起诉/u;
const REST =
  /(?:其他|其它|其余|剩余|余下)(?:各?类|方式|渠道|途径|信息|方面|形式|栏目|内容|领域|类别|类信息)?$/u;

/** Whether a list is meant to be all that there is of its total, and cannot be: 其中政策文件20条、解读5条 need not be. */
export function isMeantWhole({ parts, total }: Listed): boolean {
  let sum = 0;
  for (const { value } of parts) {
    sum += value;
    // What follows is of something else.
    if (sum === total.value) return false;
  }
  const labels = parts.map(({ label }) => label);
  const gaps = parts.map(({ gap }) => gap);
  if (labels.some((label) => OF_TABLES.test(label))) return false;
  const isOne = DIMENSIONS.some((dimension) => labels.every((label) => dimension.test(label)));
  const isListed = labels.slice(1).every((label) => /^[、和及与]/u.test(label));
  const ratio = sum / total.value;
  if (sum > total.value) return isOne || (isListed && ratio <= FARTHEST_OVER);
  if (gaps.some((gap) => REST.test(gap))) return true;
  const [least, leastOfOne] = parts.length > 2 ? LEAST_OF_MANY : LEAST_OF_TWO;
  return ratio >= (isOne ? leastOfOne : least);
}

const FARTHEST_OVER = 2;
/** How much of the total a list must be to be meant as all of it; less where its parts divide by one thing. */
const LEAST_OF_MANY = [0.9, 0.6] as const;
const LEAST_OF_TWO = [1, 0.95] as const;
