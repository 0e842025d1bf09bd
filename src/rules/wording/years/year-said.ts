import type { Report } from '../../../report/report.js';
import { carriedFigures } from '../../words/carried-figures.js';
import { countsOfTables, countsOfTablesAlone } from '../../words/counts-of-tables.js';
import { reportNamed, type Told, titleSlipped, yearSlipped } from './slips.js';
import { staleYear } from './stale-years.js';
import { endsBeforeStart, noDayIn, wrongPeriod } from './wrong-periods.js';
import type { Standing, WordedYear } from './year-told.js';

/**
 * The other year that a sentence gives for the report's own, told on its own or beside what the tables count; undefined
 * where another year may be meant.
 * @param said the sentence without spaces, its dates in Arabic digits
 * @param year the report's
 */
export function yearSaid(
  said: string,
  year: number,
  standing: Standing,
  within: Within,
): WordedYear | undefined {
  const period = wrongPeriod(said, year);
  if (period) return period;
  if (noDayIn(said, year) || endsBeforeStart(said, year))
    return { message: 'impossible', found: String(year) };
  const told = contextOf(said, year, standing, within);
  const named = reportNamed(told);
  if (named) return named;
  const stale = standing.isPreface ? openingYear(said, year, standing) : staleYear(said, year, standing);
  return stale === undefined ? yearSlipped(told) : { message: 'sentence', found: stale };
}

/** The older year in the title of what the organ has issued. @param titled the sentence with its titles */
export const yearOfTitle = (
  titled: string,
  year: number,
  standing: Standing,
  within: Within,
): WordedYear | undefined => titleSlipped(contextOf(titled, year, standing, within));

/** The text of a sentence's section, where it stands there, and the report. */
interface Within {
  readonly text: string;
  readonly at: number;
  readonly form: Report;
}

const contextOf = (said: string, year: number, standing: Standing, { text, at, form }: Within): Told => ({
  said,
  year,
  standing,
  section: text,
  at,
  isOfTables: (counted) => countsOfTables(counted, form),
  isOfTablesAlone: (counted) => countsOfTablesAlone(counted, form),
  carried: () => carriedFigures(form),
});

/** 2023年，我局在县委领导下认真贯彻条例: the preface may open as a first section does. */
const openingYear = (said: string, year: number, standing: Standing) =>
  standing.opens ? staleYear(said, year, { ...standing, hasThisYear: true }) : undefined;
