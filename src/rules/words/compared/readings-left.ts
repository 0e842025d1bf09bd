import { groupBy } from '../../../edition/group-by.js';
import { once } from '../../../edition/memo.js';
import { type Figures, figureOf, type Reading, titleOf } from '../../../prose/readings/readings.js';
import type { Said, SectionStatements } from '../stated.js';

type Count = Said<'count'>;

/** What a count is counted beside: the others of its sentence, and the next of them. */
interface Beside {
  readonly others: readonly Count[];
  readonly former: Count | undefined;
  readonly next: Count | undefined;
}

/** What each count of a section is counted beside, as near as a reader keeps it in mind. */
export function countedBeside({ statements }: SectionStatements): (count: Count) => Beside {
  const counts = statements.filter((statement): statement is Count => statement.type === 'count');
  const beside = new Map<Count, Beside>();
  for (const sentence of groupBy(counts, ({ sentence }) => sentence).values())
    sentence.forEach((count, at) => {
      const before = sentence.slice(Math.max(0, at - NEAR), at);
      const others = [...before, ...sentence.slice(at + 1, at + 1 + NEAR)];
      beside.set(count, { others, former: sentence[at - 1], next: sentence[at + 1] });
    });
  return (count) => beside.get(count) ?? ALONE;
}

const ALONE: Beside = { others: [], former: undefined, next: undefined };

/** Counts before and behind. No sentence has more; one of ten thousand would take its square to read. */
const NEAR = 25;

/**
 * The readings of a count that are still legitimate, given what its sentence counts by itself: in 予以公开19件、部分公开4件 the
 * former does not contain the latter; of 行政诉讼9件，其中直接起诉6件 the former is no count of the latter; in 行政复议9件，1件未审结 the
 * former is not what is left without the latter; in 已审结3件，尚未审结1件 the former is; and 收到41件，另有上年结转3件 says that they
 * are not among the 41, as does 收到41件，上年结转3件，合计44件.
 */
export function readingsLeft(
  count: Count,
  { others, former, next }: Beside,
  figures: Figures,
): readonly Reading[] {
  const [first] = count.readings;
  if (!first || others.length === 0 || count.readings.length === 1) return count.readings;
  if (isApart(count, others) && !isCountedToo(count, first, others)) return count.readings.slice(0, 1);
  if (isOfBlock(count, former, others, figures)) return count.readings.slice(0, 1);
  const titles = new Set(others.flatMap(({ readings: [own] }) => (own ? [knownTitle(own)] : [])));
  const isDivided = others.some(
    ({ isPart, isBeside, readings }) => isPart && !isBeside && isWithin(readings[0], first),
  );
  return withPart(count, next).filter((reading) => {
    if (reading === first) return true;
    if (isWithin(reading, first)) return !isDivided && !titles.has(knownTitle(reading));
    if (isSummedUp(others, reading, first) || (!count.inDispute && isOfSum(others, reading))) return false;
    return !others.some(
      (other) =>
        isTakenOut(other, reading, first) ||
        isLeftIn(other, reading, count) ||
        isAddedApart(other, reading, first),
    );
  });
}

/**
 * 直接起诉5件，其中维持4件: of that block of the table, and not of all lawsuits. 行政诉讼9件（直接起诉5件、复议后起诉4件），审结7件，其中维持4件 is
 * of all, where 7 are not those of the block that was named last.
 */
function isOfBlock(
  { inDispute, isPart, isBeside, readings }: Count,
  former: Count | undefined,
  others: readonly Count[],
  figures: Figures,
): boolean {
  const [first] = readings;
  const [whole, ...wider] = former?.readings ?? [];
  if (!former || !inDispute || !isPart || isBeside || !first || !whole) return false;
  const isStated = (reading: Reading) => figureOf(reading, figures) === former.stated;
  if (!isStated(whole) && wider.some(isStated)) return false;
  const [block, ...more] = recordsOf(whole);
  if (more.length > 0 || !recordsOf(first).every((record) => record === block)) return false;
  // 直接起诉5件、复议后起诉4件，其中维持6件
  return !others.some((other) => other !== former && isOtherBlock(other, block, readings));
}

const recordsOf = (reading: Reading) => [
  ...new Set(reading.flatMap(({ cells }) => cells.map(({ record }) => record))),
];

/** Whether a count is of the other one of the blocks that a reading is of. */
function isOtherBlock(
  { readings: [own] }: Count,
  block: string | undefined,
  readings: readonly Reading[],
): boolean {
  const [other, ...more] = own ? recordsOf(own) : [];
  if (other === undefined || other === block || more.length > 0) return false;
  return readings.some((reading) => recordsOf(reading).includes(other));
}

