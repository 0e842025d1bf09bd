import { isExact, type Placed, quantitiesIn } from '../../prose/arithmetic/segments.js';
import { beginOf, endOf, SENTENCE_ENDS } from '../../prose/arithmetic/stretch.js';
import { paragraphsOf, type Said, type SectionStatements } from './stated.js';

/** The numbers that a sentence tells in one unit, in order, whatever they count. */
export interface SentenceNumbers {
  readonly text: string;
  readonly numbers: readonly Placed[];
  /** Which of them a count is; -1 where it is about so many. */
  readonly own: number;
}

/** The numbers of the sentence of a count, in its unit. */
export function numbersAround({ at, paragraph }: Said<'count'>, section: SectionStatements): SentenceNumbers {
  const said = paragraphsOf(section)[paragraph] ?? '';
  const from = beginOf(said, at, LONGEST, SENTENCE_ENDS);
  const text = said.slice(from, endOf(said, at, LONGEST, SENTENCE_ENDS));
  const exact = quantitiesIn(text, { from: 0, to: text.length }).filter(isExact);
  const counted = exact.find((one) => one.at === at - from);
  const numbers = exact.filter(({ unit }) => unit === counted?.unit);
  return { text, numbers, own: counted ? numbers.indexOf(counted) : -1 };
}
const LONGEST = 400;

/** Whether numbers beside one make up a whole together with it, or it is one: 网络申请30件，当面申请11件. */
export const areParts = (
  numbers: readonly Placed[],
  own: number,
  isWhole: (sum: number) => boolean,
  fewest = 1,
): boolean =>
  numbers.slice(0, own + 1).some((_, from) => {
    let sum = 0;
    return numbers.slice(from).some(({ value }, offset) => {
      sum += value;
      return from + offset >= own && offset + 1 >= fewest && isWhole(sum);
    });
  });
