import { isExact, type Listing, type Placed, quantitiesIn, type Segment } from '../segments.js';
import { beginOf } from '../stretch.js';
import { joinedSum } from './joined-sums.js';
import { areWaysOut, countsTables } from './meant-whole.js';
import { allAbove, countsAbove } from './summed-above.js';
import { labelled, type Part, sumOfParts, type ToldSum } from './told-sum.js';
import { isOfWay } from './ways-listed.js';

/** 三个平台, as many as there are of them: as the source of a pattern. */
const OF_ONE_KIND = '[个大种](?:平台|渠道|账号|栏目|网站|载体|途径|方面|方式)';
/** 二者共计, 三个平台合计, before the sum of as many counts, as the source of a pattern. */
export const TOGETHER = `(?:以上|上述)?(?<many>[二两三四五六七八])(?:[者项类种家]|${OF_ONE_KIND})(?:合计|共计?|总计|相加|之和)`;
/** 合计26件, before the sum of all counts, as the source of a pattern. */
export const SUM_OF_ALL =
  '[，,；;](?:(?:以上|上述)(?:各项)?(?:合计|共计|总计|共)|合计|共计|总计|共(?=(?:(?:发布|公开|推送|更新)[^，,。；;\\d]{0,8})?\\d))';

const AMOUNT =
  '(?:(?:发布|公开|推送|更新|开展|举办|办理|答复|收到)(?:各类)?(?:政府|政务)?(?:信息)?)?(?:为|是|达|有)?$';
/** Behind the ways by which requests came in, or information went out: the sum of them all. */
const IS_SUM_OF_ALL = new RegExp(
  `^[，,；;](?:(?:合计共?|共合计|共计|总计共?|共)(?:为|是|达|有)?$|合计${AMOUNT})`,
  'u',
);
/** 网站公开300条、微信公开152条、公示栏公开50条，共公开信息512条: of the ways by which information goes out. */
const IS_SUM_OF_WAYS =
  /^[，,；;](?:总?共计?|总计)(?:发布|公开|推送|更新)(?:各类)?(?:政府|政务)?(?:信息)?(?:为|达)?$/u;
const IS_SUM = new RegExp(`^[，,；;]?${TOGETHER}${AMOUNT}`, 'u');
const IS_SUM_ABOVE = new RegExp(`^[，,；;](?:以上|上述)(?:各项)?(?:合计|共计|总计|共)${AMOUNT}`, 'u');
const MANY: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 };
const IS_OF_ONE_KIND = new RegExp(OF_ONE_KIND, 'u');

/** What a segment tells as the sum of counts before it. */
export function summedIn({ text, segment, placed }: Listing): readonly ToldSum[] {
  if (!SUMS_UP.test(text.slice(segment.from, segment.to))) return [];
  const told = summedUp(text, segment, placed) ?? joinedSum(text, segment, placed);
  return told && !(countsTables(told) && mayBeOfMore(told, text, placed)) ? [told] : [];
}

const SUMS_UP = /共|合计|总计|相加|之和/u;

/** 不予公开9件，其中第三方2件、内部事务1件，合计9件: the sum may be of what stands before the parts; 两项合计 is of two. */
const mayBeOfMore = ({ parts, total }: ToldSum, text: string, placed: readonly Placed[]): boolean => {
  const [first] = parts;
  const isOfAll = !IS_SUM.test(text.slice(parts.at(-1)?.end, total.at));
  return (
    placed.some(({ at, value }) => at < total.at && value === total.value) ||
    (isOfAll && first?.label.includes('其中') === true && placed.some(({ at }) => at < first.at))
  );
};

/** 官网公开信息905条，政务微博876条，二者共计1781条: the counts, and the sum that is told behind them. */
function summedUp(text: string, { from }: Segment, placed: readonly Placed[]): ToldSum | undefined {
  const quantities = placed.filter(({ at }) => !isHowMany(text, at));
  for (const [at, total] of quantities.entries()) {
    const gap = text.slice(quantities[at - 1]?.end ?? from, total.at);
    const sum = { text, from, counts: labelled(text, from, quantities.slice(0, at)), gap, total };
    const parts = IS_SUM_OF_ALL.test(gap)
      ? partsOfAll(sum)
      : IS_SUM_OF_WAYS.test(gap)
        ? partsOfWays(sum)
        : IS_SUM_ABOVE.test(gap)
          ? allAbove(text, total.at - gap.length, total)
          : partsTogether(sum);
    const isOne = parts && [total, ...parts].every((one) => isExact(one) && unitOf(one) === unitOf(total));
    if (isOne && parts.length > 1) return { total, parts };
  }
  return undefined;
}

/** What may be a sum, with the counts of its segment before it. */
interface Sum {
  readonly text: string;
  /** Where its segment begins. */
  readonly from: number;
  readonly counts: readonly Part[];
  /** What stands between the last of them and the total. */
  readonly gap: string;
  readonly total: Placed;
}

/** What 合计 sums up among the counts of its segment. */
function partsOfAll(sum: Sum): readonly Part[] | undefined {
  const { text, counts, gap, total } = sum;
  if (isSumOfSome(counts, total)) return undefined;
  if (mayGoFartherBack(sum)) return allAbove(text, total.at - gap.length, total);
  return counts.length > 1 ? summedParts(counts, total) : undefined;
}

/** What 共公开信息 sums up: three ways out or more, and next to it, as there may be others. */
function partsOfWays({ counts, total }: Sum): readonly Part[] | undefined {
  const isList = counts.length > 2 && areWaysOut(counts.map(({ label }) => label));
  const isNext = Math.abs(sumOfParts(counts) - total.value) <= FARTHEST_OFF * total.value;
  return isList && isNext ? counts : undefined;
}
const FARTHEST_OFF = 0.1;

