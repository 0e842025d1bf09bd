import type { Placed } from '../../prose/arithmetic/segments.js';
import type { Report } from '../../report/report.js';
import type { Compared } from './compared.js';
import { areParts, listsAround, numbersAround } from './sentence-numbers.js';
import type { Said } from './stated.js';
import { divisionsOf } from './table-divisions.js';

/**
 * 受理20件，1件按无法提供办结，18件按期答复，1件结转; 申请54件：征地27件，规划许可11件，权属9件，矿产7件: of a list that makes up the number
 * before it what alone does not fit the tables is no slip, which would show in the sum, but a part of another kind.
 */
export function withPartsOfLists(compared: readonly Compared[], form: Report): readonly Compared[] {
  return compared.map((one) =>
    !one.fits && isOfWholeList(one, compared, form) ? { ...one, fits: true } : one,
  );
}

function isOfWholeList(one: Compared, all: readonly Compared[], form: Report): boolean {
  const { count, section, tried } = one;
  if (count.stated === 0) return false;
  const { text, numbers, own } = numbersAround(count, section);
  const counted = numbers[own];
  if (!counted) return false;
  const isBeside = (other: Said<'count'>) => other.paragraph === count.paragraph;
  const isAlike = ({ topics }: Said<'count'>) => topics.join() === count.topics.join();
  const placeOf = ({ at }: Said<'count'>) => at - count.at + counted.at;
  const beside = all.filter((other) => other.section === section && isBeside(other.count));
  const read = new Map(beside.map((other) => [placeOf(other.count), other]));
  const isRight = ({ at }: Placed) => {
    const other = read.get(at);
    // 许可11件，处罚9件: by what requests are about.
    return !other || other === one || other.fits || !(other.count.isRow || isAlike(other.count));
  };
  // 维持11件，驳回3件，撤回1件 of 12 and 4: what is read as nothing of its kind makes up the figure together with it.
  const alike = new Set(
    section.statements.flatMap((other) =>
      other.type === 'count' && isBeside(other) && isAlike(other) ? [placeOf(other)] : [],
    ),
  );
  const isWithUnread = (list: readonly Placed[]) => {
    const unread = list.filter(({ at }) => at === counted.at || !alike.has(at));
    return areParts(unread, unread.indexOf(counted), (sum) => tried.some(({ figure }) => figure === sum));
  };
  const isOfTables = ({ at, value }: Placed) =>
    read.has(at) || divisionsOf(form).some(({ wholes }) => wholes.includes(value));
  const isRest = REST.test(text.slice(numbers[own - 1]?.end ?? 0, counted.at));
  const mayBeOther = isRest || !(count.isRow || count.isPart);
  const told = beside.filter((other) => other.fits && isAlike(other.count) && other.count.at < count.at);
  return listsAround({ text, numbers, own }, new Set(told.map(({ count: { stated } }) => stated))).some(
    // 清理规范性文件89件，继续有效61件，修改9件，废止19件: neither they nor all of them are of the tables.
    ({ whole, list }) =>
      list.every(isRight) && (mayBeOther || (whole && !isOfTables(whole)) || isWithUnread(list)),
  );
}
/** What is left of whatever is divided: 执法案卷17件、其他4件. */
const REST = /[、，,]其[他它余](?:情形|情况|理由|原因|类型|方面|类)?(?:有|共|为)?$/u;
