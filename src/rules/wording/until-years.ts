import { OLDEST, type WordedYear } from './year-told.js';

/** 截至2023年12月31日，已办结41件，结转下年继续办理3件: a few are alike in two years. */
const UNTIL =
  /截[至止][到至]?(?<year>\d{4})年(?:12月(?:31日|[底末])|年?[底末]),?(?=[^,;。未尚]{0,12}(?:办结|答复|审结)[^,;。\d的]{0,8}(?:\d{2,4}|[5-9])件)(?<told>[^;。]{0,60}(?:结转|转结|顺延)[至到入]?下一?年[^;。]*)/u;

/** What may be told of another year, with that year. */
const OTHERWISE = /上年|去年|今年|本年|\d年/u;

/**
 * An older year at whose end a sentence counts what the tables have concluded in this one and carry over to the next.
 * @param isOfTables whether a text, told of this year, says what the tables do
 */
export function untilYear(
  sentence: string,
  year: number,
  isOfTables: (text: string) => boolean,
): WordedYear | undefined {
  const until = UNTIL.exec(sentence);
  const { year: found = '', told = '' } = until?.groups ?? {};
  const ago = year - Number(found);
  if (!until || ago < 1 || ago > OLDEST || OTHERWISE.test(told)) return undefined;
  const before = sentence.slice(0, until.index);
  return !before.includes(found) && isOfTables(before + told) ? { message: 'sentence', found } : undefined;
}
