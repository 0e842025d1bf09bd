import { isExact, type Placed, type Segment } from '../segments.js';
import { type Part, partOf, type ToldSum } from './told-sum.js';

const SUM = '[，,]?(?:合计|共计|总计|共)有?';

/** 、28个部门共46, as the source of a pattern: a count that is joined to another, and their sum right behind. */
const JOINED_SUM = new RegExp(`[、和及与]\\d[^，,。；;：:\\n]{1,16}?${SUM}\\d`, 'u');

/** Whether a text may tell of a sum right behind what it sums up. */
export const mayJoin = (text: string): boolean => JOINED_SUM.test(text);

/** 16个乡镇、28个部门共46家: counts joined in one list, each with its noun, and the sum that ends it. */
export function joinedSum(
  text: string,
  { from }: Segment,
  quantities: readonly Placed[],
): ToldSum | undefined {
  for (const [at, total] of quantities.entries()) {
    const last = quantities[at - 1];
    const noun = last && NOUN_AND_SUM.exec(text.slice(last.end, total.at))?.[1];
    if (noun === undefined) continue;
    const parts = joinedBefore(text, from, quantities.slice(0, at), noun);
    if (parts.length < 2 || ![total, ...parts].every(isExact)) continue;
    if (isSumOf(parts, total, text.slice(total.end, total.end + LONGEST_NOUN))) return { total, parts };
  }
  return undefined;
}

const NOUN = '[^，,。；;、：:（）()和及与\\d]';
const NOUN_AND_SUM = new RegExp(`^(${NOUN}{0,10}?)${SUM}$`, 'u');
const NOUN_AND_JOINT = new RegExp(`^(${NOUN}{1,10})[、和及与]$`, 'u');
const LONGEST_NOUN = 10;
const NO_LIST_OF_ALL = /[、和及与等]$|其中|含|[较比增减每各均]|分别/u;

/** The counts that are joined up to a place; none where something without a number is joined to them. */
function joinedBefore(
  text: string,
  from: number,
  quantities: readonly Placed[],
  noun: string,
): readonly Part[] {
  const parts: Part[] = [];
  let label = noun;
  for (let at = quantities.length - 1; at >= 0; at--) {
    const part = quantities[at] as Placed;
    parts.unshift(partOf(part, label));
    const gap = text.slice(quantities[at - 1]?.end ?? from, part.at);
    const joined = at > 0 ? NOUN_AND_JOINT.exec(gap)?.[1] : undefined;
    // 管委会、16个乡镇共17家, 其中3场发布会, 每季度1次例会
    if (joined === undefined) return NO_LIST_OF_ALL.test(gap) ? [] : parts;
    label = joined;
  }
  return parts;
}

/** Whether a total is told of the same as the parts are: 3个镇、2个街道共12个村 is not. */
function isSumOf(parts: readonly Part[], { unit }: Placed, behind: string): boolean {
  const units = new Set(parts.map((part) => part.unit));
  const isAlone = ENDS.test(behind);
  if (ORGAN_UNITS.has(unit) && parts.every(({ label }) => ORGANS.test(label)))
    return isAlone || ORGANS_IN_ALL.test(behind);
  const areEvents = EVENT_UNITS.has(unit) && [...units].every((one) => EVENT_UNITS.has(one));
  return isAlone && (areEvents || (units.size === 1 && units.has(unit)));
}

const ENDS = /^(?:$|[，,。；;、）)\n])/u;
const ORGAN_UNITS = new Set(['个', '家']);
const ORGANS = /^(?:[^\d]{0,6})(?:乡镇|镇|乡|街道|部门|单位|局|委办局|机关|机构|园区|开发区)$/u;
const ORGANS_IN_ALL = /^(?:责任|成员)?(?:单位|部门|机构|主体)/u;
const EVENT_UNITS = new Set(['场', '场次', '次', '期']);
