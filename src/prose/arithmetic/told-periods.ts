import { matchesIn } from '../../report/text/matches-in.js';
import { isExact, type Placed, quantitiesIn } from './segments.js';
import { beginOf, endOf } from './stretch.js';

/** How many times in a year something is told to be done by the month, and in all: 每季度1次，全年3次. */
export interface ToldPeriods {
  readonly each: number;
  readonly count: number;
  readonly total: number;
  /** What they make: the total, or the average where an average is told. */
  readonly right: number;
  readonly isAverage: boolean;
  readonly at: number;
  readonly end: number;
}

/** 每季度, 平均每月, 月均 */
const PERIOD = /每个?(?<each>月|季度?|半年)|[，,（(](?<mean>[月季])均/gu;
const PERIODS: Readonly<Record<string, number>> = { 月: 12, 季: 4, 季度: 4, 半年: 2 };

/** What a clean text tells by the month and in all, and which does not agree. */
export const wrongPeriodsIn = (text: string): ToldPeriods[] =>
  matchesIn(text, PERIOD).flatMap((period) => {
    const told = toldOf(text, period);
    return told && isWrong(told) ? [told.periods] : [];
  });

/** What is told, with how far off an average may be for being rounded. */
interface Told {
  readonly periods: ToldPeriods;
  readonly rounding: number;
}

function toldOf(text: string, { 0: said, index, groups = {} }: RegExpExecArray): Told | undefined {
  const from = index + said.length;
  const [each, next] = quantitiesIn(text, { from, to: endOf(text, from, LONGEST) });
  if (!each || !isExact(each) || !LEADS_IN.test(text.slice(from, each.at))) return undefined;
  const begin = beginOf(text, index, FARTHEST);
  const isAverage = groups.mean !== undefined || text.slice(begin, index).endsWith('平均');
  if (!isAverage && PLANNED.test(text.slice(begin, index))) return undefined;
  const isLast = isAverage && ENDS.test(text.slice(each.end, each.end + 1));
  const total = isTotalBehind(text, index, each, next)
    ? next
    : isLast
      ? totalBefore(text, begin, index, each)
      : undefined;
  if (!total || total.unit !== each.unit || !isExact(total)) return undefined;
  const count = PERIODS[groups.each ?? groups.mean ?? ''] ?? 0;
  const right = isAverage ? total.value / count : each.value * count;
  return {
    periods: {
      each: each.value,
      count,
      total: total.value,
      right: Math.round(100 * right) / 100,
      isAverage,
      at: Math.min(total.at, index + (groups.mean === undefined ? 0 : 1)),
      end: Math.max(total.end, each.end),
    },
    rounding: isAverage ? 2 * each.tolerance || 1 : 0,
  };
}

/** Whether it does not agree, though as near as a slip would be. */
function isWrong({ periods: { each, count, total, isAverage }, rounding }: Told): boolean {
  const [right, stated] = isAverage ? [total / count, each] : [each * count, total];
  const isRight = right === stated || Math.abs(right - stated) < rounding;
  return !isRight && right >= LEAST * stated && right <= MOST * stated;
}

/** 召开1次会议，全年召开3次: the next count is of the year, and of the same as is done each time. */
function isTotalBehind(text: string, index: number, each: Placed, next: Placed | undefined): boolean {
  const told = next && OF_YEAR.exec(text.slice(each.end, next.at));
  if (!told) return false;
  const { noun = '', verb = '' } = told.groups ?? {};
  const isSame = verb === '' || text.slice(index, each.at).includes(verb);
  const behind = text.slice(next.end, next.end + LONGEST);
  return (
    isSame &&
    (ENDS.test(behind) || (noun !== '' && behind.startsWith(noun) && ENDS.test(behind.slice(noun.length))))
  );
}
const OF_YEAR =
  /^(?<noun>[^，,。；;：:、（()\d]{0,8})[，,](?:本年度?|全年|一年|年内|20\d\d年)(?:度)?(?:内|来)?(?:总共|累计|共计|总计|合计|共)?(?<verb>[^，,。；;：:、（()\d每]{0,4}?)(?:了|为|达|有)?$/u;

/** 全年发布360条，月均20条: the only count of the unit in its sentence, which is of the year. */
function totalBefore(text: string, begin: number, index: number, { unit }: Placed): Placed | undefined {
  const [total, ...others] = quantitiesIn(text, { from: begin, to: index }).filter(
    (one) => one.unit === unit,
  );
  if (!total || others.length > 0 || !WHOLE_YEAR.test(text.slice(begin, total.at))) return undefined;
  return BETWEEN.test(text.slice(total.end, index)) && !OF_SOME.test(text.slice(begin, total.at))
    ? total
    : undefined;
}
const WHOLE_YEAR = /全年|年度|年内|今年|20\d\d年/u;
/** 360条，平均每月 */
const BETWEEN = /^[^，,。；;：:、（()\d]{0,6}(?:[，,（(](?:平均)?)?$/u;
const OF_SOME = /[较比增减]|上年|去年|其中|累计|至/u;

/** 每季度召开1次, but not 每季度至少1次 */
const LEADS_IN = /^(?!.*(?:至少|不少|不低|最少|超过|以上|约|近))[^，,。；;：:、（()\d]{0,10}$/u;
/** 要求每季度1次 */
const PLANNED = /要求|规定|原则|计划|拟|将|确保|至少|应当?|平均|力争|下一步|制度$/u;
const ENDS = /^(?:$|[，,。；;、）)\n])/u;
/** A slip is no farther off. */
const [LEAST, MOST] = [0.5, 2];
const [LONGEST, FARTHEST] = [60, 80];
