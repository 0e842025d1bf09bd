import type { Placed } from '../../prose/arithmetic/segments.js';
import type { Report } from '../../report/report.js';
import type { Compared } from './compared.js';
import { outcomeRows } from './outcome-rows.js';
import { areParts, listsAround, numbersAround, type WholeList } from './sentence-numbers.js';
import type { Said } from './stated.js';

/**
 * 受理20件，1件按无法提供办结，18件按期答复，1件结转; 申请54件：征地27件，规划许可11件，权属9件，矿产7件: of a list that makes up the number
 * before it what alone does not fit the tables is no slip, which would show in the sum, but a part of another kind.
 */
export function withPartsOfLists(compared: readonly Compared[], form: Report): readonly Compared[] {
  return compared.map((one) =>
    !one.fits && partOfList(one, compared, form) === 'part' ? { ...one, fits: true } : one,
  );
}

/** 旧改类17件，公开12件、无法提供5件: whether what does not fit the tables is listed under something narrower, which it makes up. */
export const isOfNarrowerList = (one: Compared, all: readonly Compared[], form: Report): boolean =>
  partOfList(one, all, form) === 'narrower';

/** Whether a count is part of a list that makes up what the tables hold, or something narrower that they do not. */
function partOfList(one: Compared, all: readonly Compared[], form: Report): 'part' | 'narrower' | undefined {
  const { count, section, tried } = one;
  if (count.stated === 0) return undefined;
  const { text, numbers, own } = numbersAround(count, section);
  const self = numbers[own];
  if (!self) return undefined;
  const isBeside = (other: Said<'count'>) => other.paragraph === count.paragraph;
  const isAlike = ({ topics }: Said<'count'>) => topics.join() === count.topics.join();
  const placeOf = ({ at }: Said<'count'>) => at - count.at + self.at;
  const beside = all.filter((other) => other.section === section && isBeside(other.count));
  const read = new Map(beside.map((other) => [placeOf(other.count), other]));
  const isRight = ({ at }: Placed) => {
    const other = read.get(at);
    // 许可11件，处罚9件: by what requests are about.
    return !other || other === one || other.fits || !(other.count.isRow || isAlike(other.count));
  };
  // 维持11件，驳回3件，撤回1件 of 12 and 4: what is read as nothing of its kind makes up the figure together with it.
  const counts = section.statements.filter((other) => other.type === 'count').filter(isBeside);
  const counted = new Set(counts.map(placeOf));
  const alike = new Set(counts.filter(isAlike).map(placeOf));
  const isWithUnread = (list: readonly Placed[]) => {
    const unread = list.filter(({ at }) => at === self.at || !alike.has(at));
    return areParts(unread, unread.indexOf(self), (sum) => tried.some(({ figure }) => figure === sum));
  };
  const { totals, outcomes } = outcomeRows(form)(count.topics);
  const tellsOutcome = ({ tried: [likeliest] }: Compared) =>
    likeliest?.reading.every(({ cells }) =>
      cells.every(({ key, record }) => outcomes.has(key) || outcomes.has(record)),
    ) === true;
  // 上年结转3件，公开1件、无法提供2件: the tables do not hold what came of those.
  const isOtherRow = (whole: Compared) => whole.count.isRow && tellsOutcome(one) && !tellsOutcome(whole);
  // 清理规范性文件89件，继续有效61件，修改9件，废止19件: neither they nor all of them are of the tables.
  const isNarrower = (whole: Placed) => {
    const known = read.get(whole.at);
    if (totals.has(whole.value)) return false;
    return known
      ? known.fits
        ? isOtherRow(known)
        : !known.count.isRow && !known.count.inDispute && isOfKind(whole, text)
      : !counted.has(whole.at);
  };
  const isRest = REST.test(text.slice(numbers[own - 1]?.end ?? 0, self.at));
  const isNamed = isRest || (!count.isRow && !count.inDispute && isOfKind(self, text));
  if (isNamed && !totals.has(self.value) && isMadeUp(self, numbers.slice(own + 1))) return 'narrower';
  const told = beside.filter((other) => other.fits && isAlike(other.count) && other.count.at < count.at);
  const lists = listsAround({ text, numbers, own }, new Set(told.map(({ count: { stated } }) => stated)), 2);
  const isLong = ({ list }: WholeList) => list.length >= FEWEST;
  if (lists.some((found) => found.whole && (found.isNext || isLong(found)) && isNarrower(found.whole)))
    return 'narrower';
  const right = lists.filter((found) => isLong(found) && found.list.every(isRight));
  if (isRest && right.length > 0) return 'narrower';
  const mayBeOther = !(count.isRow || count.isPart);
  return right.some(({ list }) => mayBeOther || isWithUnread(list)) ? 'part' : undefined;
}
/** Two may make up a third by chance. */
const FEWEST = 3;

/** 征地类当年办结57件，其中公开29件……: whether those behind a number make it up. */
function isMadeUp({ value }: Placed, behind: readonly Placed[]): boolean {
  let sum = 0;
  return behind.some((one, index) => {
    sum += one.value;
    return sum === value && index + 1 >= FEWEST;
  });
}

/** 征地类当年办结57件, 物业33件全部办结, and not 全年办结57件, 我局办结57件: whether it is told of what a number is. */
function isOfKind({ at }: Placed, text: string): boolean {
  const [said = ''] = CLAUSE.exec(text.slice(Math.max(0, at - LONGEST_KIND), at)) ?? [];
  const kind = said.replace(SAID_OF_ALL, '');
  return kind.length > 1 && !ORGAN.test(kind);
}
const CLAUSE = /[^，,；;。：:、（(\d]*$/u;
const SAID_OF_ALL =
  /[全本当]年度?|年[内底末]|年度?|总?共|已|均|累计|[合总]计|其中|办结|答复|办理|处理|完成|收到|受理|新收|(?:政府)?信息公开|依申请公开|申请|事项|有|的/gu;
const ORGAN = /[局委办厅署会镇乡府队处所院心关室级门位]$/u;
const LONGEST_KIND = 30;
/** What is left of whatever is divided: 执法案卷17件、其他4件. */
const REST = /[、，,；;]其[他它余](?:情形|情况|理由|原因|类型|方面|类)?(?:有|共|为)?$/u;
