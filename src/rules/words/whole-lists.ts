import type { Placed } from '../../prose/arithmetic/segments.js';
import { sumOf } from '../../prose/arithmetic/told-figure.js';
import type { Compared } from './compared.js';
import { areParts, numbersAround } from './sentence-numbers.js';

/**
 * 受理20件，1件按无法提供办结，18件按期答复，1件结转; 申请54件：征地27件，规划许可11件，权属9件，矿产7件: of a list that makes up the number
 * before it what alone does not fit the tables is no slip, which would show in the sum, but a part of another kind.
 */
export function withPartsOfLists(compared: readonly Compared[]): readonly Compared[] {
  return compared.map((one) => (!one.fits && isOfWholeList(one, compared) ? { ...one, fits: true } : one));
}

function isOfWholeList(one: Compared, all: readonly Compared[]): boolean {
  const { count, section, tried } = one;
  if (count.stated === 0) return false;
  const { text, numbers, own } = numbersAround(count, section);
  const counted = numbers[own];
  if (!counted) return false;
  const read = new Map<number, Compared>();
  for (const other of all)
    if (other.section === section && other.count.paragraph === count.paragraph)
      read.set(other.count.at - count.at + counted.at, other);
  const isAlike = (other: Compared | undefined) => other?.count.topics.join() === count.topics.join();
  const isRight = ({ at }: Placed) => {
    const other = read.get(at);
    // 许可11件，处罚9件: by what requests are about.
    return !other || other === one || other.fits || !(other.count.isRow || isAlike(other));
  };
  // 维持11件，驳回3件，撤回1件 of 12 and 4: what is read as nothing of its kind makes up the figure together with it.
  const isWithUnread = (list: readonly Placed[]) => {
    const unread = list.filter(({ at }) => at === counted.at || !isAlike(read.get(at)));
    return areParts(unread, unread.indexOf(counted), (sum) => tried.some(({ figure }) => figure === sum));
  };
  const mayBeRest = !count.isRow && !count.isPart;
  const told = all.filter(
    (other) =>
      other.fits &&
      isAlike(other) &&
      other.count.at < count.at &&
      other.section === section &&
      other.count.paragraph === count.paragraph,
  );
  return listsAround(numbers, own, text, new Set(told.map(({ count: { stated } }) => stated))).some(
    (list) => list.every(isRight) && (mayBeRest || isWithUnread(list)),
  );
}

/**
 * The lists around a number that make up one before them: from where they open to where the stretch ends.
 * @param wholes what they may make up that is told in a sentence before
 */
function listsAround(
  numbers: readonly Placed[],
  own: number,
  text: string,
  wholes: ReadonlySet<number>,
): (readonly Placed[])[] {
  const found: (readonly Placed[])[] = [];
  const between = (at: number) =>
    text.slice(numbers[at - 1]?.end ?? 0, numbers[at]?.at).replace(IN_BRACKETS, '');
  for (let from = own; from >= 0; from--) {
    const before = numbers.slice(0, from).map(({ value }) => value);
    let sum = sumOf(numbers.slice(from, own).map(({ value }) => value));
    for (let to = own; to < numbers.length && (to === own || !LIST_END.test(between(to))); to++) {
      sum += numbers[to]?.value ?? 0;
      if (to - from + 1 < FEWEST || !LIST_END.test(between(to + 1))) continue;
      const isWhole =
        before.at(-1) === sum ||
        (LIST_BEGIN.test(between(from)) && before.includes(sum)) ||
        (from === 0 && wholes.has(sum));
      if (isWhole) found.push(numbers.slice(from, to + 1));
    }
    if (LIST_END.test(between(from))) break;
  }
  return found;
}
/** Two may make up a third by chance. */
const FEWEST = 3;
/** 信访类申请（含咨询）11件: no list ends there. */
const IN_BRACKETS = /[（(][^（()）]*[）)]/gu;
const LIST_BEGIN = /[；;：:（(]|其中/u;
const LIST_END = /[；;）)]|其中|。|^[^，,、：:（(\d]{0,12}$/u;
