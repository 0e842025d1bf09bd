import type { Report } from '../../../report/report.js';
import { carriedFigures } from '../../words/carried-figures.js';
import { countsOfTables } from '../../words/counts-of-tables.js';
import { carriedOnYear } from './carried-years.js';
import { problemsOfYear } from './problems-of-year.js';
import { sinceYear } from './since-years.js';
import { untilYear } from './until-years.js';
import { wordedYear } from './worded-years.js';
import type { Standing, WordedYear } from './year-told.js';

/**
 * The other year that a sentence gives, told on its own or beside what the tables count; undefined where it may be right.
 * @param said the sentence without spaces, its dates in Arabic digits
 * @param year the report's
 */
export function yearSaid(
  said: string,
  year: number,
  standing: Standing,
  { text, form }: { readonly text: string; readonly form: Report },
): WordedYear | undefined {
  const isOfTables = (counted: string) => countsOfTables(counted, form);
  return (
    wordedYear(said, year, standing) ??
    sinceYear(said, year, isOfTables) ??
    untilYear(said, year, (counted) => isOfTables(standing.last + counted)) ??
    carriedOnYear(said, year, () => carriedFigures(form)) ??
    (standing.isOfProblems ? problemsOfYear(said, year, text, standing.opens) : undefined)
  );
}
