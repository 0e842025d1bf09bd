import { exists, periodIn, speaksOfPeriod, wholeYearIn } from '../../../report/text/periods.js';
import type { WordedYear } from './year-told.js';

/** 截至2024年12月32日: no day at all. */
export function noDayIn(sentence: string, year: number): boolean {
  const { found, month, day } = UNTIL_DAY.exec(sentence)?.groups ?? {};
  return Number(found) === year && !exists({ year, month: Number(month), day: Number(day) });
}

const UNTIL_DAY = /截[至止]到?(?<found>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日/u;

/** 2024年1月1日至2023年12月31日 */
export function endsBeforeStart(sentence: string, year: number): boolean {
  const [days] = BETWEEN_DAYS.exec(sentence) ?? [];
  const period = days === undefined ? undefined : periodIn(days);
  return period?.impossible === true && (period.from.year === year || period.to.year === year);
}

const BETWEEN_DAYS = /\d{4}年\d{1,2}月\d{1,2}日起?[至到]\d{4}年\d{1,2}月\d{1,2}日/u;

/** A period beside this one: 与上一统计期限（2023年1月1日至12月31日）相比. */
const COMPARED = /相比|相较|对比|上一|上年|去年|往年|同期|历年|除外|累计/u;

/** What a period told as the report's own has instead of its year. */
export function wrongPeriod(sentence: string, year: number): WordedYear | undefined {
  if (!speaksOfPeriod(sentence) || COMPARED.test(sentence)) return undefined;
  const period = periodIn(sentence);
  if (!period) {
    const whole = wholeYearIn(sentence);
    return whole !== undefined && Number(whole) !== year ? { message: 'period', found: whole } : undefined;
  }
  const { from, to, writtenOut, impossible } = period;
  if (impossible && (from.year === year || to.year === year))
    return { message: 'impossible', found: String(year) };
  if (writtenOut && to.year !== year) return { message: 'period', found: String(to.year) };
  // An organ may have begun, or been counted, before the year: only its first day means the year itself.
  const isOther = from.year !== year && from.month === 1 && (from.day ?? 1) === 1;
  return isOther ? { message: 'period', found: String(from.year) } : undefined;
}

/** 时间跨度为2023年1月1日至2024年12月31日: two whole years are no report's, whatever a preface calls them. */
export function spansTwoYears(sentence: string, year: number): WordedYear | undefined {
  const { from, to } = TWO_YEARS.exec(sentence)?.groups ?? {};
  const isOwn = Number(to) - Number(from) === 1 && [Number(from), Number(to)].includes(year);
  if (!isOwn || COMPARED.test(sentence)) return undefined;
  return { message: 'period', found: (Number(to) === year ? from : to) ?? '' };
}

/** 2023年1月1日至2024年12月31日，我局公开信息180条: nor does one count the results of two. */
export function countsTwoYears(sentence: string, year: number): WordedYear | undefined {
  const { from, to } = RESULT_OF_TWO.exec(sentence)?.groups ?? {};
  const isOwn = Number(to) - Number(from) === 1 && [Number(from), Number(to)].includes(year);
  const found = Number(to) === year ? from : to;
  return isOwn && found !== undefined && !OF_MORE_YEARS.test(sentence)
    ? { message: 'period', found }
    : undefined;
}
const RESULT_OF_TWO =
  /(?:^|[,;:])(?:从|自)?(?<from>\d{4})年1月1日起?[至到—–~-]+(?<to>\d{4})年12月31日(?:止|期间)?,?[^。;\d]{0,140}(?:公开|发布|收到|受理|办理)[^,;。\d]{0,32}\d+(?:余|多)?[条件篇份]/u;
const OF_MORE_YEARS = /两年|近年|连续|行动|专项|任期|周期|相比|上一|对比/u;

const TWO_YEARS = /(?<from>\d{4})年1月1日起?[至到—–~-]+(?<to>\d{4})年12月31日/u;
