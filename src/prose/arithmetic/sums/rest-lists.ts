import { matchesIn } from '../../../report/text/matches-in.js';
import { quantitiesIn } from '../segments.js';
import { beginOf } from '../stretch.js';
import { countsTables, isNoun } from './meant-whole.js';
import { labelled, sumOfParts, type ToldSum } from './told-sum.js';

/** What ends a list of all parts: ，其他信息4条 */
const CLOSES = /[，,、；;](?:以?及|和)?其[他它余][^，,。；;：:、（()\d]{0,8}(?=\d)/gu;

/** 公开信息共70条，工作动态66条，其他信息4条: lists right behind their total, without 其中, which 其他 ends. */
export function restLists(text: string): readonly ToldSum[] {
  return matchesIn(text, CLOSES).flatMap(({ 0: closing, index }): ToldSum[] => {
    const from = beginOf(text, index, LONGEST);
    const at = index + closing.length;
    if (OTHERWISE_LED_IN.test(text.slice(from, index))) return [];
    const [total, ...counts] = quantitiesIn(text, { from, to: at + LONGEST_NUMBER }).filter(
      (one) => one.at <= at,
    );
    if (!total || counts.at(-1)?.at !== at || !IN_ALL.test(text.slice(from, total.at))) return [];
    const parts = labelled(text, total.end, counts);
    const listed = { total, parts };
    const isList = parts.every(({ label }) => BEGINS.test(label) && isNoun(label)) && isNear(listed);
    return isList && !countsTables(listed) ? [listed] : [];
  });
}

const OTHERWISE_LED_IN = /其中|包括|包含|分别|[：:（(]|[较比增减]|上年|去年/u;
const IN_ALL = /(?:共计?|总[数量]为?|累计|总计|合计)[^，,；;、]{0,12}$/u;
const BEGINS = /^[，,、；;]/u;

/** What is farther off may list but some. */
const isNear = ({ total, parts }: ToldSum): boolean => {
  const ratio = sumOfParts(parts) / total.value;
  return ratio >= LEAST && ratio <= MOST;
};
const [LEAST, MOST] = [0.8, 1.25];
const [LONGEST, LONGEST_NUMBER] = [120, 12];
