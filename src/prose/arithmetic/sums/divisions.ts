import { NUMERALS } from '../../words/quantity.js';
import {
  COLON_AFTER_COUNT,
  type CountedSegment,
  depthOf,
  goesOn,
  IN_BRACKETS,
  INCLUDING,
  isExact,
  type Listing,
  type Opener,
  type Placed,
  type Segment,
} from '../segments.js';
import { sumOf } from '../told-figure.js';
import { dividedBy } from './divided-total.js';
import { mayJoin } from './joined-sums.js';
import { isPair } from './meant-whole.js';
import { SUM_OF_ALL, TOGETHER } from './sums-told.js';
import { type Part, partOf, sumOfParts, type ToldSum } from './told-sum.js';
import { isOfWay, listedWays, RARE_WAYS, waysBehind, waysRespectively } from './ways-listed.js';

/** The segments of a clean text that may list something. */
export function listingsIn(text: string, segments: readonly CountedSegment[]): readonly Listing[] {
  const listings: Listing[] = [];
  let before: readonly Placed[] = [];
  for (const segment of segments) {
    const { from, to } = segment;
    const placed = withoutShares(text, outOfBrackets(text, segment.quantities));
    const opener = placed.length > 0 ? openerIn(text, segment) : undefined;
    if (opener || (placed.length > 1 && mayJoin(text.slice(from, to))))
      listings.push({ text, segment, opener, placed, before });
    // 公开信息1746条。其中：网站1087条
    before = opener && isOfBefore(opener, segment) ? [] : placed;
  }
  return listings;
}

