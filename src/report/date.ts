import { readChineseNumeral } from './numerals.js';

const DIGITS = '〇○OoＯ零一二三四五六七八九十';
const DATE = new RegExp(
  `^(?<year>\\d{4}|[${DIGITS}]{4})[年./-](?<month>\\d{1,2}|[${DIGITS}]{1,3})[月./-](?<day>\\d{1,2}|[${DIGITS}]{1,3})[日号]?$`,
  'u',
);
const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/;
const FIRST_MONTH = /元月/u;

/** Reads 2025年1月20日, 2025-01-20, 二〇二五年一月二十日 as an ISO date; undefined for any other text. */
export function readDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(FIRST_MONTH, '1月');
  const groups = DATE.exec(plain)?.groups ?? COMPACT.exec(plain)?.groups;
  if (!groups) return undefined;
  const [year, month, day] = [groups.year, groups.month, groups.day].map(readInteger);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // The 31st of February would become a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** Reads a year as 2024, ２０２４年 or 二〇二四年度. */
export function readYear(text: string): number | undefined {
  const year = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/年度?$/u, '');
  return /^(?:\d{4}|[〇○Oo零一二三四五六七八九]{4})$/u.test(year) ? readInteger(year) : undefined;
}

/** The year that a date stands for: also that which was typed as a number where a date was expected. */
export function yearOfDate(iso: string): number {
  // 2024 shows as 1905-07-16 in a cell with a date's format.
  const typed = Math.round((Date.parse(iso) - Date.parse('1899-12-30')) / 86_400_000);
  return /^\d{4}$/.test(String(typed)) && typed < 3000 ? typed : Number(iso.slice(0, 4));
}

function readInteger(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : readChineseNumeral(text.replace(/[Oo]/g, '〇'));
}
