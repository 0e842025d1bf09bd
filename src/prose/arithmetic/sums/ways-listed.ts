import { goesOn, isExact, type Listing, type Placed, type Segment, WAYS_IN } from '../segments.js';
import { beginOf, PARAGRAPH_ENDS } from '../stretch.js';
import { labelled, type Part, partOf, type ToldSum } from './told-sum.js';

/** One of them is in every list of the ways in, and little else speaks of them. */
export const RARE_WAYS = '当面|信函|来函|邮寄|来信|信件|传真|书面|线下';

const WAY = new RegExp(WAYS_IN, 'u');

/** Whether words name a way by which requests come in. */
export const isOfWay = (text: string): boolean => WAY.test(text);

/** The units in which requests come in. */
const OF_REQUESTS = new Set('件份封个次');

/**
 * 收到申请41件，通过网络收到30件，信函收到8件，当面收到3件: what came in by each way, right behind what came in at all. Who lists the
 * ways says nothing of 其中.
 */
export function listedWays(text: string, from: number, quantities: readonly Placed[]): ToldSum | undefined {
  const first = quantities.findIndex((_, at) => isTotal(text, from, quantities, at));
  const total = quantities[first];
  if (!total || !isExact(total)) return undefined;
  const parts: Part[] = [];
  let end = total.end;
  for (const quantity of quantities.slice(first + 1)) {
    const gap = text.slice(end, quantity.at);
    end = quantity.end;
    if (quantity.unit === '%') continue;
    const behind = /^[^，,、；;。（(]*/u.exec(text.slice(end, end + LONGEST_LABEL))?.[0] ?? '';
    const said = parts.length === 0 ? gap.replace(LEADS_IN, '') : gap;
    const isPart = quantity.unit === total.unit && WAY.test(gap) && !NO_PART.test(said);
    if (!isPart) break;
    if (!isExact(quantity)) return undefined;
    parts.push(partOf(quantity, gap, gap + behind));
  }
  const last = parts.at(-1);
  if (parts.length < 2 || !last || goesOn(text.slice(last.end, last.end + LONGEST_LABEL))) return undefined;
  return { total, parts };
}

const LONGEST_LABEL = 20;
/** 312件，分别为网络250件 */
const LEADS_IN = /^[，,：:]?分别[为是有]/u;
const NO_PART = /分别|涉及|主要|最多|去年|上年|同比|较|结转|办结|答复/u;

/** 收到申请41件, where the next number is of a way: 通过网站收到申请30件 is of one itself. */
function isTotal(text: string, from: number, quantities: readonly Placed[], at: number): boolean {
  const [own, next] = [quantities[at], quantities[at + 1]];
  if (!own || !next || !OF_REQUESTS.has(own.unit)) return false;
  const label = text.slice(quantities[at - 1]?.end ?? from, own.at);
  const behind = text.slice(own.end, next.at);
  const isOfRequests = label.includes('申请') || OF_ALL_REQUESTS.test(behind);
  return isOfRequests && !WAY.test(label) && WAY.test(behind);
}

/** 41件申请中，网络30件 */
const OF_ALL_REQUESTS = /^(?:政府信息公开|信息公开)?申请(?:中|当中|里)?[，,：:]/u;

/** 收到申请4件，2件为网络申请，2件为信件申请: the ways stand behind their numbers. */
export function waysBehind(text: string, from: number, quantities: readonly Placed[]): ToldSum | undefined {
  const first = quantities.findIndex((_, at) => wayBehind(text, quantities[at + 1]) !== undefined);
  const total = quantities[first];
  if (!total || !isExact(total)) return undefined;
  const label = text.slice(quantities[first - 1]?.end ?? from, total.at);
  if (!label.includes('申请') || NO_PART.test(label)) return undefined;
  const parts: Part[] = [];
  for (const quantity of quantities.slice(first + 1)) {
    const way = wayBehind(text, quantity);
    const before = text.slice(parts.at(-1)?.end ?? total.end, quantity.at);
    if (way === undefined || !LED_IN.test(before)) break;
    if (!isExact(quantity)) return undefined;
    parts.push(partOf(quantity, before, way));
  }
  return parts.length > 1 ? { total, parts } : undefined;
}

const wayBehind = (text: string, quantity: Placed | undefined): string | undefined => {
  const [said] = quantity ? (BEHIND.exec(text.slice(quantity.end, quantity.end + LONGEST_LABEL)) ?? []) : [];
  return said !== undefined && WAY.test(said) ? said : undefined;
};
const BEHIND = /^(?:申请)?(?:[为是系由]|通过|来自|属于)[^，,。；;、（(]{2,14}/u;
/** Nothing but what was said of the one before stands before the next. */
const LED_IN = /[，,；;](?:其中[，,：:]?)?有?$/u;

/** 通过网络、信函、当面收到的分别为30件、8件和3件: as many numbers as ways, of the count before them. */
export function waysRespectively(
  text: string,
  segment: Segment,
  quantities: readonly Placed[],
): ToldSum | undefined {
  const { before: total, parts } = respectively(text, segment, quantities) ?? {};
  const isOne = total && OF_REQUESTS.has(total.unit) && isExact(total) && total.unit === parts?.[0]?.unit;
  return isOne ? { total, parts } : undefined;
}

/** As many counts as ways, with the number before them. */
function respectively(text: string, { from }: Segment, quantities: readonly Placed[]) {
  const gapOf = (at: number) => text.slice(quantities[at - 1]?.end ?? from, quantities[at]?.at);
  const first = quantities.findIndex((_, at) => RESPECTIVELY.test(gapOf(at)));
  if (first < 0) return undefined;
  let end = first + 1;
  while (end < quantities.length && JOINED.test(gapOf(end))) end++;
  const ways = gapOf(first)
    .replace(RESPECTIVELY, '')
    .split(/[、和及与]/u);
  const counts = quantities.slice(first, end);
  if (counts.length < 2 || ways.length !== counts.length || !ways.every(isOfWay)) return undefined;
  if (!counts.every((one) => isExact(one) && one.unit === counts[0]?.unit)) return undefined;
  const parts = counts.map((count, at) =>
    partOf(count, at === 0 ? gapOf(first) : (ways[at] ?? ''), `、${ways[at]}`),
  );
  return { before: quantities[first - 1], parts };
}

const RESPECTIVELY = /分别(?:为|是|有|收到)?$/u;
const JOINED = /^(?:、|，|和|及|与)$/u;

/**
 * 通过网络提交586件，信函提交241件，当面提交14件: the list of the three ways by which all requests come in, where it stands without
 * its total.
 */
export function waysWithoutTotal({ text, segment, opener, placed }: Listing): readonly (readonly Part[])[] {
  if (!opener) return [];
  const said = text.slice(segment.from, segment.to);
  const isOfTwo = isListOfTwo(text, segment);
  if (!(isOfTwo || THREE_WAYS.every((way) => way.test(said))) || NO_LIST_OF_ALL.test(said)) return [];
  if (listedWays(text, segment.from, placed) || waysRespectively(text, segment, placed)) return [];
  // 网络、信函、当面提交分别为84件、29件、5件
  const told = respectively(text, segment, placed);
  if (told && !told.before && OF_REQUESTS.has(told.parts[0]?.unit ?? '') && isAboutRequests(text, segment))
    return [told.parts];
  const all = labelled(text, segment.from, placed).filter(({ unit }) => unit !== '%');
  // 个人22件，企业4件；网上20件，邮寄5件，当面1件: between semicolons the ways stand by themselves.
  const from = all.findLastIndex(({ gap, label }) => SEMICOLON.test(gap) && isOfWay(label));
  const counts = from > 0 && !all.slice(0, from).some(({ label }) => isOfWay(label)) ? all.slice(from) : all;
  const isList = counts.every(
    (part) => isExact(part) && isOfWay(part.label) && !NO_PART.test(part.label) && OF_REQUESTS.has(part.unit),
  );
  const isWhole = counts.length >= THREE_WAYS.length || (counts.length === 2 && isOfTwo);
  return isList && isWhole ? [counts] : [];
}

/** 从申请方式看，网络30件，信函4件; 申请中线上41件、线下18件: two ways, told as all by which requests came in. */
function isListOfTwo(text: string, { from, to }: Segment): boolean {
  const said = text.slice(from, to);
  return (BY_WAY.test(said) || BOTH_WAYS.test(said)) && isAboutRequests(text, { from, to });
}

function isAboutRequests(text: string, { from, to }: Segment): boolean {
  // What the paragraph before was about says nothing of this one.
  const around = text.slice(beginOf(text, from, FARTHEST_BEFORE, PARAGRAPH_ENDS), to);
  return around.includes('申请') && !OF_OTHERS.test(around);
}
const FARTHEST_BEFORE = 80;
const BY_WAY = /(?:方式|渠道|途径)(?:上|中|来?看|方面|分)?[，,：:]/u;
const BOTH_WAYS = /线上.*线下|线下.*线上/u;
const OF_OTHERS =
  /咨询|留言|来信|诉求|投诉|信访|宣传|培训|活动|会议|解读|建议|提案|许可|居多|最多|为主|主要/u;

const SEMICOLON = /^[；;]/u;

/** Parts of what was counted before, or not all of them. */
const NO_LIST_OF_ALL = /其中|等/u;

const THREE_WAYS = [/网络|网上|在线|互联网|平台|电子/u, /信函|邮寄|来信|来函/u, /当面|现场|窗口/u];
