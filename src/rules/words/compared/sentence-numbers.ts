import { once } from '../../../edition/memo.js';
import { isExact, type Placed, quantitiesIn } from '../../../prose/arithmetic/segments.js';
import { beginOf, endOf, SENTENCE_ENDS } from '../../../prose/arithmetic/stretch.js';
import { paragraphsOf, type Said, type SectionStatements } from '../stated.js';

/** The numbers that a sentence tells in one unit, in order, whatever they count. */
export interface SentenceNumbers {
  readonly text: string;
  /** Where it begins in its paragraph. */
  readonly from: number;
  readonly numbers: readonly Placed[];
  /** Which of them a count is; -1 where it is about so many. */
  readonly own: number;
}

/** The numbers of the sentence of a count, in its unit. */
export function numbersAround({ at, paragraph }: Said<'count'>, section: SectionStatements): SentenceNumbers {
  const said = paragraphsOf(section)[paragraph] ?? '';
  const all = exactNumbers(section)(paragraph);
  const counted = all[firstFrom(all, at)];
  const from = beginOf(said, at, LONGEST, SENTENCE_ENDS);
  const text = said.slice(from, endOf(said, at, LONGEST, SENTENCE_ENDS));
  const numbers: Placed[] = [];
  let own = -1;
  for (let index = firstFrom(all, from); index < all.length; index++) {
    const one = all[index];
    if (!one || one.end > from + text.length) break;
    if (one.unit !== counted?.unit) continue;
    if (one.at === at) own = numbers.length;
    numbers.push({ ...one, at: one.at - from, end: one.end - from });
  }
  return { text, from, numbers: own < 0 ? [] : numbers, own };
}
const LONGEST = 400;

/** The exact numbers of the paragraphs of a section, each read once. */
const exactNumbers = once((section: SectionStatements) => {
  const known = new Map<number, readonly Placed[]>();
  return (paragraph: number): readonly Placed[] => {
    const text = paragraphsOf(section)[paragraph] ?? '';
    const numbers = known.get(paragraph) ?? quantitiesIn(text, { from: 0, to: text.length }).filter(isExact);
    known.set(paragraph, numbers);
    return numbers;
  };
});

/** The index of the first number that begins at a place or behind it. */
function firstFrom(numbers: readonly Placed[], place: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

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

/** Numbers that make up one before them. */
export interface WholeList {
  readonly whole: Placed;
  readonly list: readonly Placed[];
  /** No other number stands between them. */
  readonly isNext: boolean;
  /** Something opens it: 其中, a colon or a bracket. */
  readonly isOpened: boolean;
}

/**
 * The lists around a number that make up one before them: from where they open to where the stretch ends.
 * @param fewest two may make up a third by chance
 */
export function listsAround({ text, numbers, own }: SentenceNumbers, fewest = 3): readonly WholeList[] {
  const found: WholeList[] = [];
  // What stands before each number, and behind the last; asked of each only once.
  const gaps = [...numbers, undefined].map((number, at) =>
    text.slice(numbers[at - 1]?.end ?? 0, number?.at).replace(IN_BRACKETS, ''),
  );
  const [breaks, ends] = [gaps.map((gap) => LIST_BREAK.test(gap)), gaps.map((gap) => LIST_END.test(gap))];
  let behind = own;
  while (behind + 1 < numbers.length && !breaks[behind + 1]) behind++;
  let counted = 0;
  for (let from = own; from >= 0; from--) {
    if (from < own) counted += numbers[from]?.value ?? 0;
    const before = numbers.slice(0, from);
    const isOpened = LIST_BEGIN.test(gaps[from] ?? '');
    let sum = counted;
    for (let to = own; to <= behind; to++) {
      sum += numbers[to]?.value ?? 0;
      if (to - from + 1 < fewest || !ends[to + 1]) continue;
      const whole = (isOpened ? before : before.slice(-1)).findLast(({ value }) => value === sum);
      if (whole)
        found.push({ whole, list: numbers.slice(from, to + 1), isNext: whole === before.at(-1), isOpened });
    }
    if (breaks[from]) break;
  }
  return found;
}
const LIST_BEGIN = /[；;：:（(]|其中/u;
const LIST_BREAK = /[；;）)（(]|其中|。/u;
const LIST_END = /[；;）)]|其中|。|^[^，,、：:（(\d]{0,12}$/u;
/** 信访类申请（含咨询）11件: no list ends there. */
const IN_BRACKETS = /[（(][^（()）]*[）)]/gu;
