import { matchesIn } from '../../../report/text/matches-in.js';
import { vocabulary } from '../../words/vocabulary.js';
import { type Placed, quantitiesIn } from '../segments.js';
import { beginOf, endOf, SENTENCE_ENDS } from '../stretch.js';
import { isOfWay } from '../sums/ways-listed.js';
import { isTold, lastPlaceOf, percentOf, sumOf } from '../told-figure.js';
import { OTHER_BASE, singledOutOf, slippedOf } from './of-only-count.js';

/** A share whose part and whole a text tells, and which is not theirs: 268条，其中政策解读45条，占18.6%. */
export interface ToldShare {
  readonly part: number;
  readonly whole: number;
  readonly percent: number;
  readonly right: number;
  readonly at: number;
  readonly end: number;
}

const PERCENT = String.raw`(?<percent>\d{1,3}(?:\.\d{1,3})?)%`;
/** 政策类45条，政策类比例18.6%: the kind that has just been counted, by its own name. */
const SHARE_OF_KIND = new RegExp(
  `比[例重](?<=\\k<kind>(?<part>\\d{1,9})(?<unit>[条篇个份])(?<lead>[，,](?<kind>[^，,。；;：:、（(\\d]{2,12}类))比[例重])(?:为|达)?${PERCENT}(?=[，,。；;、）)\\n]|$)`,
  'gu',
);
/** 45条，占18.6%: of what is counted beside; requests and disputes, told in 件, are compared with the tables, but for the ways in. */
const SHARE = new RegExp(
  `占(?<=(?<![\\d.,])(?<part>\\d{1,9})(?<unit>[条篇个项次期人份场家户件封宗])(?<lead>[，,（(][只仅]?)占)(?:比|到|(?:信息|公开)?总[数量]的?)?(?:为|达)?${PERCENT}(?=[，,。；;、）)\\n]|$)`,
  'gu',
);
const ATTENDED = new RegExp(`(?:参训|参会|到会|到课|出席|到训|到场|参学)率(?:为|达到?)?${PERCENT}`, 'u');
const CAME = /实到(?=\d)/gu;

/** The shares of a clean text that its own figures do not give. */
export const wrongSharesIn = (text: string): ToldShare[] => [
  ...wrongPartsIn(text),
  ...wrongOfToldIn(text),
  ...wrongAttendancesIn(text),
];

/** A share with its part, where it stands. */
interface Said {
  readonly part: number;
  readonly unit: string;
  readonly percent: number;
  readonly tolerance: number;
  readonly at: number;
  readonly end: number;
}

const isOf = (whole: number, { part, percent, tolerance }: Said): boolean =>
  whole > 0 && isTold((100 * part) / whole, percent, { tolerance });

function wrongPartsIn(text: string): ToldShare[] {
  const wrong: ToldShare[] = [];
  let said: Said[] = [];
  const close = () => {
    const [first] = said;
    if (first) wrong.push(...oddOnes(text, said));
    said = [];
  };
  for (const { 0: found, index, groups = {} } of sharesIn(text)) {
    const { part = '', unit = '', lead = '', percent = '' } = groups;
    const at = index - part.length - unit.length - lead.length;
    const label = labelBefore(text, at);
    if (OF_REQUESTS.has(unit) && !isOfWay(label) && ROWS.test(label)) continue;
    const last = said.at(-1);
    if (last && (last.unit !== unit || text.slice(last.end, at).search(SENTENCE_END) >= 0)) close();
    const tolerance = lastPlaceOf(percent);
    said.push({
      part: Number(part),
      unit,
      percent: Number(percent),
      tolerance,
      at,
      end: index + found.length,
    });
  }
  close();
  return wrong;
}

const sharesIn = (text: string) =>
  text.includes('类比')
    ? [...matchesIn(text, SHARE), ...matchesIn(text, SHARE_OF_KIND)].sort(
        (one, other) => one.index - other.index,
      )
    : matchesIn(text, SHARE);

/** In what only requests and disputes are counted, as a rule: their rows are compared with the tables. */
const OF_REQUESTS = new Set('件封宗');
const ROWS = new RegExp(`${vocabulary.breakdowns.rows}|申请$`, 'u');
const labelBefore = (text: string, at: number): string =>
  /[^，,。；;：:、\n（()]*$/u.exec(text.slice(Math.max(0, at - LONGEST_LABEL), at))?.[0] ?? '';
const LONGEST_LABEL = 24;

/** Of three shares of a sentence all but one are of one whole; a single one is of the total that 其中 stands behind. */
function oddOnes(text: string, said: readonly Said[]): ToldShare[] {
  const [first] = said;
  if (!first) return [];
  const from = sentenceBefore(text, first.at);
  const told = quantitiesIn(text, { from, to: said.at(-1)?.end ?? from });
  const alike = told.filter(({ unit }) => unit === first.unit || (CASES.has(unit) && CASES.has(first.unit)));
  const wholes = [...new Set([...alike.map(({ value }) => value), sumOf(said.map(({ part }) => part))])];
  if (wholes.some((whole) => said.every((one) => isOf(whole, one)))) return [];
  const odd = said.filter((one) => !wholes.some((whole) => isOf(whole, one)));
  const [only] = odd;
  if (!only || odd.length > 1) return [];
  const isOfWays = !OF_REQUESTS.has(first.unit) || isOfWay(labelBefore(text, first.at));
  // Of one or two of the requests the whole may be any that the tables hold.
  if (said.length < FEWEST && !isOfWays) return [];
  if (said.length >= FEWEST) {
    const others = said.filter((one) => one !== only);
    const shared = wholes.filter((whole) => others.every((one) => isOf(whole, one)));
    return shared.length === 1 && shared[0] !== undefined ? [shareOf(only, shared[0])] : [];
  }
  const total =
    dividedBefore(text, only, alike) ??
    singledOutOf(text, only, alike) ??
    halvedBy(said, alike) ??
    slippedOf(text, only, alike);
  return total === undefined ? [] : [shareOf(only, total)];
}

