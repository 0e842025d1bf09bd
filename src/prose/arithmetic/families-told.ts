import { matchesIn } from '../../report/text/matches-in.js';
import { vocabulary } from '../words/vocabulary.js';
import type { Listed, Part } from './meant-whole.js';
import type { Placed } from './segments.js';

/** Words for all that may come of something, of which a list that names the best and the worst leaves none out. */
interface Family {
  readonly list: RegExp;
  readonly best: RegExp;
  readonly worst: RegExp;
  /** With fewer parts than these the list may have left something out. */
  readonly fewestShort: number;
}

const UNITS = '件家所个项份篇条封名人次期户处';
const labelOf = (words: string) => `(?:评定?为|获评)?(?:${words})(?:的|等次|等级|档次)?(?:有|为|共)?`;
const partOf = (words: string) => `${labelOf(words)}\\d{1,6}[${UNITS}]`;

const FAMILIES = vocabulary.families.map(
  ({ words, best, worst, fewestShort }): Family => ({
    list: new RegExp(`(?:其中)?${partOf(words)}(?:[、，,和]${partOf(words)}){1,5}(?=[，,。；;\\n]|$)`, 'uy'),
    best: new RegExp(best, 'u'),
    worst: new RegExp(worst, 'u'),
    fewestShort,
  }),
);
const ALL_WORDS = vocabulary.families.map(({ words }) => words).join('|');

/** What opens such a list behind what it divides; most texts have none. */
const OPENS = new RegExp(`[，,：:](?=(?:其中)?${partOf(ALL_WORDS)}[、，,和])`, 'gu');

/** Whether a text, clean or not, may have one. */
export const mayTellFamilies = (text: string): boolean => text.search(OPENS) >= 0;

/** 46家，优秀15家、合格28家、不合格1家: what came of all of them does not add up to them. */
export function wrongFamiliesIn(text: string): Listed[] {
  return matchesIn(text, OPENS).flatMap(({ index }) => {
    const total = totalBefore(text, index);
    if (!total) return [];
    return FAMILIES.flatMap((family) => {
      const parts = partsAt(text, index + 1, family, total.unit);
      return parts && isWrong(total, parts, family) ? [{ total, parts, otherTotals: [] }] : [];
    }).slice(0, 1);
  });
}

const TOTAL = new RegExp(
  `(?<before>[^，,。；;\\n]*?)(?<![\\d.,])(?<total>\\d{1,6})(?<unit>[${UNITS}])[^，,。；;：:（(\\d\\n]{0,24}$`,
  'u',
);
/** 平均每季度20件 and 增加20件 are no totals; requests and disputes are compared with the tables. */
const NO_TOTAL =
  /平均|[每各]|(?:增加|减少|增长|下降|上年|去年|结转|多|少)[^，,。；;]{0,4}$|申请|复议|诉讼|其中/u;

/** The count of the clause that ends at a place. */
function totalBefore(text: string, index: number): Placed | undefined {
  const from = Math.max(0, index - LONGEST_CLAUSE);
  const { 0: found = '', index: at = 0, groups } = TOTAL.exec(text.slice(from, index)) ?? {};
  if (!groups || NO_TOTAL.test(groups.before ?? '')) return undefined;
  const [figure, unit] = [groups.total ?? '', groups.unit ?? ''];
  const begin = from + at + (groups.before ?? '').length;
  const end = begin + figure.length + unit.length;
  const isOpen = /^[余多]/u.test(text.slice(begin + figure.length));
  return isOpen || found === ''
    ? undefined
    : { value: Number(figure), unit, at: begin, end, inexact: false, tolerance: 0 };
}

const PART = new RegExp(`(?<label>[^\\d]*?)(?<figure>\\d{1,6})(?<unit>[${UNITS}])`, 'gu');

/** The parts of the list that begins at a place, where it is of a family and names its best and its worst. */
function partsAt(text: string, at: number, { list, best, worst }: Family, unit: string): Part[] | undefined {
  list.lastIndex = at;
  const said = list.exec(text)?.[0];
  if (said === undefined) return undefined;
  const parts = matchesIn(said, PART).map(({ 0: found, index, groups = {} }): Part => {
    const label = (groups.label ?? '').replace(/^[、，,和]|^其中/u, '');
    const end = at + index + found.length;
    const begin = end - (groups.figure ?? '').length - (groups.unit ?? '').length;
    const value = Number(groups.figure);
    return {
      value,
      unit: groups.unit ?? '',
      at: begin,
      end,
      inexact: false,
      tolerance: 0,
      gap: label,
      label,
    };
  });
  const hasBest = parts.findIndex(({ label }) => best.test(label));
  const hasWorst = parts.findLastIndex(({ label }) => worst.test(label));
  return hasBest >= 0 && hasWorst >= 0 && hasBest !== hasWorst && parts.every((one) => one.unit === unit)
    ? parts
    : undefined;
}

function isWrong(total: Placed, parts: readonly Part[], { fewestShort }: Family): boolean {
  let sum = 0;
  for (const { value } of parts) {
    sum += value;
    // 46家，合格46家、优秀15家: the latter are of the former.
    if (sum === total.value || value === total.value) return false;
  }
  if (sum < total.value && parts.length < fewestShort) return false;
  return sum >= LEAST * total.value && sum <= MOST * total.value;
}

const [LEAST, MOST] = [0.6, 1.7];
const LONGEST_CLAUSE = 80;
