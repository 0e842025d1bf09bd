import { readChineseNumeral } from '../numerals.js';

/** What a sentence gives as the period of its data. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** The year of the end is written, not taken over from the start. */
  readonly writtenOut: boolean;
  /** The end comes before the start, or is no day at all: 2024年11日. */
  readonly impossible: boolean;
}

interface Day {
  readonly year: number;
  readonly month: number;
  /** undefined where only the month is told. */
  readonly day: number | undefined;
}

/** Whether a text, without spaces, speaks of the period of the report's data. */
export const speaksOfPeriod = (text: string): boolean => OF_PERIOD.test(text);

const OF_PERIOD =
  /统计(?:期限|期间|期[自从为是:]|时限|时间|时段|时点|日期|周期|区间|范围|数据|年度|起止|截止)|数据[^。;]{0,8}(?:期限|时限|时间|统计)|数据截[至止]|数据起止|起止(?:日期|时间|期限)|所列数据(?:为|自|从|均)|涵盖[^。;\d]{0,20}\d{4}年|报告(?:期(?:限|间)?|时限|时段)[自从为是:]|时间(?:跨度|范围|区间)[^。;\d]{0,4}\d{4}年|起讫[^。;\d]{0,6}\d{4}年|\d[日月]统计[至到]|(?:报告|年报)统计[^,。;\d]{0,40}\d{4}年\d{1,2}月\d{1,2}日|数据[^。;\d]{0,6}(?:[自从取]|期间)\d{4}年\d{1,2}月\d{1,2}日|现将[^。;\d]{0,24}\d{4}年\d{1,2}月\d{1,2}日[^。;\d]{1,6}(?:\d{4}年)?\d{1,2}月\d|(?:报告|年报)[^。;\d]{0,6}(?:反映|记述|记录|总结)[^。;\d]{0,10}\d{4}年\d{1,2}月\d{1,2}日/u;

/** 2024年1月1日起至12月31日止, 2024.1.1—2024.12.31, 2024年1月至12月. */
const RANGE =
  /(?<from>\d{4})[年./-](?<firstMonth>\d{1,2})[月./-](?:(?<first>\d{1,2})日?)?(?<gap>[^\d。;]{1,6}?)(?:(?<to>\d{4})[年./-])?(?<month>\d{1,2})(?:(?<noMonth>日)|[月./-](?:(?<last>\d{1,2})日?)?)/u;

/** 统计时段为2024年1—11月 */
const MONTHS =
  /(?:期限?|时段|时间|区间|周期|范围)(?:为|是|:|自|从)?(?<from>\d{4})年(?<firstMonth>\d{1,2})(?<gap>[—–~～至到-]{1,2})(?<month>\d{1,2})月/u;

/** The period that a text, without spaces and with Arabic dates, states. */
export function periodIn(text: string): Period | undefined {
  const found = RANGE.exec(text)?.groups ?? MONTHS.exec(text)?.groups;
  if (!found) return undefined;
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  const year = Number(found.from);
  const from = { year, month: Number(found.firstMonth), day: number(found.first) };
  const to = { year: number(found.to) ?? year, month: Number(found.month), day: number(found.last) };
  const isDay = found.noMonth === undefined && exists(from) && exists(to);
  const isBackwards = orderOf(to) < orderOf(from);
  if (isDay && isBackwards && !UNTIL.test(found.gap ?? '')) return undefined;
  return { from, to, writtenOut: found.to !== undefined, impossible: !isDay || isBackwards };
}

/** 截止时间为2024年12月31日，起始时间为2024年1月1日 names two days, the later one first. */
const UNTIL = /[至到~～—–-]/u;

/** Whether the calendar has a day. */
export const exists = ({ year, month, day = 1 }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const orderOf = ({ year, month, day = 31 }: Day) => (year * 12 + month) * 32 + day;

/** Whether a period is a whole year, told by days or by months. */
export function isWholeYear({ from, to }: Period, year: number): boolean {
  const begins = from.year === year && from.month === 1 && (from.day ?? 1) === 1;
  return begins && to.year === year && to.month === 12 && (to.day ?? 31) === 31;
}

/** 数据统计截至2024年11月30日: a period of which only the last day is told begins with its year. */
const LAST_DAY =
  /(?:统计|数据)[^,。;\d]{0,12}截[至止]到?(?:日期|时间|日)?(?:为|是|:)?(?<year>\d{4})[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})/u;

export function periodUntil(text: string): Period | undefined {
  const found = LAST_DAY.exec(text)?.groups;
  if (!found) return undefined;
  const year = Number(found.year);
  const to = { year, month: Number(found.month), day: Number(found.day) };
  return { from: { year, month: 1, day: 1 }, to, writtenOut: true, impossible: !exists(to) };
}

/** 统计期限为2024年度; 统计数据截至2024年12月31日 */
const WHOLE =
  /统计(?:期限|时限|时间|时段|周期|区间|范围|期(?=[为是:]))(?:为|是|:|自)?(?<year>\d{4})年(?:度|全年)?(?=[,、()]|$)|(?:统计|数据)[^,。;\d]{0,12}截[至止]到?(?:日期|时间|日)?(?:为|是|:)?(?<until>\d{4})年/u;

/** The year whose data a text states without giving its first day. */
export function wholeYearIn(text: string): string | undefined {
  const { year, until } = WHOLE.exec(text)?.groups ?? {};
  return year ?? until;
}

/** 上一年 is no year 1. */
const CHINESE_DATES = /[〇○零一二三四五六七八九]{4}(?=年)|[一二三四五六七八九十]{1,3}(?=[月日])/gu;

/** A text without spaces, its dates in Arabic digits: 二〇二四年一月一日 is 2024年1月1日. */
export function withPlainDates(text: string): string {
  return text
    .replace(/\s/gu, '')
    .replace(CHINESE_DATES, (numeral) => String(readChineseNumeral(numeral) ?? numeral));
}
