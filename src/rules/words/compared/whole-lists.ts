import type { Placed } from '../../../prose/arithmetic/segments.js';
import type { Said } from '../stated.js';
import type { Compared } from './compared.js';
import { areParts, listsAround, numbersAround } from './sentence-numbers.js';

/**
 * 受理20件，1件按无法提供办结，18件按期答复，1件结转: what alone does not fit the tables is no slip in a list that makes up the number right
 * before it, which would show in the sum, but a part of another kind.
 */
export const withoutPartsOfLists = (compared: readonly Compared[]): readonly Compared[] =>
  compared.filter(
    (one, index) => one.fits || !isOfWholeList(one, compared.slice(Math.max(0, index - NEAR), index + NEAR)),
  );
/** Counts before and behind; no list has more. */
const NEAR = 40;

function isOfWholeList(one: Compared, near: readonly Compared[]): boolean {
  const { count, section, tried } = one;
  if (count.stated === 0) return false;
  const told = numbersAround(count, section);
  const lists = listsAround(told).filter(({ isNext }) => isNext);
  if (lists.length === 0) return false;
  const beside = near.filter(({ count: other }) => other.paragraph === count.paragraph);
  const read = new Map(beside.map((other) => [other.count.at - told.from, other]));
  const isAlike = ({ topics }: Said<'count'>) => topics.join() === count.topics.join();
  // 许可11件，处罚9件: by what requests are about.
  const isRight = ({ at }: Placed) => {
    const other = read.get(at);
    return !other || other === one || other.fits || !(other.count.isRow || isAlike(other.count));
  };
  // 维持11件，驳回3件，撤回1件 of 12 and 4: what is read as nothing of its kind makes up the figure together with it.
  const isWithUnread = (list: readonly Placed[]) => {
    const counted = section.statements.flatMap((other) =>
      other.type === 'count' && other.paragraph === count.paragraph && other.at !== count.at && isAlike(other)
        ? [other.at - told.from]
        : [],
    );
    const unread = list.filter(({ at }) => !counted.includes(at));
    const own = unread.findIndex(({ at }) => at === count.at - told.from);
    return areParts(unread, own, (sum) => tried.some(({ figure }) => figure === sum));
  };
  const before = told.text.slice(told.numbers[told.own - 1]?.end ?? 0, count.at - told.from);
  const mayBeOther = REST.test(before) || !(count.isRow || count.isPart);
  return lists.some(
    ({ whole, list, isOpened }) =>
      // 维持6件、纠正2件、其他3件、未审结1件: a result is no whole of those beside it.
      (isOpened || !read.get(whole.at)?.count.isRow) &&
      list.every(isRight) &&
      (mayBeOther || isWithUnread(list)),
  );
}
/** What is left of whatever is divided: 执法案卷17件、其他4件. */
const REST = /[、，,]其[他它余](?:情形|情况|理由|原因|类型|方面|类)?(?:有|共|为)?$/u;