/** 收到44件，其中上年结转3件; 办结41件（含上年结转3件）: without what is told to be a part of it, it is not counted. */
function withPart(count: Count, next: Count | undefined): readonly Reading[] {
  const [part] = next?.isPart && !next.isBeside ? next.readings : [];
  const keys = part ? added(part) : [];
  if (keys.length === 0) return count.readings;
  const isWithout = (reading: Reading) =>
    takenOut(reading).some((key) => keys.includes(key)) ||
    count.readings.some((other) => isSame(added(other), [...added(reading), ...keys]));
  return count.readings.filter((reading) => !isWithout(reading));
}

const isApart = ({ apartFrom }: Count, others: readonly Count[]): boolean =>
  apartFrom !== undefined &&
  others.some(({ isPart, readings: [own] }) => own && !isPart && knownTitle(own) === knownTitle(apartFrom));

/** 公开类115件（予以公开94件、部分公开21件）: the sum of both is no count of the one that has its own. */
const isCountedToo = (count: Count, reading: Reading, others: readonly Count[]): boolean =>
  others.some(
    ({ readings: [own], stated }) => own && stated < count.stated && knownTitle(own) === knownTitle(reading),
  );

// Each is compared with fifty others, and many counts have the same readings.
const knownTitle = once(titleOf);
const added = once((reading: Reading) => keysOf(reading, 1));
const takenOut = once((reading: Reading) => keysOf(reading, -1));

const keysOf = (reading: Reading, sign: 1 | -1) =>
  reading.flatMap((term) => (term.sign === sign ? term.cells.map(({ key }) => key) : []));

/** 未经复议直接起诉 of all 行政诉讼. */
function isWithin(reading: Reading | undefined, whole: Reading): boolean {
  if (!reading || takenOut(reading).length > 0) return false;
  const keys = added(whole);
  const own = added(reading);
  return own.length < keys.length && own.every((key) => keys.includes(key));
}

/** 行政复议9件，1件未审结: what the reading leaves out is counted in the sentence; 另有1件未审结 says that it is left out. */
function isTakenOut(other: Count, reading: Reading, first: Reading): boolean {
  const [own] = other.readings;
  const left = takenOut(reading);
  if (!own || other.isBeside || !other.inDispute || left.length === 0 || takenOut(first).length > 0)
    return false;
  const keys = added(own);
  return left.length === keys.length && left.every((key) => keys.includes(key));
}

/** 已审结3件，尚未审结1件: what is not concluded is told by itself, and no part of what is. */
function isLeftIn(other: Count, reading: Reading, count: Count): boolean {
  const [own] = other.readings;
  const [first] = count.readings;
  if (!own || !first || other.stated === 0 || takenOut(reading).length > 0) return false;
  if (MAY_BE_BOTH.test(other.quote) || MAY_BE_BOTH.test(count.quote)) return false;
  const left = takenOut(first);
  return left.length > 0 && isSame(added(own), left) && isSame(added(reading), added(first));
}

/** 一审已审结3件，二审尚未审结1件; 年末尚未审结1件，目前已审结4件: at another instance or time. */
const MAY_BE_BOTH =
  /[一二再终]审(?!结)|上诉|申诉|[目当]前|现[均已在]|至今|发布|报告|[年月][底末初]|\d[月日]/u;

/** 另有上年结转3件 */
function isAddedApart({ isBeside, readings: [own] }: Count, reading: Reading, first: Reading): boolean {
  if (!own || !isBeside) return false;
  const further = added(reading).filter((key) => !added(first).includes(key));
  return further.length > 0 && further.every((key) => added(own).includes(key));
}

/** 新收41件、上年结转3件，共44件，办结41件: of all of them, and not without those that were carried over. */
function isOfSum(others: readonly Count[], reading: Reading): boolean {
  const left = takenOut(reading);
  const isWithin = (keys: readonly string[]) =>
    keys.length > left.length && left.every((key) => keys.includes(key));
  return (
    left.length > 0 && others.some(({ isPart, readings: [own] }) => own && !isPart && isWithin(added(own)))
  );
}

/** 上年结转3件，合计44件: what the reading adds, and the sum itself, are counted beside it. */
function isSummedUp(others: readonly Count[], reading: Reading, first: Reading): boolean {
  const further = added(reading).filter((key) => !added(first).includes(key));
  if (further.length === 0 || further.length === added(reading).length || takenOut(reading).length > 0)
    return false;
  const isCounted = (keys: readonly string[]) =>
    others.some(({ isPart, readings: [own] }) => own && !isPart && isSame(added(own), keys));
  // 收到44件，新收41件，上年结转3件，合计44件
  return isCounted(further) && isCounted(added(reading)) && !isCounted(added(first));
}

const isSame = (keys: readonly string[], others: readonly string[]) =>
  keys.length === others.length && keys.every((key) => others.includes(key));
