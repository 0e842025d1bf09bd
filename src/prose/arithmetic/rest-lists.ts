import { matchesIn } from '../../report/text/matches-in.js';
import { isWrong } from './full-lists.js';
import { countsTables, isNoun, type Listed, type Part } from './meant-whole.js';
import { quantitiesIn } from './segments.js';
import { beginOf } from './stretch.js';
import { sumOf } from './told-figure.js';

/** What ends a list of all parts: ，其他信息4条 */
const CLOSES = /[，,、；;](?:以?及|和)?其[他它余][^，,。；;：:、（()\d]{0,8}(?=\d)/gu;

/** 公开信息共70条，工作动态66条，其他信息4条: lists right behind their total, without 其中, which 其他 ends, and which do not add up to it. */
export function wrongRestListsIn(text: string): Listed[] {
  return matchesIn(text, CLOSES).flatMap(({ 0: closing, index }): Listed[] => {
    const from = beginOf(text, index, LONGEST);
    const at = index + closing.length;
    if (OTHERWISE_LED_IN.test(text.slice(from, index))) return [];
    const [total, ...counts] = quantitiesIn(text, { from, to: at + LONGEST_NUMBER }).filter(
      (one) => one.at <= at,
    );
    if (!total || counts.at(-1)?.at !== at || !IN_ALL.test(text.slice(from, total.at))) return [];
    const parts = counts.map((quantity, place): Part => {
      const gap = text.slice(counts[place - 1]?.end ?? total.end, quantity.at);
      return { ...quantity, gap, label: gap };
    });
    const listed = { total, parts, otherTotals: [] };
    const isList = parts.every(({ label }) => BEGINS.test(label) && isNoun(label)) && isNear(listed);
    return isList && isWrong(listed) && !countsTables(listed) ? [listed] : [];
  });
}

const OTHERWISE_LED_IN = /其中|包括|包含|分别|[：:（(]|[较比增减]|上年|去年/u;
const IN_ALL = /(?:共计?|总[数量]为?|累计|总计|合计)[^，,；;、]{0,12}$/u;
const BEGINS = /^[，,、；;]/u;

/** What is farther off may list but some. */
const isNear = ({ total, parts }: Listed): boolean => {
  const ratio = sumOf(parts.map(({ value }) => value)) / total.value;
  return ratio >= LEAST && ratio <= MOST;
};
const [LEAST, MOST] = [0.8, 1.25];
const [LONGEST, LONGEST_NUMBER] = [120, 12];
