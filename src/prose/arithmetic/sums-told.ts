import { areWaysOut, type Listed, type Part } from './meant-whole.js';
import { isExact, type Placed, type Segment } from './segments.js';
import { isOfWay } from './ways-listed.js';

/** 二者共计, before the sum of as many counts, as the source of a pattern. */
export const TOGETHER = '(?:以上)?(?<many>[二两三])[者项类种](?:合计|共计?|总计|相加|之和)';
/** 合计26件, before the sum of all counts, as the source of a pattern. */
export const SUM_OF_ALL = '[，,；;](?:合计|共计|总计|共(?=\\d))';

const AMOUNT = '(?:为|是|达|有)?$';
/** Behind the ways by which requests came in, or information went out: the sum of them all. */
const IS_SUM_OF_ALL = /^[，,；;](?:合计|共计|总计|共)(?:为|是|达|有)?$/u;
const IS_SUM = new RegExp(`^[，,；;]${TOGETHER}${AMOUNT}`, 'u');
const MANY: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3 };

/** 官网公开信息905条，政务微博876条，二者共计1781条: the counts, and the sum that is told behind them. */
export function summedUp(text: string, { from }: Segment, quantities: readonly Placed[]): Listed | undefined {
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
    if (isOfAll && isSumOfSome(labelled, total)) continue;
    return { total, parts, otherTotals: [] };
  }
  return undefined;
}

/** What 合计 sums up: ways of one kind, or a list that is joined by 、; none where that is not certain. */
function summedParts(labelled: readonly Part[]): readonly Part[] {
  const labels = labelled.map(({ label }) => label);
  if (labels.every(isOfWay) || areWaysOut(labels)) return labelled;
  const times = labelled.slice(labels.findLastIndex((label) => !TIME.test(label)) + 1);
  if (times.length > 1) return times;
  const first = labelled.findLastIndex(({ label }, at) => at === 0 || !label.startsWith('、'));
  const joined = labelled.slice(Math.max(first, 0));
  return joined.length > 1 ? joined : [];
}

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
