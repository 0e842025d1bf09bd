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
