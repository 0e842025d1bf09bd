import { matchesIn } from '../../../report/text/matches-in.js';
import { vocabulary } from '../../words/vocabulary.js';
import { isExact, type Placed, quantitiesIn } from '../segments.js';
import { beginOf, endOf, marksOf } from '../stretch.js';
import { sumOf } from '../told-figure.js';
import { isOffBySwap, labelled, type Part, partOf, sumOfParts, type ToldSum } from './told-sum.js';

/** Words for all that may come of something, of which a list that names the best and the worst leaves none out. */
interface Family {
  readonly label: RegExp;
  readonly best: RegExp;
  readonly worst: RegExp;
  /** With fewer parts than these the list may have left something out. */
  readonly fewestShort: number;
}

const UNITS = new Set('件家所个项份篇条封名人次期户处');
const labelOf = (words: string) =>
  new RegExp(`^(?:评定?为?|获评|确[认定]为?|宣布)?(?:${words})(?:的|等次|等级|档次)?(?:有|为|共)?$`, 'u');

const FAMILIES = vocabulary.families.map(
  ({ words, best, worst, fewestShort }): Family => ({
    label: labelOf(words),
    best: new RegExp(best, 'u'),
    worst: new RegExp(worst, 'u'),
    fewestShort,
  }),
);

/** ，优秀15家、: what may be the first part of such a list, with the mark that ends it. */
const FIRST =
  /[，,：:](?=(?:其中)?[^，,：:。；;、（(\d\n]{1,16}\d{1,6}[件家所个项份篇条封名人次期户处][、，,和])/gu;

/** 46家，优秀15家、合格28家、不合格1家: what came of all of them. */
export const familiesTold = (text: string): readonly ToldSum[] =>
  matchesIn(text, FIRST).flatMap(({ index }): ToldSum[] => {
    const { total, either = [] } = totalBefore(text, index) ?? {};
    if (!total) return [];
    const listed = countsAt(text, index + 1);
    const { family, parts } = longestOf(listed, text);
    const isOfEither = either.includes(sumOfParts(parts));
    return parts.length > 1 && isOfAll(parts, family) && !isOfEither && !isOfSome(parts, total, family)
      ? [{ total, parts: parts.map((part) => inUnitOf(total, part)) }]
      : [];
  });

/** 39个部门, 优秀15家: organs are counted in either. */
const inUnitOf = ({ unit }: Placed, part: Part): Part =>
  ORGANS.has(unit) && ORGANS.has(part.unit) ? { ...part, unit } : part;
const ORGANS = new Set('个家');

/** The family that most of a list is of: 办结110件，在办4件，退回6件 goes on behind 在办. */
const longestOf = (listed: readonly Part[], text: string): OfFamily =>
  FAMILIES.map((family) => ({ family, parts: partsOf(listed, text, family) })).reduce((longest, own) =>
    own.parts.length > longest.parts.length ? own : longest,
  );

interface OfFamily {
  readonly family: Family;
  readonly parts: readonly Part[];
}

/** The counts that follow one another from a place on, with nothing but a mark between them. */
function countsAt(text: string, from: number): readonly Part[] {
  const counts = labelled(text, from, quantitiesIn(text, { from, to: endOf(text, from, LONGEST_LIST) }));
  const isListed = (count: Part, at: number) =>
    isExact(count) && UNITS.has(count.unit) && (at === 0 ? FIRST_GAP : NEXT_GAP).test(count.gap);
  const end = counts.findIndex((count, at) => at === MOST_PARTS || !isListed(count, at));
  const listed = end < 0 ? counts : counts.slice(0, end);
  return listed.map((count) => partOf(count, count.gap.replace(LEADING, '')));
}
const FIRST_GAP = /^[^，,：:。；;、（(]*$/u;
const NEXT_GAP = /^[、，,和][^，,：:。；;、（(]*$/u;
const LEADING = /^(?:[、，,和]|其中)/u;

const ENDS = marksOf('，,。；;\n');
const MOST_PARTS = 6;

/** Those that begin a list and are of a family; no list ends within another. */
function partsOf(counts: readonly Part[], text: string, { label }: Family): readonly Part[] {
  const other = counts.findIndex((part) => !label.test(part.label));
  const parts = other < 0 ? counts : counts.slice(0, other);
  const ends = ({ end }: Part) => end === text.length || ENDS.has(text.charCodeAt(end));
  return parts.slice(0, parts.findLastIndex(ends) + 1);
}

/** 平均每季度20件 and 增加20件 are no totals; requests and disputes are compared with the tables. */
const NO_TOTAL =
  /平均|[每各]|(?:增加|减少|增长|下降|上年|去年|结转|多|少)[^，,。；;]{0,4}$|申请|复议|诉讼|其中/u;

/** What a list divides, and those that it may be of alone where it is of two together. */
interface Divided {
  readonly total: Placed;
  readonly either?: readonly number[];
}

/** The count of the clause that ends at a place; of 对15个乡镇（街道）、31个部门进行考核 both together, of more than two nothing is certain. */
function totalBefore(text: string, index: number): Divided | undefined {
  const from = beginOf(text, index, LONGEST_CLAUSE, ENDS);
  const told = quantitiesIn(text, { from, to: index });
  const [first, former, total] = [told.at(-3), told.at(-2), told.at(-1)];
  if (!total || !isExact(total) || !UNITS.has(total.unit)) return undefined;
  if (!BEHIND.test(text.slice(total.end, index)) || NO_TOTAL.test(text.slice(from, total.at)))
    return undefined;
  const isJoined = (one: Placed | undefined, other: Placed) =>
    one !== undefined && JOINS.test(text.slice(one.end, other.at));
  if (!former || !isJoined(former, total)) return { total };
  if (!isExact(former) || former.unit !== total.unit || isJoined(first, former)) return undefined;
  const either = [former.value, total.value];
  return { total: { ...total, value: sumOf(either), at: former.at }, either };
}
const BEHIND = /^[^，,。；;：:（(]{0,24}$/u;
const JOINS = /^[^，,。；;：:（(]{0,12}(?:[（(][^，,。；;：:（()）]{1,12}[）)])?[、和及与]$/u;

/** Whether all have the total's unit, and one is the best and another the worst that may come of anything. */
function isOfAll(parts: readonly Part[], { best, worst }: Family): boolean {
  const hasBest = parts.findIndex(({ label }) => best.test(label));
  const hasWorst = parts.findLastIndex(({ label }) => worst.test(label));
  return hasBest >= 0 && hasWorst >= 0 && hasBest !== hasWorst;
}

/** 46家，合格46家、优秀15家: the latter are of the former; a short list may have left something out, unless digits are swapped. */
function isOfSome(parts: readonly Part[], whole: Placed, { fewestShort }: Family): boolean {
  const total = whole.value;
  let sum = 0;
  for (const { value } of parts) {
    sum += value;
    if (sum === total || value === total) return true;
  }
  return sumOfParts(parts) < total && parts.length < fewestShort && !isOffBySwap({ total: whole, parts });
}

const [LONGEST_CLAUSE, LONGEST_LIST] = [80, 160];
