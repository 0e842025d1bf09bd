import { areWaysOut, type Listed } from './meant-whole.js';
import { isExact, type Placed, type Segment } from './segments.js';
import { isOfWay } from './ways-listed.js';

/** 二者共计, before the sum of as many counts, as the source of a pattern. */
export const TOGETHER = '(?:以上)?(?<many>[二两三])[者项类种](?:合计|共计?|总计|相加|之和)';

/** ，合计26件, before the sum of all counts, as the source of a pattern. */
export const IN_ALL = '[，,；;](?:合计|共计|总计)[为是达有]?(?=\\d)';

/** 合计26件, behind the ways by which requests came in, or information went out: the sum of them all. */
const SUM_OF_ALL = /^[，,；;](?:合计|共计|总计)(?:为|是|达|有)?$/u;
const SUM_OF = new RegExp(`^[，,；;]${TOGETHER}(?:为|是|达|有)?$`, 'u');
const MANY: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3 };

/** 官网公开信息905条，政务微博876条，二者共计1781条: the counts, and the sum that is told behind them. */
export function summedUp(text: string, { from }: Segment, quantities: readonly Placed[]): Listed | undefined {
  for (const [at, total] of quantities.entries()) {
    const gap = text.slice(quantities[at - 1]?.end ?? from, total.at);
    const isOfAll = SUM_OF_ALL.test(gap);
    const many = isOfAll ? Math.max(at, 2) : MANY[SUM_OF.exec(gap)?.groups?.many ?? ''];
    const parts = many === undefined || many > at ? [] : quantities.slice(at - many, at);
    if (parts.length === 0 || ![total, ...parts].every((one) => isExact(one) && one.unit === total.unit))
      continue;
    const labelled = parts.map((part, index) => {
      const label = text.slice(quantities[at - parts.length + index - 1]?.end ?? from, part.at);
      return { ...part, gap: label, label };
    });
    const labels = labelled.map(({ label }) => label);
    if (isOfAll && !labels.every(isOfWay) && !areWaysOut(labels)) continue;
    return { total, parts: labelled, otherTotals: [] };
  }
  return undefined;
}
