import { type Placed, WAYS_IN } from './segments.js';
import { sumOf } from './told-figure.js';

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
  /** What else the list may divide: 收到19件，上年结转1件，其中网络10件. */
  readonly otherTotals: readonly number[];
}

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
] as const;
/** What the tables hold is compared with them. */
const OF_TABLES =
  /自然人|公民|企业|法人|科研|公益|律师|法律服务|予以公开|部分公开|不予|无法提供|其他处理|维持|纠正|审结|其他结果|结转|新收|复议|诉讼|起诉|第三方|内部事务|过程性信息|执法案卷|行政查询|不掌握|另行制作/u;
const REST =
  /(?:其他|其它|其余|剩余|余下)(?:各?类|方式|渠道|途径|信息|方面|形式|栏目|内容|领域|类别|类信息)?$/u;

/** Whether a list is meant to be all that there is of its total, and cannot be: 其中政策文件20条、解读5条 need not be. */
export function isMeantWhole({ parts, total, otherTotals }: Listed): boolean {
  let sum = 0;
  for (const { value } of parts) {
    sum += value;
    // What follows is of something else.
    if (sum === total.value) return false;
  }
  if (otherTotals.includes(sum)) return false;
  const labels = parts.map(({ label }) => label);
  const gaps = parts.map(({ gap }) => gap);
  if (isOfTables(labels, total)) return false;
  if (isSwapped(sum, total.value) && (total.value >= 100 || parts.length > 2)) return true;
  const ratio = sum / total.value;
  const isOne = DIMENSIONS.some((dimension) => labels.every((label) => dimension.test(label)));
  if (parts.length === 2 && isPair(labels)) return ratio >= LEAST_OF_PAIR && ratio <= FARTHEST_OVER;
  const isListed = labels.slice(1).every((label) => /^[、和及与]/u.test(label));
  if (sum > total.value)
    return (
      isOne ||
      (isListed && ratio <= FARTHEST_OVER) ||
      ((areNouns(labels) || areKinds(gaps)) && ratio <= FARTHEST_OVER_OF_NOUNS)
    );
  if (gaps.some((gap) => REST.test(gap))) return true;
  const [least, leastOfOne] = parts.length > 2 ? LEAST_OF_MANY : LEAST_OF_TWO;
  return ratio >= (isOne ? leastOfOne : least);
}

/** 1402 for 1042: the same digits in another order are a slip, whatever a list is meant to be. */
const isSwapped = (sum: number, total: number): boolean =>
  sum !== total && total >= LEAST_SWAPPED && digitsOf(sum) === digitsOf(total);
const LEAST_SWAPPED = 10;
const digitsOf = (figure: number) => [...String(figure)].sort().join('');

/** Whether what is told as the sum of the counts before it is not. */
export const isWrongSum = ({ parts, total }: Listed): boolean =>
  sumOf(parts.map(({ value }) => value)) !== total.value;

/** Whether a list counts what the tables hold. */
export const countsTables = ({ parts, total }: Listed): boolean =>
  isOfTables(
    parts.map(({ label }) => label),
    total,
  );

/** 企业信用信息868条 is no applicant. */
const isOfTables = (labels: readonly string[], { unit }: Placed): boolean =>
  !INFORMATION.has(unit) && labels.some((label) => OF_TABLES.test(label));
const INFORMATION = new Set(['条', '篇']);

/** 官网发布240条，微信发布160条: whether a list names by which ways each part of it went out. */
export const areWaysOut = (labels: readonly string[]): boolean =>
  labels.every((label) => WAYS_OUT.test(label));

/** Whether labels are a pair, in either order; words for one kind only are all that is said of each. */
const isPair = (labels: readonly string[]): boolean =>
  PAIRS.some((pair) =>
    [labels, [...labels].reverse()].some((said) => pair.every((word, at) => word.test(said[at] ?? ''))),
  );

/** 服务类1102条，执法公示类777条 */
const areKinds = (gaps: readonly string[]): boolean => gaps.every((gap) => KIND.test(gap));
const KIND = /[^各两二三几种分]类(?:信息|别)?(?:的)?(?:有|为|共)?$/u;

/** ，公示公告38条，财政信息12条: kinds of one thing, and nothing that was done besides. */
const areNouns = (labels: readonly string[]): boolean =>
  labels.length > 2 &&
  labels.every((label) => label.length <= LONGEST_NOUN && !DONE.test(label)) &&
  !DIMENSIONS.some((dimension) => labels.some((label) => dimension.test(label)));
const LONGEST_NOUN = 14;
const DONE =
  /发布|推送|更新|公开(?!类)|上传|编发|印发|转发|转载|回复|处理|办理|答复|收到|开展|解读|张贴|接待|报送|采用|点击|访问|阅读/u;

const FARTHEST_OVER = 2;
const LEAST_OF_PAIR = 0.6;
const FARTHEST_OVER_OF_NOUNS = 1.3;
/** How much of the total a list must be to be meant as all of it; less where its parts divide by one thing. */
const LEAST_OF_MANY = [0.9, 0.6] as const;
const LEAST_OF_TWO = [1, 0.95] as const;
