import { baseYear } from './base-years.js';
import { comparedYear, olderComparison } from './compared-years.js';
import { headedYear } from './headed-years.js';
import { namedReport, ordersReport } from './named-reports.js';
import { plannedStart } from './planned-starts.js';
import { plannedFor } from './planned-years.js';
import { restYear } from './rest-years.js';
import { staleYear } from './stale-years.js';
import { takenOver } from './taken-over.js';
import { countsTwoYears, endsBeforeStart, noDayIn, spansTwoYears, wrongPeriod } from './wrong-periods.js';
import type { Standing, WordedYear } from './year-told.js';
import { yearBeside } from './years-beside.js';

/**
 * The other year that a sentence gives for the report's own, clause by clause; undefined where another year may be meant.
 * The sentence has no spaces, and its dates are in Arabic digits.
 */
export function wordedYear(sentence: string, year: number, standing: Standing): WordedYear | undefined {
  const period =
    wrongPeriod(sentence, year) ??
    (standing.isPreface ? spansTwoYears(sentence, year) : countsTwoYears(sentence, year));
  if (period) return period;
  if (noDayIn(sentence, year) || endsBeforeStart(sentence, year))
    return { message: 'impossible', found: String(year) };
  const mayName = standing.isPreface || (standing.isHeaded && ordersReport(sentence));
  const named = mayName ? namedReport(sentence, year) : undefined;
  if (named !== undefined) return { message: 'report', found: named };
  const stale = standing.isPreface
    ? openingYear(sentence, year, standing)
    : staleYear(sentence, year, standing);
  if (stale !== undefined) return { message: 'sentence', found: stale };
  return standing.isPreface ? undefined : otherwiseTold(sentence, year, standing);
}

function otherwiseTold(sentence: string, year: number, standing: Standing): WordedYear | undefined {
  const beside =
    yearBeside(sentence, year) ??
    restYear(sentence, year) ??
    baseYear(sentence, year) ??
    comparedYear(sentence, year, standing.mends) ??
    olderComparison(sentence, year, standing);
  if (beside) return beside;
  const found = takenOver(sentence, year) ?? headedYear(sentence, year, standing);
  if (found !== undefined) return { message: 'sentence', found };
  const planned = standing.isOfProblems
    ? (plannedFor(sentence, year, standing.improves) ?? plannedStart(sentence, year, standing.list))
    : undefined;
  return planned === undefined ? undefined : { message: 'planned', found: planned };
}

/** 2023年，我局在县委领导下认真贯彻条例: the preface may open as a first section does. */
const openingYear = (sentence: string, year: number, standing: Standing) =>
  standing.opens ? staleYear(sentence, year, { ...standing, hasThisYear: true }) : undefined;
