import type { Book } from '../../source/book.js';
import { readDate } from '../date.js';
import { foldWidth } from '../text/fold-width.js';
import { isWholeYear, periodIn, speaksOfPeriod, withPlainDates } from '../text/periods.js';
import { sentencesOf } from '../text/sentences.js';
import type { Title } from './title.js';

/**
 * The year that a report is of: its title's, unless the title was left as it was last year. The period of the data, the
 * date of the report and what it speaks of most must all say so.
 */
export function yearMeant({ year: titled }: Title, { sheets, meta }: Pick<Book, 'sheets' | 'meta'>): number {
  const texts = sheets.flatMap(({ cells }) =>
    cells.flatMap(({ type, value }) => (type === 'text' || type === 'date' ? [String(value)] : [])),
  );
  const periods = new Set(texts.flatMap(wholeYearsIn));
  const [year] = periods;
  if (year === undefined || periods.size > 1 || year <= titled || year > titled + OLDEST) return titled;
  const dates = [...texts, meta?.publishedOn?.split(/[ T]/)[0] ?? ''].flatMap((text) => readDate(text) ?? []);
  const areOfNextYear = dates.length > 0 && dates.every((date) => Number(date.slice(0, 4)) === year + 1);
  return areOfNextYear && timesNamed(year, texts) > timesNamed(titled, texts) ? year : titled;
}

/** How many years ago a report may have been whose title was taken over. */
const OLDEST = 3;

const timesNamed = (year: number, texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(`${year}年`).length - 1, 0);

/** The years whose first and last day a text gives as those of its data. */
function wholeYearsIn(text: string): number[] {
  if (!OF_DATA.test(text)) return [];
  return sentencesOf(foldWidth(text)).flatMap((sentence) => {
    const said = withPlainDates(sentence.text);
    const period = speaksOfPeriod(said) ? periodIn(said) : undefined;
    return period && isWholeYear(period, period.from.year) ? [period.from.year] : [];
  });
}

/** Most texts speak of no period. */
const OF_DATA = /统计|数据|涵盖|起止|报告期/u;
