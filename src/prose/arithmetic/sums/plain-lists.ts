import { matchesIn } from '../../../report/text/matches-in.js';
import { goesOn, isExact, type Placed, quantitiesIn } from '../segments.js';
import { beginOf, endOf, SENTENCE_ENDS } from '../stretch.js';
import { countEndingAt, isNoTotal } from '../totals.js';
import { areWaysOut, countsTables, isNoun } from './meant-whole.js';
import { isNearMiss, isOff, isOffBySwap, labelled, type Part, sumOfParts, type ToldSum } from './told-sum.js';

/** What opens a list right behind a count, without a word: 64篇，中央级22篇、地方级42篇. */
const OPENS =
  /[，,（(](?<=\d[件条份篇次个封起期场人家名项部户]次?[，,（(])(?=[^，,、；;。：:（()）\d]{2,14}\d)/gu;

/** Lists behind a total with nothing to lead them in; whether they are all there is, only their numbers can tell. */
export function plainLists(text: string): readonly ToldSum[] {
  return matchesIn(text, OPENS).flatMap(({ 0: opener, index }): ToldSum[] => {
    const at = index + opener.length;
    // Of most lists already the first word is none of a part.
    if (!isLabel(FIRST_LABEL.exec(text.slice(at, at + LONGEST_LABEL))?.[0] ?? '')) return [];
    const { total, before = '' } = countEndingAt(text, index, LONGEST_COUNT) ?? {};
    if (!total || !isExact(total) || isNoTotal(before)) return [];
    const parts = partsBehind(text, at, total);
    if (parts.length < 2 || isPartItself(text, total, parts) || isPartOfMore(text, total, parts)) return [];
    const told = { total, parts };
    return countsTables(told) ? [] : [told];
  });
}

const FIRST_LABEL = /^[^\d]*/u;
const LONGEST_LABEL = 16;

/** 维持58件，纠正13件，其他17件，审理中14件: what is itself joined to a count before it by the mark of the list is one of its parts. */
function isPartItself(text: string, { at, unit }: Placed, [, second]: readonly Part[]): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_COUNT), at);
  const [, former, mark = ''] = PART_BEFORE.exec(before) ?? [];
  return former === unit && second?.gap.startsWith(mark) === true;
}
const PART_BEFORE = /\d([^\d，,、；;。])([，,、])[^，,、；;。：:\d]{1,10}$/u;

/** 申请99件，按事由：征地54件，规划21件，权属15件，矿产9件: the first of what makes up a count before it is no total of the others. */
function isPartOfMore(text: string, total: Placed, parts: readonly Part[]): boolean {
  const from = beginOf(text, total.at, LONGEST_LIST, SENTENCE_ENDS);
  const sum = total.value + sumOfParts(parts);
  return quantitiesIn(text, { from, to: total.at }).some(({ value }) => value === sum);
}

/** The parts of a list that is joined by one mark, to its end; none where something else follows on it. */
function partsBehind(text: string, from: number, total: Placed): readonly Part[] {
  const counts = labelled(text, from, quantitiesIn(text, { from, to: endOf(text, from, LONGEST_LIST) }));
  const mark = counts[1]?.gap[0] ?? '';
  const isNext = ({ gap }: Part, at: number) => (at === 0 ? !MARKS.test(gap) : gap.startsWith(mark));
  const isPart = (part: Part, at: number) =>
    isNext(part, at) && part.unit === total.unit && isExact(part) && isLabel(part.gap);
  const end = counts.findIndex((part, at) => !isPart(part, at));
  const parts = end < 0 ? counts : counts.slice(0, end);
  const behind = text.slice(parts.at(-1)?.end ?? from);
  const goesOnAlike = end > 0 && counts[end]?.unit === total.unit && MARKS.test(counts[end]?.gap ?? '');
  return MARKS.test(mark) && ENDS.test(behind) && !goesOn(behind) && !goesOnAlike ? parts : [];
}

const isLabel = (gap: string): boolean =>
  LABEL.test(gap) &&
  !NO_LABEL.test(gap) &&
  (LEVEL.test(gap) || areWaysOut([gap]) || REST.test(gap) || isNoun(gap));
const REST = /^[，,、]?其[他它][^，,、]{0,6}$/u;
/** 省级1人、市级14人、县级122人 */
const LEVEL =
  /^[、，,]?(?:国家|中央|省|自治区|市|州|县|区|旗|乡镇|镇街|镇|乡|街道|社区|村)(?:级|本级|直|直属)?$/u;
/** Two may be examples. */
const LEVELS_AT_LEAST = 3;

const MARKS = /^[，,、]/u;
const ENDS = /^(?:[，,。；;）)\n]|$)/u;
/** One thing, and nothing that compares it, sums it up, or is done besides. */
const LABEL = /^[、，,]?[^、，,；;：:（()）\d]{2,12}$/u;
const NO_LABEL =
  /其[中余]|分别|另|[较比约近余]|[去上]年|[增减占均每共]|[累合总]计|含|如|等|主要|涉及|收|受理|召|举|组织|检查|培训|座谈|会|走访|宣传|专题|学习|制[发定]|废止|修[订改]|失效|有效|撤销/u;
const [LONGEST_COUNT, LONGEST_LIST] = [24, 200];

/**
 * 64篇，中央级22篇、地方级24篇, where 42 for 24 makes up the total; or a list of levels, which are all there is; or one of ways out or
 * of kinds of one thing that comes next to it. What goes out by several ways may be counted more than once.
 */
export const isSlip = (told: ToldSum): boolean =>
  isOff(told) &&
  (isOffBySwap(told) ||
    (areLevels(told) && isNearMiss(told)) ||
    (areOfOne(told) && isNearMiss(told) && isJustShort(told)));

const isJustShort = ({ total, parts }: ToldSum): boolean => {
  const ratio = sumOfParts(parts) / total.value;
  return ratio >= LEAST_OF_ALL && ratio < 1;
};
const LEAST_OF_ALL = 0.9;

/** 网站300条、微信公众号152条、公示栏50条; 文字解读12篇，图文解读6篇，视频解读2篇 */
function areOfOne({ parts }: ToldSum): boolean {
  if (parts.length < LEVELS_AT_LEAST) return false;
  const labels = parts.map(({ label }) => label);
  return areWaysOut(labels) || new Set(labels.map((label) => label.slice(-2))).size === 1;
}

const areLevels = ({ parts }: ToldSum): boolean =>
  parts.length >= LEVELS_AT_LEAST && parts.every(({ gap }) => LEVEL.test(gap));
