import { matchesIn } from '../../../report/text/matches-in.js';
import { beginOf, endOf, marksOf } from '../stretch.js';
import { sumOf } from '../told-figure.js';
import type { WrongSum } from './told-sum.js';

/** What a fee is told with: what was due, what was collected of it, and what was not. */
const LABEL = [
  '(?<due>应[收缴])',
  '(?<got>实际?[收缴]|已[收缴]|已到账)',
  '(?<less>减[免收]|免[收除]|退[还费回]|欠[缴费]|未[收缴]|未到账)',
].join('|');
/** 减免信息处理费1件、金额100元 */
const TOLD = new RegExp(
  `(?:${LABEL})(?:取|纳|到|缴纳)?了?(?:政府信息公开|依申请公开)?(?:信息)?(?:处理)?费?用?(?:\\d{1,3}[件笔份人][，,、]?)?(?:金额|共计?|合计|为|是|：|:)*(?<amount>\\d{1,6})元`,
  'gu',
);
const AMOUNTS = /\d元/gu;
const DUE = /应[收缴]/gu;
const SENTENCES = marksOf('。\n');
const LONGEST = 120;

/** Fees due that are not what was collected and what was not: 应收300元，减免100元，实收130元. */
export function feesDue(text: string): WrongSum[] {
  return matchesIn(text, DUE).flatMap(({ index }): WrongSum[] => {
    const from = beginOf(text, index, LONGEST, SENTENCES);
    const said = text.slice(from, endOf(text, index, LONGEST, SENTENCES));
    const told = matchesIn(said, TOLD).map(({ 0: whole, index: at, groups = {} }) => ({
      as: groups.due ? 'due' : groups.got ? 'got' : 'less',
      at: from + at,
      end: from + at + whole.length,
      amount: Number(groups.amount),
    }));
    const of = (label: string) => told.filter(({ as }) => as === label);
    const [dues, got, less] = [of('due'), of('got'), of('less')];
    const [due] = dues;
    // Another amount may be one more part, and another due of other fees.
    const isClear = dues.length === 1 && got.length === 1 && less.length > 0;
    if (!due || !isClear || matchesIn(said, AMOUNTS).length !== told.length) return [];
    const parts = [...got, ...less].map(({ amount }) => amount);
    if (sumOf(parts) === due.amount) return [];
    const at = Math.min(...told.map((one) => one.at));
    const end = Math.max(...told.map((one) => one.end));
    return [{ total: due.amount, parts, unit: '元', at, end }];
  });
}
