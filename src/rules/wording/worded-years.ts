import { readYear } from '../../report/date.js';
import { pattern, wording } from '../wording-patterns.js';

const YEAR = '(?:\\d{4}|[二][〇○零][〇○零一二三四五六七八九]{2})';
const source = (name: keyof typeof wording.year) => pattern(wording.year[name].replaceAll('{Y}', YEAR));

const PERIOD = source('period');
const RANGE = source('range');
const WHOLE = source('whole');
const COMPARED = source('compared');
const REPORT = source('report');
const INSTRUCTED = source('instructed');
const OPENING = source('opening');
const RESULT = source('result');
const EXEMPT = source('exempt');
const FUTURE = source('future');
const THIS_YEAR = source('thisYear');

/** What every pattern here asks of a sentence: most have no year, and need no closer look. */
export const NAMES_YEAR = pattern(`${YEAR} ?[年./-]`);

export interface WordedYear {
  readonly message: 'period' | 'report' | 'sentence';
  /** As it stands. */
  readonly found: string;
}

/** Where in the report a sentence stands. */
interface Standing {
  readonly isPreface: boolean;
  /** The very first sentence of the first section. */
  readonly isOpening: boolean;
}

/** The other year that a sentence gives for the report's own; undefined where another year may be meant. */
export function wordedYears(
  sentence: string,
  line: string,
  year: number,
  { isPreface, isOpening }: Standing,
): WordedYear | undefined {
  const period = PERIOD.test(sentence) && !COMPARED.test(sentence) ? otherPeriod(sentence, year) : undefined;
  if (period) return { message: 'period', found: period };
  if (isPreface) {
    const named = INSTRUCTED.test(sentence) ? undefined : otherOf(REPORT.exec(sentence)?.groups?.year, year);
    return named === undefined ? undefined : { message: 'report', found: named };
  }
  const found = resultYear(sentence, line, year, isOpening);
  return found === undefined ? undefined : { message: 'sentence', found };
}

function otherPeriod(sentence: string, year: number): string | undefined {
  const { from, month, day, to, year: whole } = (RANGE.exec(sentence) ?? WHOLE.exec(sentence))?.groups ?? {};
  const wrongEnd = otherOf(to ?? whole, year);
  if (wrongEnd !== undefined) return wrongEnd;
  // An organ may have begun, or been counted, before the year: only its first day means the year itself.
  return Number(month) === 1 && Number(day) === 1 ? otherOf(from, year) : undefined;
}

function resultYear(sentence: string, line: string, year: number, isOpening: boolean): string | undefined {
  const stated = (isOpening ? OPENING.exec(sentence) : null) ?? RESULT.exec(sentence);
  const found = otherOf(stated?.groups?.year, year);
  if (found === undefined || EXEMPT.test(sentence)) return undefined;
  // What happened this year may stand beside it in the same paragraph.
  if (line.includes(String(year)) || THIS_YEAR.test(line.replace(sentence, ''))) return undefined;
  return (readYear(found) ?? 0) > year && FUTURE.test(sentence) ? undefined : found;
}

function otherOf(found: string | undefined, year: number): string | undefined {
  return found !== undefined && readYear(found) !== year ? found : undefined;
}