/** 网站（200条）、微信（90条）: several counts, each in brackets behind what it counts, as if they stood without. */
function outOfBrackets(text: string, quantities: readonly Placed[]): readonly Placed[] {
  const isBracketed = ({ at, end }: Placed, index: number) =>
    NAMED.test(text.slice(at - 2, at)) &&
    CLOSING.has(text[end] ?? '') &&
    quantities[index - 1]?.end !== at - 1;
  return quantities.filter(isBracketed).length < 2
    ? quantities
    : quantities.map((one, index) =>
        isBracketed(one, index) ? { ...one, at: one.at - 1, end: one.end + 1 } : one,
      );
}
/** 予以公开30件（39.5%）、部分公开9件（11.8%）: counts with their shares are counts. */
function withoutShares(text: string, quantities: readonly Placed[]): readonly Placed[] {
  const isShared = (at: number) => {
    const [count, share] = [quantities[at], quantities[at + 1]];
    return (
      share?.unit === '%' &&
      count !== undefined &&
      SHARE.test(text.slice(count.end, share.at)) &&
      CLOSING.has(text[share.end] ?? '')
    );
  };
  return quantities.flatMap((one, at) =>
    isShared(at - 1) ? [] : isShared(at) ? [{ ...one, end: (quantities[at + 1] ?? one).end + 1 }] : [one],
  );
}
const SHARE = /^[（(](?:占比?)?$/u;

const NAMED = /^[^\d年期度条件%][（(]$/u;
const CLOSING = new Set('）)');

/** Whether a text, clean or not, may list anything: not without two numbers. */
export const mayList = (text: string): boolean => TWO_NUMBERS.test(text);
const TWO_NUMBERS = new RegExp(`[\\d${NUMERALS}][^\\d${NUMERALS}]+[\\d${NUMERALS}]`, 'u');

const OF_WHICH = '其中';
/** 公开信息1530条。包括：土地类316条; 公开信息50条。在公开的信息中，政策法规类4条 */
const COMPRISING =
  /(?:具体)?包括[：:]?|在?(?:已|所)?(?:主动)?(?:公开|发布)的?(?:各类)?(?:政府|政务)?信息(?:当中|中|里)[，,：:]/y;

/** Whether a list divides a number of the sentence before. */
const isOfBefore = ({ sign, at }: Opener, { from }: Segment) =>
  sign === OF_WHICH || (at === from && OF_SENTENCE_BEFORE.test(sign));
const OF_SENTENCE_BEFORE = /包括|信息/u;

/** 其中, 318条：网站200条, 318条，包括网站200条, or the ways by which requests came in. */
const SOME_OPENER = new RegExp(
  `${OF_WHICH}|${COLON_AFTER_COUNT}|${IN_BRACKETS}|${INCLUDING}|${RARE_WAYS}|${TOGETHER}|${SUM_OF_ALL}|包括(?<=。(?:具体)?包括)|信息(?:当中|中|里)[，,：:]`,
  'u',
);

function openerIn(text: string, { from, to }: Segment): Opener | undefined {
  const said = text.slice(from, to);
  const at = said.indexOf(OF_WHICH);
  if (at >= 0) return { sign: OF_WHICH, at: from + at };
  if (text[from - 1] === '。') {
    COMPRISING.lastIndex = from;
    const [sign] = COMPRISING.exec(text) ?? [];
    if (sign !== undefined) return { sign, at: from };
  }
  const found = SOME_OPENER.exec(said);
  return found ? { sign: found[0], at: from + found.index } : undefined;
}

/** What a segment divides a count into, or the ways by which requests came in. */
export function dividedIn(listing: Listing): readonly ToldSum[] {
  const { text, segment, opener, placed } = listing;
  if (!opener) return [];
  const respective = waysRespectively(text, segment, placed);
  const isDivided = opener.sign === OF_WHICH || /[：:包（(]|信息|具体/u.test(opener.sign);
  const told =
    respective ??
    waysBehind(text, segment.from, placed) ??
    (isDivided ? partsOfTotal({ ...listing, opener }) : listedWays(text, segment.from, placed));
  return told ? [told] : [];
}

function partsOfTotal({
  text,
  segment,
  opener,
  placed,
  before,
}: Listing & { readonly opener: Opener }): ToldSum | undefined {
  const whole = dividedBy(text, opener.at, placed, before);
  if (!whole) return undefined;
  const { total, told } = whole;
  // A division inside a part, or a second one: which parts are whose is not certain.
  const to = endOfList(text, opener.at + opener.sign.length, segment.to, total.unit);
  const listed = text.slice(opener.at + opener.sign.length, to).replace(IN_ITS_BRACKETS, '');
  if (listed.includes(OF_WHICH)) return undefined;
  const parts = partsBehind({ text, opener, placed }, to, total);
  if (!parts || isWholeFartherOn(parts, placed, total)) return undefined;
  // （招商政策127条，规划建设344条）: without 其中, two may be examples.
  const isOpen = BRACKET_BEFORE.test(opener.sign) && !isPair(parts.map(({ label }) => label));
  if (parts.length < (isOpen ? 3 : 2)) return undefined;
  const alike = told.filter(({ unit }) => unit === total.unit).map(({ value }) => value);
  return { total, parts, otherTotals: [...alike, sumOf(alike)] };
}

/** 政策文件146条；组织机构4条；其他10条: what seemed to be no part any more makes up the total. */
function isWholeFartherOn(parts: readonly Part[], placed: readonly Placed[], total: Placed): boolean {
  const from = parts.at(-1)?.end ?? 0;
  let sum = sumOfParts(parts);
  return placed.some(({ at, unit, value }) => {
    if (at < from || unit !== total.unit) return false;
    sum += value;
    return sum === total.value;
  });
}

/** The parts that a list names; undefined where it is not certain which they are. */
function partsBehind(
  { text, opener, placed }: Pick<Listing, 'text' | 'placed'> & { readonly opener: Opener },
  to: number,
  total: Placed,
): Part[] | undefined {
  const parts: Part[] = [];
  const inBrackets =
    BRACKET_BEFORE.test(opener.sign) ||
    BRACKET_BEFORE.test(text.slice(Math.max(0, opener.at - 1), opener.at));
  let end = opener.at + opener.sign.length;
  let depth = 0;
  for (const [index, quantity] of placed.entries()) {
    if (quantity.at < opener.at) continue;
    if (quantity.at >= to) break;
    const gap = text.slice(end, quantity.at);
    const next = placed[index + 1]?.at ?? to;
    depth += depthOf(gap);
    end = quantity.end;
    // The brackets around the whole list have ended.
    if (inBrackets && depth < 0) break;
    if (depth > 0 || quantity.unit === '%') continue;
    if (SILENCING.test(gap) || BARE.test(gap)) return undefined;
    // 网站280条、微信38条，点击量5万次: what is told besides may be rounded.
    const isBesides = parts.length > 0 && quantity.unit !== total.unit && COMMA.test(gap);
    if (!isBesides && !isExact(quantity)) return undefined;
    // 27项可网上办理，比2024年新增5项: what is said of the part before tells of no way.
    if (parts.length > 0 && isStopping(gap, parts[0]) && !isOfWay(behindComma(gap))) break;
    // 当面6件、网络47件、信函2件，自然人49件: what follows divides by something else.
    if (parts.length > 1 && COMMA.test(gap) && parts.every(({ label }) => isOfWay(label)) && !isOfWay(gap))
      break;
    // 概况2条，动态72条，目录127条；公众号422条: what follows is told besides.
    if (parts.length > 1 && gap.startsWith('；') && parts.every((part) => !part.gap.startsWith('；'))) break;
    if (quantity.unit !== total.unit) {
      if (parts.length === 0 || gap.startsWith('、')) return undefined;
      break;
    }
    parts.push(partOf(quantity, gap, gap + labelBehind(text.slice(end, next))));
  }
  const last = parts.at(-1);
  if (!last) return undefined;
  const behind = text.slice(last.end, to);
  return goesOn(behind) || UNCOUNTED_REST.test(behind) ? undefined : parts;
}

/** Where a list ends: before ；共维护13个专栏，其中新开2个, which divides something else. */
function endOfList(text: string, from: number, to: number, unit: string): number {
  const [first = '', ...others] = text.slice(from, to).split('；');
  let end = from + first.length;
  for (const said of others) {
    const at = said.indexOf(OF_WHICH);
    const [, counted = unit] = at < 0 ? [] : (LAST_UNIT.exec(said.slice(0, at)) ?? []);
    if (counted !== unit) return end;
    end += said.length + 1;
  }
  return to;
}
const LAST_UNIT = /\d([^\d，,。；;、（(])[^\d]*$/u;

/** 法定公开99条（其中：履职依据1条，机构职能8条）: what a part is divided into in its turn. */
const IN_ITS_BRACKETS = /(?<=[\d条件篇个份])[（(]其中[^（()）]*[）)]/gu;

const COMMA = /^[，,；;]/u;
const behindComma = (gap: string): string => gap.slice(gap.search(/[，,；;][^，,；;]*$/u) + 1);
const BRACKET_BEFORE = /[（(]/u;
const labelBehind = (text: string) => /^(?:[（(][^（()）]*[）)])?[^，,、；;（(]*/u.exec(text)?.[0] ?? '';

/** Two ways of dividing, or a division that is told elsewhere. */
const SILENCING = /分别|按[^，,、]{1,8}(?:分|划分|统计)|从[^，,、]{1,8}看|涉及|主要(?!负责|领导)|最多/u;
/** 制度15，公示公告21条: a part whose unit is left out. */
const BARE = /[^\d.\-—–~〔[（(]\d{1,6}[，,、；;]/u;
/** ，解读及回应类信息共计110条: in all of its kind. */
const IN_ALL = /(?<=类(?:信息)?|(?<!公开|发布|推送|更新|各类)信息)(?:共计|合计|总计|共)$/u;
/** What comes next is no part any more. */
const STOPPING =
  /累计|合计|共计|总计|全年|今年|本年|同比|环比|较|比(?:[上去]|\d{4}年)|另[有外，]|此外|同时|增长|增加|减少|下降|平均|上年|去年|目前|截至|收到|受理|办结|开展|召开|举办|组织|(?<!城市)更新(?!量)|(?<!公)共[^同]/u;
/** 概况类信息更新2条，动态类信息更新72条: what is said of the first, too, stops nothing. */
const isStopping = (gap: string, first: Part | undefined): boolean =>
  !gap.startsWith('、') &&
  STOPPING.test(gap.replace(IN_ALL, '')) &&
  !(gap.length > LONGEST_END && first?.gap.endsWith(gap.slice(-LONGEST_END)));
const LONGEST_END = 4;
/** 通知公告402条，其余为政策文件 */
const UNCOUNTED_REST =
  /^[^，,、；;]{0,12}[，,、；;](?:其[余他它]|剩余|余下|剩下|以及|还有|另有)[^\d，,；;]*(?:$|[，,；;])/u;
