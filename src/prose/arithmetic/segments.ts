import { matchesIn } from '../../report/text/matches-in.js';
import { codesOf } from '../words/codes.js';
import { QUANTITY_STARTS, type Quantity, quantityAt } from '../words/quantity.js';

/** The ways by which requests come in, as the source of a pattern. */
export const WAYS_IN =
  '当面|现场|窗口|信函|来函|邮寄|邮政|快递|来信|信件|传真|网络|网上|在线|线上|线下|电子邮件|电子邮箱|邮箱|信箱|互联网|平台|网站|书面';

/** A quantity, which knows its place. */
export type Placed = Quantity;

/** Neither about so many, nor rounded. */
export const isExact = ({ inexact, tolerance }: Quantity) => !inexact && tolerance === 0;

/** Behind a count and what may lead in a list of it, as the source of a pattern. */
export const COLON_AFTER_COUNT =
  '[：:](?<=[件条份篇次个封起宗期场部项](?:，?(?:分别|具体)?(?:为|是|如下|包括))?[：:])';

/** 98条，包括机构职能3条: what else leads in a list behind a count, as the source of a pattern. */
export const INCLUDING =
  '[，,]?(?:包括|包含|具体[为是有])(?<=[件条份篇次个封期][，,]?(?:包括|包含|具体[为是有]))';

/** 98条（机构职能3条，政策文件20条: a list in brackets behind a count, as the source of a pattern. */
export const IN_BRACKETS =
  '[（(](?<=[件条份篇次个期][（(])(?=[^，,、；;（()）\\d含如例较比另累约其同上去]{2,14}\\d)';

/** 网站200条、微信90条等: whether there is more in a list than what is told, by what follows its last number. */
export const goesOn = (behind: string): boolean => ET_CETERA.test(behind);
const ET_CETERA = /^[^，,。；;]{0,4}等/u;

/** A place of a text and the place behind its end. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** A segment with its quantities. */
export interface CountedSegment extends Segment {
  readonly quantities: readonly Placed[];
}

/** What opens a list of parts. */
export interface Opener {
  readonly sign: string;
  readonly at: number;
}

/** A segment that lists something. */
export interface Listing {
  readonly text: string;
  readonly segment: Segment;
  /** What opens the list of its parts; a sum may need none. */
  readonly opener: Opener | undefined;
  readonly placed: readonly Placed[];
  /** The quantities of the segment before. */
  readonly before: readonly Placed[];
}

/** The segments of a clean text. */
export const countedSegmentsOf = (text: string): readonly CountedSegment[] =>
  segmentsOf(text).map(({ from, to }) => ({ from, to, quantities: quantitiesIn(text, { from, to }) }));

/** Sentences, and what stands between semicolons; 其中：……；…… is one. What is too long for one is none. */
function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let listed = false;
  for (const { 0: found, index } of matchesIn(text, BOUNDARIES)) {
    if (found.length > 1 || COLONS.has(found)) listed = true;
    else if (!(SEMICOLONS.has(found) && (listed || goesOnListing(text, index, from)))) {
      if (index - from <= LONGEST_SEGMENT) segments.push({ from, to: index });
      from = index + 1;
      listed = false;
    }
  }
  if (text.length - from <= LONGEST_SEGMENT) segments.push({ from, to: text.length });
  return segments;
}

/** 网络20件；信函12件, 服务类1102条；公示类777条, 523条；其中，招商类89条: the next way or kind, or the first, of the same list. */
function goesOnListing(text: string, at: number, from: number): boolean {
  if (!COUNTED.has(text[at - 1] ?? '')) return false;
  if (NEXT_OF_LIST.test(text.slice(at + 1, at + LONGEST_NEXT))) return true;
  const [, unit] = NEXT_OF_KIND.exec(text.slice(at + 1, at + LONGEST_KIND)) ?? [];
  const said = text.slice(from, at).replace(SHARE_BEHIND, '');
  return unit !== undefined && unit === said.at(-1) && OPENED.test(said);
}
/** 其中政策文件20条；工作动态88条；公示公告102条 */
const NEXT_OF_KIND = /^[^，,。；;：:、（(\d]{2,14}\d+([条篇件份])(?=[；;。，,（(\n]|$)(?![，,（(]其中)/u;
const LONGEST_KIND = 24;
/** 324条，占61.2%; 324条（占61.2%） */
const SHARE_BEHIND = /[，,（(]占[^，,；;。（(]{0,10}%[）)]?$/u;
const OPENED = /其中|信息(?:当中|中|里)[，,]/u;
const COUNTED = new Set('件份封个次条%）');
const NEXT_OF_LIST = new RegExp(
  `^(?:(?:通过)?(?:${WAYS_IN})[^，,。；;\\d]{0,6}?(?:\\d+|[一二两三四五六七八九十百]+)[件份封个次]|[^，,。；;\\d]{1,8}类\\d+条|其中[，,：:]?[^，,。；;\\d]{2,8}\\d+[条篇])`,
  'u',
);
const LONGEST_NEXT = 24;

const LONGEST_SEGMENT = 400;
const BOUNDARIES = new RegExp(`[。！？!?\\n；;]|其中[：:]|${COLON_AFTER_COUNT}`, 'gu');
const SEMICOLONS = new Set('；;');
const COLONS = new Set('：:');

/** The quantities between two places, in order. */
export function quantitiesIn(text: string, { from, to }: Segment): Placed[] {
  const found: Placed[] = [];
  for (let at = from; at < to; at++) {
    const start = STARTS[text.charCodeAt(at)] ?? NONE;
    if (start === NONE) continue;
    const quantity = quantityAt(text, at);
    if (quantity) {
      found.push(quantity);
      at = quantity.end - 1;
      // 2024年: no quantity begins within a number.
    } else if (start === A_DIGIT) while (STARTS[text.charCodeAt(at + 1)] === A_DIGIT) at++;
  }
  return found;
}

/** By how many brackets a text leaves one deeper than it began. */
export function depthOf(text: string): number {
  let depth = 0;
  for (const character of text)
    if (OPENING.has(character)) depth++;
    else if (CLOSING.has(character)) depth--;
  return depth;
}

const OPENING = new Set('（(');
const CLOSING = new Set('）)');

/** By code: a set takes several times as long, and every character of a text is asked for. */
const STARTS = new Uint8Array(0x10000);
const [NONE, A_START, A_DIGIT] = [0, 1, 2];
for (const code of QUANTITY_STARTS) STARTS[code] = A_START;
for (const code of codesOf('0123456789')) STARTS[code] = A_DIGIT;
