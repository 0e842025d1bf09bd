import { matchesIn } from '../../report/text/matches-in.js';
import { isExact, type Placed, quantitiesIn } from './segments.js';
import { beginOf } from './stretch.js';

/** An average whose total and count stand before it, and which is not theirs: 4次，540人次参加，平均每次130人次. */
export interface ToldAverage {
  readonly total: number;
  readonly count: number;
  readonly average: number;
  readonly right: number;
  readonly at: number;
  readonly end: number;
}

const OF = '(?<per>[件份次场期个家户人名])';
const AVERAGE = new RegExp(`平均每${OF}|均(?<=每(?<each>[件份次场期个家户])平均|[，,](?<held>场)均)`, 'gu');

/** The averages of a clean text that the only total and the only count of their sentence do not give. */
export const wrongAveragesIn = (text: string): ToldAverage[] =>
  matchesIn(text, AVERAGE).flatMap(({ 0: said, index, groups = {} }): ToldAverage[] => {
    const { each, held = each, per = held } = groups;
    const average = averageBehind(text, index + said.length);
    const told = average && countsBefore(text, beginOfAverage(index, groups), per ?? '', average);
    if (!average || !told) return [];
    const [total, count] = [told.total.value, told.count.value];
    const right = total / count;
    const tolerance = (2 * average.tolerance || 1) + told.total.tolerance / count;
    if (Math.abs(right - average.value) < tolerance - ROUNDING) return [];
    const at = Math.min(told.total.at, told.count.at);
    return [
      { total, count, average: average.value, right: Math.round(100 * right) / 100, at, end: average.end },
    ];
  });

/** Where 每次平均, 场均 begins, which is found by its last character. */
const beginOfAverage = (
  index: number,
  { each, held }: Readonly<Record<string, string | undefined>>,
): number => index - (each === undefined ? (held?.length ?? 0) : '每'.length + each.length + '平'.length);

/** Floating-point noise. */
const ROUNDING = 1e-9;

/** The exact quantity that a text goes on with: 平均每次, 130人次. */
function averageBehind(text: string, from: number): Placed | undefined {
  const [average] = quantitiesIn(text, { from, to: Math.min(text.length, from + LONGEST) });
  const isRight = average && !average.inexact;
  const isNext = isRight && LEADS_IN.test(text.slice(from, average.at));
  return isNext && ENDS.test(text.slice(average.end, average.end + 1)) ? average : undefined;
}
const LONGEST = 24;
const LEADS_IN = /^(?:收取|参加|参训|为|是|达)?$/u;
const ENDS = /^(?:$|[，,。；;、）)\n])/u;

/** The total and the count right before an average, in either order; undefined where the sentence tells of more. */
function countsBefore(text: string, averageAt: number, per: string, average: Placed) {
  const from = beginOf(text, averageAt, FARTHEST);
  const told = quantitiesIn(text, { from, to: averageAt });
  const totals = told.filter((one) => unitOf(one) === unitOf(average));
  const counts = told.filter(({ unit }) => unit === per);
  const [[total], [count], last] = [totals, counts, told.at(-1)];
  if (!total || !count || !last || totals.length > 1 || counts.length > 1) return undefined;
  const areNext = told.slice(-2).includes(total) && told.slice(-2).includes(count) && total !== count;
  const isClear = BETWEEN.test(text.slice(last.end, averageAt)) && !UNCLEAR.test(text.slice(from, averageAt));
  return areNext && isClear && !total.inexact && isExact(count) && count.value > 1
    ? { total, count }
    : undefined;
}

const FARTHEST = 120;

/** 540人次参加，平均 */
const BETWEEN = /^[^，,。；;：:、（(\d]{0,6}[，,（(]$/u;
/** What is counted besides, or only some of it. */
const UNCLEAR = /[比较增减另各每等]|其中|分别|上年|去年|以及|还/u;

/** 540人, 540人次: who came is counted by either. */
const unitOf = ({ unit }: Placed): string => unit.replace(/^人次$/u, '人');
