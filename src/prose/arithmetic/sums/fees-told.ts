import { matchesIn } from '../../../report/text/matches-in.js';
import { sumOf } from '../told-figure.js';
import { feesDue } from './fees-due.js';
import type { WrongSum } from './told-sum.js';

/** Whether a text, clean or not, may tell how a fee was made up: most do not, or tell of one amount only. */
export const mayTellFees = (text: string): boolean => text.includes('处理费') && TWO_AMOUNTS.test(text);
const TWO_AMOUNTS = /\d\s?元[\s\S]*?\d\s?元/u;

const AMOUNT = '\\d{1,6}';
/** 1件180元, 个人200元, 2件各100元 */
const PART = `(?:另外?)?(?:(?<![\\d])\\d{1,4}[件份](?:申请)?(?:各|每件)?|(?:个人|自然人|企业|单位|公民|法人|按[件页量])(?:收取|计收)?(?:信息处理费)?(?:\\d{1,3}[件份])?)${AMOUNT}元`;
/** 收取信息处理费270元，其中1件180元、1件90元 */
const DIVIDED = new RegExp(
  `信息处理费(?:共计?|合计|总计|为)?(?<total>${AMOUNT})元[，,（(](?:其中[，,：:]?)?(?<parts>${PART}(?:[、，,和]${PART}){1,9})(?=[。；;）)]|$)`,
  'gu',
);
/** 按件收取信息处理费1件100元，按量收取1件30元，共计130元 */
const SUMMED = new RegExp(
  `(?<=^|[，,。；;：:\\n])(?<parts>按[件页量](?:收取|计收)(?:信息处理费)?(?:\\d{1,3}[件份])?${AMOUNT}元(?:[、，,和]${PART}){1,4})[，,](?:共计?|合计|总计)(?<total>${AMOUNT})元`,
  'gu',
);
/** 3件申请各收取信息处理费100元，共200元; 收取信息处理费3件，每件100元，合计500元 */
const TIMES = new RegExp(
  [
    `(?<many>\\d{1,3})[件份](?:申请)?(?:按件)?(?:各收取信息处理费|(?:收取|计收)信息处理费[，,]每件)(?<each>${AMOUNT})元[，,](?:共计?|合计|总计|计)(?<total>${AMOUNT})元`,
    `信息处理费(?<count>\\d{1,3})[件份][，,]每件(?<price>${AMOUNT})元[，,](?:共计?|合计|总计|计)(?<sum>${AMOUNT})元`,
  ].join('|'),
  'gu',
);
const SOME_PAYERS = /个人|自然人|企业|单位|公民|法人/u;
const EACH = /(?<many>\d+)?[件份]?(?:申请)?(?<each>各|每件)?(?:[^\d，,、]*)(?<amount>\d+)元/gu;

/** Fees whose parts are not what they are told to be together: 270元，其中1件180元、1件80元; 3件，每件100元，合计500元. */
export function feesTold(text: string): WrongSum[] {
  const found: WrongSum[] = [...feesDue(text)];
  for (const { 0: said, index, groups = {} } of matchesIn(text, SUMMED))
    found.push({ total: Number(groups.total), parts: amountsOf(groups.parts ?? ''), ...placed(said, index) });
  for (const { 0: said, index, groups = {} } of matchesIn(text, DIVIDED))
    found.push({
      total: Number(groups.total),
      parts: amountsOf(groups.parts ?? ''),
      ...placed(said, index, groups.total),
    });
  for (const { 0: said, index, groups = {} } of matchesIn(text, TIMES)) {
    const { many, count = many, each, price = each, total, sum = total } = groups;
    const parts = Array.from({ length: Number(count) }, () => Number(price));
    if (parts.length <= MOST_PARTS) found.push({ total: Number(sum), parts, ...placed(said, index) });
  }
  return found.filter(({ total, parts, at, end }) => {
    const sum = sumOf(parts);
    // 其中个人200元、企业200元: there may be others.
    return sum > total || (sum < total && !SOME_PAYERS.test(text.slice(at, end)));
  });
}

/** More are no list that a reader adds up. */
const MOST_PARTS = 50;

const amountsOf = (said: string): number[] =>
  matchesIn(said, EACH).map(
    ({ groups = {} }) => Number(groups.amount) * (groups.each === undefined ? 1 : Number(groups.many ?? 1)),
  );

const placed = (said: string, index: number, first = '') => ({
  unit: '元',
  at: index + said.indexOf(first),
  end: index + said.length,
});
