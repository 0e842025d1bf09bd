import { matchesIn } from '../../../report/text/matches-in.js';
import { quantitiesIn } from '../segments.js';
import { beginOf, SENTENCE_ENDS } from '../stretch.js';
import { sumOf } from '../told-figure.js';
import { isNoTotal } from '../totals.js';

/** A part that is more than what it is told to be of: 318条，其中网站发布350条. */
export interface PartBeyond {
  readonly total: number;
  readonly part: number;
  readonly at: number;
  readonly end: number;
}

/** Whether a text, clean or not, may tell one. */
export const mayTellParts = (text: string): boolean =>
  text.includes('其中') || text.includes('中有') || SOME_USED.test(text);
const SOME_USED = /采[用纳]|[录刊]用/u;

const PART =
  /其中(?<=(?<![\d.,])(?<total>\d{1,7})(?<unit>[件条份篇次个期场项家户名人部起宗封])[，,。；;（(]其中)[，,：:]?(?<label>[^，,。；;：:、（()\d]{0,20}?)(?<part>\d{1,7})\k<unit>(?=[，,。；;、）)\n]|$)/gu;
/** 17件中有19件, 21件资金类申请中有23件: what is told of some. */
const AMONG =
  /中有(?<=(?<![\d.,])(?<total>\d{1,7})(?<unit>[件条份篇次个期场项家户名人部起宗封])(?<noun>[^，,。；;：:、（()\d]{0,14}(?<![集命]))中有)(?<part>\d{1,7})\k<unit>/gu;
/** 报送信息120条，被采用132条: what was taken of all that was sent in. */
const TAKEN =
  /[，,；;（(](?<=(?<![\d.,])(?<total>\d{1,7})(?<unit>[条份篇次个期])[，,；;（(])(?<label>(?:已|共)?(?:被[^，,。；;：:、（()\d]{0,10})?(?:采[用纳]|[录刊]用)了?)(?<part>\d{1,7})\k<unit>(?=[，,。；;、）)\n]|$)/gu;
const SENT_IN = /(?:报送|上报|投送|投稿|征集|征求|征得|收到|收集|提交|提出|推送)[^，,。；;：:（()\d]*$/u;
/** What is not among the total, or not a count of its own: 累计, 约, 增加到. */
const OTHERWISE = /累计|历年|截至|目前|[上去往]年|约|近$|超|余|多$|少$|不足|增|减|[比较]|均|每|率|额|总/u;

/** The parts of a clean text that are more than their total, where no other count of its sentence, nor all of them, may be the total. */
export const partsBeyondIn = (text: string): PartBeyond[] => [
  ...matchesIn(text, PART).flatMap((found) => beyond(text, found, found.index - 1)),
  ...matchesIn(text, AMONG).flatMap((found) =>
    beyond(text, found, found.index - (found.groups?.noun ?? '').length),
  ),
  ...matchesIn(text, TAKEN).flatMap((found) => beyond(text, found, found.index, SENT_IN)),
];

/** What a match tells, whose total ends at a place and has been `ledIn` by some words. */
function beyond(
  text: string,
  { 0: said, index, groups = {} }: RegExpExecArray,
  totalEnd: number,
  ledIn?: RegExp,
): PartBeyond[] {
  const { total: written = '', unit = '', label = '', part = '' } = groups;
  const at = totalEnd - written.length - unit.length;
  const total = Number(written);
  if (Number(part) <= total || OTHERWISE.test(label)) return [];
  const before = text.slice(beginOf(text, at, FARTHEST, SENTENCE_ENDS), at);
  if (isNoTotal(before) || ledIn?.test(before) === false) return [];
  const from = at - before.length;
  const others = quantitiesIn(text, { from, to: at }).filter((one) => one.unit === unit);
  const all = sumOf(others.map(({ value }) => value)) + total;
  return others.length > 0 && all >= Number(part)
    ? []
    : [{ total, part: Number(part), at, end: index + said.length }];
}

const FARTHEST = 120;
