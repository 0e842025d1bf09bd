import { areWaysOut, type Listed, type Part } from './meant-whole.js';
import { isExact, type Placed, quantitiesIn, type Segment } from './segments.js';
import { beginOf } from './stretch.js';
import { isOfWay } from './ways-listed.js';

/** 三个平台, as many as there are of them: as the source of a pattern. */
const OF_ONE_KIND = '[个大](?:平台|渠道|账号|栏目|网站|载体|途径|方面)';
/** 二者共计, 三个平台合计, before the sum of as many counts, as the source of a pattern. */
export const TOGETHER = `(?:以上|上述)?(?<many>[二两三四])(?:[者项类种]|${OF_ONE_KIND})(?:合计|共计?|总计|相加|之和)`;
/** 合计26件, before the sum of all counts, as the source of a pattern. */
export const SUM_OF_ALL = '[，,；;](?:合计|共计|总计|共(?=\\d))';

const AMOUNT = '(?:(?:发布|公开|推送|更新)(?:各类)?(?:政府|政务)?(?:信息)?)?(?:为|是|达|有)?$';
/** Behind the ways by which requests came in, or information went out: the sum of them all. */
const IS_SUM_OF_ALL = /^[，,；;](?:合计|共计|总计|共)(?:为|是|达|有)?$/u;
const IS_SUM = new RegExp(`^[，,；;]${TOGETHER}${AMOUNT}`, 'u');
const MANY: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4 };
const IS_OF_ONE_KIND = new RegExp(OF_ONE_KIND, 'u');

/** 官网公开信息905条，政务微博876条，二者共计1781条: the counts, and the sum that is told behind them. */
export function summedUp(text: string, { from }: Segment, placed: readonly Placed[]): Listed | undefined {
  const quantities = placed.filter(({ at }) => !isHowMany(text, at));
  for (const [at, total] of quantities.entries()) {
    const gap = text.slice(quantities[at - 1]?.end ?? from, total.at);
    const isOfAll = IS_SUM_OF_ALL.test(gap);
    const many = isOfAll ? at : MANY[IS_SUM.exec(gap)?.groups?.many ?? ''];
    if (many === undefined || many > at || at < 2) continue;
    const labelled = quantities.slice(at - many, at).map((part, index): Part => {
      const label = text.slice(quantities[at - many + index - 1]?.end ?? from, part.at);
      return { ...part, gap: label, label };
    });
    const parts = isOfAll ? summedParts(labelled) : labelled;
    if (
      parts.length === 0 ||
      ![total, ...parts].every((one) => isExact(one) && unitOf(one) === unitOf(total))
    )
      continue;
    if (isOfAll && (isSumOfSome(labelled, total) || mayGoFartherBack(text, from, labelled, total))) continue;
    if (!isOfAll && labelled.some(({ label }, index) => isOfSome(label, index))) continue;
    // 网站120条，微信46条，公开栏10条，两个平台合计166条: which two is not certain.
    if (IS_OF_ONE_KIND.test(gap) && many !== at) continue;
    return { total, parts, otherTotals: [] };
  }
  return undefined;
}

/** 网站627条；微信483条，微博214条，合计1324条: what stands before the semicolon may be summed up too; behind 分别 not. */
function mayGoFartherBack(text: string, from: number, [first]: readonly Part[], total: Placed): boolean {
  if (!SEMICOLONS.has(text[from - 1] ?? '') || first?.label.includes('分别')) return false;
  const before = { from: beginOf(text, from - 1, FARTHEST_BACK), to: from - 1 };
  return quantitiesIn(text, before).some((one) => unitOf(one) === unitOf(total));
}
const SEMICOLONS = new Set('；;');
const FARTHEST_BACK = 100;

/** What 合计 sums up: ways of one kind, or a list that is joined by 、; none where that is not certain. */
function summedParts(labelled: readonly Part[]): readonly Part[] {
  const labels = labelled.map(({ label }) => label);
  if (labels.every(isOfWay) || areWaysOut(labels)) return labelled;
  const times = labelled.slice(labels.findLastIndex((label) => !TIME.test(label)) + 1);
  if (times.length > 1) return times;
  const first = labelled.findLastIndex(({ label }, at) => at === 0 || !JOINED.test(label));
  const joined = labelled.slice(Math.max(first, 0));
  return joined.length > 1 ? joined : [];
}

/** ，查改栏目错误13处、链接错误9处; 65人和83人 */
const JOINED = /^(?:、|[和与]$)/u;

/** 上半年92人、下半年94人; 第一次45人，第二次53人 */
const TIME = /[上下]半年|第?[一二三四]季度|第[一二三四五六]?[次期批轮场]|首[次期批轮场]/u;

/** 92人和94人，共186人次: who came is counted by either. */
const unitOf = ({ unit }: Placed): string => (PER_TIME.test(unit) ? unit.slice(0, 1) : unit);
const PER_TIME = /^[人家户]次$/u;

/** 接待咨询30次，开展宣讲5次、讲座3次，共8次: the last counts may be summed up by themselves. */
function isSumOfSome(labelled: readonly Part[], total: Placed): boolean {
  let sum = 0;
  return [...labelled].reverse().some((part) => {
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
  /[含较比增减]|同比|[去上]年/u.test(label) || (index > 0 && label.includes('其中'));
