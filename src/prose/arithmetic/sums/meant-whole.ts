import { type Placed, WAYS_IN } from '../segments.js';
import { isOffBySwap, type ToldSum } from './told-sum.js';

/** The ways by which information goes out. */
const WAYS_OUT =
  /网站|网页|微信|微博|公众号|新媒体|客户端|APP|抖音|视频号|头条|公开栏|公示栏|公告栏|电子屏|公报|报纸|报刊|广播|电视|发布会|手册|查阅点|专栏|平台|官网|门户|公[示开]系统/u;

/** Words that divide by one thing only: by the ways in, by the ways out, by levels, by time. */
const DIMENSIONS = [
  new RegExp(WAYS_IN, 'u'),
  WAYS_OUT,
  /[省市县区镇乡州村]级|本级|乡镇|街道|镇街|部门|科室|直属/u,
  /季度|月|半年/u,
];
/** Two that are all there is, and of which nothing is both: 专职18人，兼职118人. */
const PAIRS = [
  [/专职/u, /兼职/u],
  [/线上/u, /线下/u],
  [/原创/u, /转[发载]/u],
  [/上半年/u, /下半年/u],
] as const;
/** Beside which there may be townships. */
const LEVELS = [/政府(?!部门)|本级/u, /部门/u] as const;
/** Beside which there may be 议案. */
const PROPOSALS = [/代表.{0,4}建议|人大/u, /委员.{0,4}提案|政协/u] as const;
const TWO_OF_A_KIND: readonly (readonly RegExp[])[] = [...PAIRS, LEVELS, PROPOSALS];
/** 原创80条、视频60条: by whom it was made and of what kind it is, so that something may be both. */
const ATTRIBUTES = [/原创|转[发载]|首发/u, /图[文片解]|视频|音频|动漫|文字/u] as const;
/** What the tables hold is compared with them. */
const OF_TABLES =
  /自然人|公民|企业|法人|科研|公益|律师|法律服务|予以公开|部分公开|不予|无法提供|其他处理|维持|纠正|审结|其他结果|结转|新收|复议|诉讼|起诉|第三方|内部事务|过程性信息|执法案卷|行政查询|不掌握|另行制作/u;
const REST =
  /(?:其他|其它|其余|剩余|余下)(?:各?类|方式|渠道|途径|信息|方面|形式|栏目|内容|领域|类别|类信息)?$/u;
/** ，及其他政务信息72条: the last of a list, in whatever words. */
const LAST_REST = /^[，,、；;和及]{0,2}其[他它余][^，,、；;]{0,12}$/u;

/** Whether a list is meant to be all that there is of its total, and cannot be: 其中政策文件20条、解读5条 need not be. */
export function isMeantWhole(told: ToldSum): boolean {
  const { parts, total, otherTotals = [] } = told;
  let sum = 0;
  for (const [at, { value }] of parts.entries()) {
    sum += value;
    // What follows is of something else, unless it is joined to what went before.
    if (sum === total.value && !parts[at + 1]?.gap.startsWith('、')) return false;
  }
  if (otherTotals.includes(sum)) return false;
  const labels = parts.map(({ label }) => label);
  if (ATTRIBUTES.every((attribute) => labels.some((label) => attribute.test(label)))) return false;
  const gaps = parts.map(({ gap }) => gap);
  if (isOfTables(labels, total)) return false;
  if (isSwapped(sum, total.value) && (total.value >= 100 || parts.length > 2)) return true;
  const ratio = sum / total.value;
  const isOne = DIMENSIONS.some((dimension) => labels.every((label) => dimension.test(label)));
  if (parts.length === 2 && isPair(labels))
    return ratio >= (isPair(labels, PAIRS) ? LEAST_OF_PAIR : 1) && ratio <= FARTHEST_OVER;
  const hasRest = gaps.some((gap) => REST.test(gap)) || LAST_REST.test(gaps.at(-1) ?? '');
  const isListed = labels.slice(1).every((label) => /^[、和及与]/u.test(label));
  if (sum > total.value)
    return (
      isOne ||
      (ratio <= FARTHEST_OVER && (isListed || (parts.length > 2 && isOffBySwap(told)))) ||
      ((areNouns(labels) || areKinds(gaps) || areAlike(gaps)) && ratio <= FARTHEST_OVER_OF_NOUNS) ||
      (hasRest && ratio <= FARTHEST_OVER_OF_NOUNS) ||
      (labels.every(isNoun) && total.value >= LEAST_OF_TWO_NOUNS && ratio <= FARTHEST_OVER_OF_TWO)
    );
  if (gaps.some((gap) => REST.test(gap))) return true;
  if (ratio >= LEAST_OFF_BY_SWAP && (areKinds(gaps) || areNouns(labels)) && isOffBySwap(told)) return true;
  if (ratio >= LEAST_WITH_REST && LAST_REST.test(gaps.at(-1) ?? '')) return true;
  const [least, leastOfOne] = parts.length > 2 ? LEAST_OF_MANY : LEAST_OF_TWO;
  return ratio >= (isOne ? leastOfOne : areAlike(gaps) ? LEAST_OF_ALIKE : least);
}