const FEWEST = 3;

/** 申请29例，其中网络25件 */
const CASES = new Set('件例宗起');

/** 共44条。网站2条，占比4.5%，现场42条，占比95.5%: what two are told to be all of. */
function halvedBy(said: readonly Said[], alike: readonly Placed[]): number | undefined {
  const all = sumOf(said.map(({ part }) => part));
  const isTotal = said.length === 2 && alike.some(({ value, inexact }) => value === all && !inexact);
  return isTotal && said.some((one) => isOf(all, one)) ? all : undefined;
}

/** The only count of the unit before 其中, where the part stands right behind it or farther on in its list. */
function dividedBefore(text: string, { at, part }: Said, alike: readonly Placed[]): number | undefined {
  const total = alike.findLast(({ end }) => OF_WHICH.test(text.slice(end, end + LONGEST_SIGN)));
  const between = total ? text.slice(total.end, at).replace(OF_WHICH, '') : '';
  const isClear = total && total.at < at && !total.inexact && total.value > part && !OTHER_BASE.test(between);
  return isClear ? total.value : undefined;
}
const OF_WHICH = /^[，,。：:]?其中/u;
const LONGEST_SIGN = 4;

const shareOf = ({ part, percent, at, end }: Said, whole: number): ToldShare => ({
  part,
  whole,
  percent,
  right: percentOf(part, whole),
  at,
  end,
});

const OF_TOLD = new RegExp(
  `占(?<=(?<![\\d.,])(?<part>\\d{1,9})(?<unit>[条篇个项次份场家户人件宗])[，,（(]占)[^，,。；;\\d]{1,14}(?<whole>\\d{1,9})\\k<unit>的${PERCENT}(?=[，,。；;、）)\\n]|$)`,
  'gu',
);
const WHOLE_FIRST = new RegExp(
  `中[，,]?(?<=(?<![\\d.,])(?<whole>\\d{1,9})(?<unit>[个家户名])[^，,。；;\\d]{1,10}中[，,]?)(?:已?有)?(?<part>\\d{1,9})\\k<unit>[^，,。；;\\d、]{0,14}[，,]占(?:比|总数的?)?(?:为|达)?${PERCENT}(?=[，,。；;、）)\\n]|$)`,
  'gu',
);

/** 注册企业1280家，占园区企业总数1600家的75%; 办结41件，占应办44件的93.2%; 12个行政村中有9个建成长廊，占85%: both are told beside the share. */
function wrongOfToldIn(text: string): ToldShare[] {
  return [OF_TOLD, WHOLE_FIRST].flatMap((pattern) =>
    matchesIn(text, pattern).flatMap(({ 0: found, index, groups = {} }): ToldShare[] => {
      const { part = '', unit = '', whole = '', percent = '' } = groups;
      const isPartFirst = pattern === OF_TOLD;
      const at = Math.max(0, index - (isPartFirst ? part.length + unit.length + 1 : LONGEST_WHOLE));
      const end = index + found.length;
      const said: Said = {
        part: Number(part),
        unit,
        percent: Number(percent),
        tolerance: lastPlaceOf(percent),
        at: isPartFirst ? at : at + Math.max(0, text.slice(at, end).lastIndexOf(whole + unit)),
        end,
      };
      const all = Number(whole);
      return isOf(all, said) || said.part > all ? [] : [shareOf(said, all)];
    }),
  );
}
const LONGEST_WHOLE = 24;

/** 组织32家单位培训，参训率93.8%，实到28家: of all that were to come, which is the other count of the sentence. */
function wrongAttendancesIn(text: string): ToldShare[] {
  return matchesIn(text, CAME)
    .slice(0, MOST_MEETINGS)
    .flatMap(({ index }) => {
      const from = beginOf(text, index, LONGEST);
      const to = endOf(text, index, LONGEST);
      const rate = ATTENDED.exec(text.slice(from, to));
      const told = quantitiesIn(text, { from, to });
      const came = told.find(({ at }) => at > index);
      const [all, ...others] = told.filter((one) => one !== came && one.unit === came?.unit);
      if (!rate || !came || !all || others.length > 0 || all.inexact || came.inexact) return [];
      const percent = rate.groups?.percent ?? '';
      const tolerance = lastPlaceOf(percent);
      const at = Math.min(all.at, from + rate.index, index);
      const end = Math.max(all.end, came.end, from + rate.index + rate[0].length);
      const said = { part: came.value, unit: came.unit, percent: Number(percent), tolerance, at, end };
      return isOf(all.value, said) ? [] : [shareOf(said, all.value)];
    });
}

/** No report tells of more. */
const MOST_MEETINGS = 20;
const SENTENCE_END = /[。！？\n]/u;
const LONGEST = 200;

/** Where the sentence before that of a place begins. */
function sentenceBefore(text: string, place: number): number {
  let to = beginOf(text, place, LONGEST, SENTENCE_ENDS);
  // 公开信息44条。 and the paragraph behind it end together.
  while (SENTENCE_ENDS.has(text.charCodeAt(to - 1))) to--;
  return beginOf(text, to, LONGEST, SENTENCE_ENDS);
}
