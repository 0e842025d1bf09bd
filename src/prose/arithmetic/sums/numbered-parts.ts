import { matchesIn } from '../../../report/text/matches-in.js';
import { quantitiesIn } from '../segments.js';
import { endOf, marksOf, SENTENCE_ENDS } from '../stretch.js';
import { countEndingAt, isNoTotal } from '../totals.js';
import { type Part, partOf, type ToldSum } from './told-sum.js';

const MARKS = [
  ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'],
  ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）', '（7）', '（8）', '（9）'],
  ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）'],
  ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', '9.'],
] as const;
/** The first item, right behind a count; what stands behind a colon is a list like any other. */
const FIRST = /(?:①|（1）|（一）|1\.)(?<=[件条份篇个次期场项家户名部起][，,。；;]?(?:①|（1）|（一）|1\.))/gu;

/** 公开信息100条，①网站60条，②微信30条: counts in numbered items of a few words each, behind what they divide. */
export const numberedParts = (text: string): readonly ToldSum[] =>
  matchesIn(text, FIRST).flatMap(({ 0: first, index }): ToldSum[] => {
    const marks = MARKS.find(([one]) => one === first);
    const to = COMMAS.has(text[index - 1] ?? '') ? index - 1 : index;
    const counted = countEndingAt(text, to, LONGEST_SENTENCE, SENTENCE_ENDS);
    if (!marks || !counted || isNoTotal(counted.before)) return [];
    const { total, told } = counted;
    const parts = itemsFrom(text, index, marks);
    const alike = told.filter(({ unit }) => unit === total.unit);
    const isList = parts.length > 1 && parts.every(({ unit }) => unit === total.unit);
    return isList ? [{ total, parts, otherTotals: alike.map(({ value }) => value) }] : [];
  });

/** The only count of each item; none where an item says more. */
function itemsFrom(text: string, from: number, marks: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const mark of marks) {
    if (!text.startsWith(mark, at)) return parts;
    const begin = at + mark.length;
    const end = endOf(text, begin, LONGEST_ITEM, ITEM_ENDS);
    const [count, ...others] = quantitiesIn(text, { from: begin, to: end });
    if (!count || others.length > 0 || count.inexact || count.end !== end) return [];
    parts.push(partOf(count, text.slice(begin, count.at)));
    at = COMMAS.has(text[end] ?? '') ? end + 1 : end;
  }
  return parts;
}

const COMMAS = new Set('，,。；;');
const ITEM_ENDS = marksOf('，,。；;\n（(①②③④⑤⑥⑦⑧⑨');
const [LONGEST_ITEM, LONGEST_SENTENCE] = [30, 120];
