import { isFormer, type WordedYear } from './year-told.js';

/** 2023年以来，, 自2023年起，: since when something is counted; what was so before another year is told with it. */
const SINCE =
  /(?<year>\d{4})年(?:以来|来|起|开始)(?:至今)?,(?<=(?:^|,)[自从]?\d{4}年[^,]*,)(?!.*(?:\d{4}年|今年|本年|累计|历年))/u;

/**
 * An older year since when a sentence counts what the tables hold of this one alone: 2023年以来，收到申请41件.
 * @param isOfTables whether a text, told of this year, says what the tables do
 */
export function sinceYear(
  sentence: string,
  year: number,
  isOfTables: (text: string) => boolean,
): WordedYear | undefined {
  const since = SINCE.exec(sentence);
  const found = since?.groups?.year;
  if (!since || found === undefined || !isFormer(found, year)) return undefined;
  return isOfTables(sentence.slice(since.index + since[0].length))
    ? { message: 'sentence', found }
    : undefined;
}
