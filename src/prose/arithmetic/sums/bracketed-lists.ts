import { matchesIn } from '../../../report/text/matches-in.js';
import { goesOn, isExact, quantitiesIn } from '../segments.js';
import { countEndingAt } from '../totals.js';
import { isMeantWhole } from './meant-whole.js';
import { labelled, type ToldSum } from './told-sum.js';

/** What opens a list in brackets right behind a count of information: 99条（其中： What the tables hold is told in 件. */
const OPENS = /[（(](?<=[条篇][（(])其中[：:，,]?/gu;

/** 法定公开99条（其中：履职依据1条，机构职能8条……）: each count with its own list, of which a sentence may have several. */
export function bracketedLists(text: string): readonly ToldSum[] {
  return matchesIn(text, OPENS).flatMap(({ 0: opener, index }): ToldSum[] => {
    const from = index + opener.length;
    const [list = ''] = LIST.exec(text.slice(from, from + LONGEST_LIST)) ?? [];
    const isClosed = CLOSING.has(text[from + list.length] ?? '');
    const { total } = countEndingAt(text, index, LONGEST_COUNT) ?? {};
    if (!isClosed || !total || !isExact(total) || OTHERWISE.test(list)) return [];
    const parts = labelled(text, from, quantitiesIn(text, { from, to: from + list.length }));
    const last = parts.at(-1);
    const isList = parts.length > 1 && parts.every((part) => isExact(part) && part.unit === total.unit);
    const told = { total, parts };
    return isList && !goesOn(text.slice(last?.end, from + list.length)) && isMeantWhole(told) ? [told] : [];
  });
}

const LIST = /^[^（()）。\n]*/u;
const CLOSING = new Set('）)');
const OTHERWISE = /其中|分别|涉及|主要|[较比]|累计|按[^，,、]{1,8}分/u;
const [LONGEST_LIST, LONGEST_COUNT] = [300, 12];