/** What 三个渠道合计 sums up: the last counts before it, or all of its sentence, over semicolons. */
function partsTogether(sum: Sum): readonly Part[] | undefined {
  const { text, counts, gap, total } = sum;
  const many = MANY[IS_SUM.exec(gap)?.groups?.many ?? ''];
  if (many === undefined) return undefined;
  const isFartherBack = counts.length < many || mayGoFartherBack(sum);
  const parts = isFartherBack ? countsAbove(text, total.at - gap.length) : counts.slice(-many);
  if (parts.some(({ label }, index) => isOfSome(label, index))) return undefined;
  // 网站120条，微信46条，公开栏10条，两个平台合计166条: which two is not certain.
  const all = isFartherBack ? parts.length : counts.length;
  return (isFartherBack || IS_OF_ONE_KIND.test(gap)) && many !== all ? undefined : parts;
}

/** 网站627条；微信483条，微博214条，合计1324条: what stands before the semicolon may be summed up too; behind 分别 not. */
function mayGoFartherBack({ text, from, counts: [first], total }: Sum): boolean {
  if (!SEMICOLONS.has(text[from - 1] ?? '') || first?.label.includes('分别')) return false;
  const before = { from: beginOf(text, from - 1, FARTHEST_BACK), to: from - 1 };
  return quantitiesIn(text, before).some((one) => unitOf(one) === unitOf(total));
}
const SEMICOLONS = new Set('；;');
const FARTHEST_BACK = 100;

/** What 合计 sums up: ways of one kind, or a list that is joined by 、; none where that is not certain. */
function summedParts(parts: readonly Part[], total: Placed): readonly Part[] {
  const labels = parts.map(({ label }) => label);
  if (labels.every(isOfWay) || areWaysOut(labels) || areResults(labels)) return parts;
  const times = parts.slice(labels.findLastIndex((label) => !TIME.test(label)) + 1);
  if (times.length > 1) return times;
  const first = labels.findLastIndex((label, at) => at === 0 || !JOINED.test(label));
  const joined = parts.slice(Math.max(first, 0));
  // 公开基础信息135条，重大项目信息5条，水利领域信息81条，合计221条
  if (joined.length < 2) {
    const isOfKinds = parts.length > 2 && labels.every((label) => INFORMATION.test(label));
    return isOfKinds || areAlike(labels) ? parts : [];
  }
  // 走访3次，培训8次、座谈9次，共21次: what stands before a comma may be meant as well.
  const alike = parts.slice(parts.findLastIndex((part) => unitOf(part) !== unitOf(total)) + 1);
  const off = (counts: readonly Part[]) => Math.abs(sumOfParts(counts) - total.value);
  return alike.length > joined.length && off(alike) < off(joined) ? alike : joined;
}

/** 专职人员4名，兼职人员18名，共22名: kinds of the same. */
function areAlike(labels: readonly string[]): boolean {
  const [first = '', ...others] = labels.map((label) => label.replace(LEADING, ''));
  const noun = first.slice(-LONGEST_NOUN);
  return (
    noun.length === LONGEST_NOUN &&
    !labels.some((label) => ADDED.test(label)) &&
    others.every((label) => label.length > noun.length && label.endsWith(noun))
  );
}
/** 新增专职人员4名，兼职人员2名，共22名: with those that there were. */
const ADDED = /新|增|补|调[入整]|其中|上年|原有|累计/u;
const LEADING = /^[，,；;]/u;
const LONGEST_NOUN = 2;

const INFORMATION = /[^各类]信息$/u;

/** 予以公开19件，部分公开4件，不予公开9件: the results of requests, whatever joins them. */
const areResults = (labels: readonly string[]): boolean => labels.every((label) => RESULT.test(label));
const RESULT =
  /(?:^|[，,、；;：:])(?:其中)?(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)的?(?:有|为|共)?$/u;

/** ，查改栏目错误13处、链接错误9处; 65人和83人 */
const JOINED = /^(?:、|[和与]$)/u;

/** 上半年92人、下半年94人; 第一次45人，第二次53人 */
const TIME = /[上下]半年|第?[一二三四]季度|第[一二三四五六]?[次期批轮场]|首[次期批轮场]/u;

/** 92人和94人，共186人次: who came is counted by either. */
const unitOf = ({ unit }: Placed): string => (PER_TIME.test(unit) ? unit.slice(0, 1) : unit);
const PER_TIME = /^[人家户]次$/u;

/** 接待咨询30次，开展宣讲5次、讲座3次，共8次: the last counts may be summed up by themselves. */
function isSumOfSome(parts: readonly Part[], total: Placed): boolean {
  let sum = 0;
  return parts.toReversed().some((part) => {
    sum += unitOf(part) === unitOf(total) ? part.value : Number.NaN;
    return sum === total.value;
  });
}

/** 两 in 两项相加, 三 in 三个平台合计: how many there are of what is summed up. */
const isHowMany = (text: string, at: number): boolean =>
  MANY[text[at] ?? ''] !== undefined && HOW_MANY.test(text.slice(at, at + LONGEST_HOW_MANY));
const HOW_MANY = new RegExp(`^${TOGETHER}`, 'u');
const LONGEST_HOW_MANY = 8;

/** 其中原创10条, 较上年增加20条: what is between the counts that are summed up, and is none of them. */
const isOfSome = (label: string, index: number): boolean =>
  /[含较比增减]|[去上]年/u.test(label) || (index > 0 && label.includes('其中'));