/** 1402 for 1042: the same digits in another order are a slip, whatever a list is meant to be. */
const isSwapped = (sum: number, total: number): boolean =>
  total >= LEAST_SWAPPED && digitsOf(sum) === digitsOf(total);
const LEAST_SWAPPED = 10;
const digitsOf = (figure: number) => [...String(figure)].sort().join('');

/** Whether a list counts what the tables hold. */
export const countsTables = ({ parts, total }: ToldSum): boolean =>
  isOfTables(
    parts.map(({ label }) => label),
    total,
  );

/** 企业信用信息868条, 企业人员228人 are no applicants. */
const isOfTables = (labels: readonly string[], { unit }: Placed): boolean =>
  !INFORMATION.has(unit) && labels.some((label) => OF_TABLES.test(label));
const INFORMATION = new Set(['条', '篇', '人', '名', '人次']);

/** 官网发布240条，微信发布160条: whether a list names by which ways each part of it went out. */
export const areWaysOut = (labels: readonly string[]): boolean =>
  labels.every((label) => WAYS_OUT.test(label));

/** Whether labels are a pair, in either order; words for one kind only are all that is said of each. */
export const isPair = (labels: readonly string[], pairs = TWO_OF_A_KIND): boolean =>
  pairs.some((pair) =>
    [labels, [...labels].reverse()].some((said) => pair.every((word, at) => word.test(said[at] ?? ''))),
  );

/** 服务类1102条，执法公示类777条 */
const areKinds = (gaps: readonly string[]): boolean => gaps.every((gap) => KIND.test(gap));
const KIND = /[^各两二三几种分]类(?:信息|别)?(?:的)?(?:有|为|共)?$/u;

/** 政务动态信息更新量1388条，概况类信息更新量1062条: what was done is said in the same words of each. */
const areAlike = (gaps: readonly string[]): boolean => {
  const [first = ''] = gaps;
  const end = first.slice(-LEAST_ALIKE);
  return gaps.every((gap) => gap.length > end.length && gap.endsWith(end));
};
const LEAST_ALIKE = 4;

/** ，公示公告38条，财政信息12条: kinds of one thing, and nothing that was done besides. */
const areNouns = (labels: readonly string[]): boolean =>
  labels.length > 2 &&
  labels.every((label, at) => isNoun(label) || (at === labels.length - 1 && LAST_REST.test(label)));

/** Whether words name a kind of something, which no other kind holds too. */
export const isNoun = (label: string): boolean =>
  (label.length <= LONGEST_NOUN || (label.length <= LONGEST_INFORMATION && /信息$/u.test(label))) &&
  !DONE.test(label.replace(NAMED_AFTER, '')) &&
  !OF_DIMENSION.some((dimension) => dimension.test(label));
const LONGEST_NOUN = 14;
/** 治安管理、道路交通和出入境等公安业务类信息 */
const LONGEST_INFORMATION = 34;
const DONE =
  /发布|推送|更新|公开(?!类)|上传|编发|印发|转发|转载|回复|处理|办理|答复|收到|开展|解读|张贴|接待|报送|采用|点击|访问|阅读/u;
/** What is called after what is done. */
const NAMED_AFTER =
  /信息公开(?:类)?$|(?:人事|文件|财务|财政|政务|村务|党务|项目|资金|事务)公开$|公开(?:工作|信息)?(?:指南|年报|年度报告|制度|目录|事项|规定|申请|内容)|(?:办理|处理|回复)(?:结果|情况|类)|(?:政策|文件|类)?解读(?:信息|材料|类|文件)?$|信息发布$|[^，,、]{2,12}(?:类(?:信息|事项)?(?:共计|合计|总计|共|发布)?|(?<!公开|发布)信息(?:共计|合计|总计))$/u;
/** 微信公众号, 各乡镇信息, and none of 部门文件, 乡镇概况. */
const OF_DIMENSION = DIMENSIONS.map(
  ({ source }) => new RegExp(`(?:${source})(?:公众号|上|类|的|公开|政务|政府|信息)*$`, 'u'),
);

const LEAST_WITH_REST = 0.5;
const LEAST_OFF_BY_SWAP = 0.8;
const FARTHEST_OVER = 2;
const LEAST_OF_PAIR = 0.6;
const FARTHEST_OVER_OF_NOUNS = 1.3;
/** 214条，其中基本信息181条，重点领域信息34条: something may be both, where they are few, or much more than the total. */
const LEAST_OF_TWO_NOUNS = 50;
const FARTHEST_OVER_OF_TWO = 1.1;
/** How much of the total a list must be to be meant as all of it; less where its parts divide by one thing. */
const LEAST_OF_MANY = [0.9, 0.6] as const;
const LEAST_OF_TWO = [1, 0.95] as const;
const LEAST_OF_ALIKE = 0.95;
