import { isFormer, type WordedYear } from './year-told.js';

/** 截至2023年12月31日，已办结41件，结转下年继续办理3件: a few are alike in two years. */
const UNTIL =
  /截[至止][到至]?(?<year>\d{4})年(?:12月(?:31日|[底末])|年?[底末]),?(?=[^,;。未尚]{0,12}(?:办结|答复|审结)[^,;。\d的]{0,8}(?:\d{2,4}|[5-9])件)(?<told>[^;。]{0,60}(?:结转|转结|顺延)[至到入]?下一?年[^;。]*)/u;

/** 2024年共收到申请3件，截至2023年12月31日已全部办结: nothing is concluded before the year in which it came in, nor is the next one over. */
const CONCLUDED =
  /截[至止][到至]?(?<year>\d{4})年(?:12月(?:31日|[底末])|年?[底末]),?(?:均|都|已|全部|已经|全都|悉数){1,3}(?:依法|按时|按期)?(?:办结|答复|办理完毕)/u;

const CAME_IN = /(?:收到|受理|新收)[^,;。\d]{0,16}\d+件/u;

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
  const concluded = CONCLUDED.exec(sentence);
  const told = Number(concluded?.groups?.year);
  const isOther = sentence.startsWith(`${year}年`) && Math.abs(year - told) === 1;
  if (concluded && isOther && CAME_IN.test(sentence.slice(0, concluded.index)))
    return { message: 'sentence', found: String(told) };
  const until = UNTIL.exec(sentence);
  const { year: found = '', told: counted = '' } = until?.groups ?? {};
  if (!until || !isFormer(found, year) || OTHERWISE.test(counted)) return undefined;
  const before = sentence.slice(0, until.index);
  return !before.includes(found) && isOfTables(before + counted) ? { message: 'sentence', found } : undefined;
}
