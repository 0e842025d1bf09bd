import type { Placed } from '../segments.js';
import { beginOf, SENTENCE_ENDS } from '../stretch.js';

/** A share with its part, where it stands. */
interface SaidShare {
  readonly part: number;
  readonly percent: number;
  /** One in its last place. */
  readonly tolerance: number;
  readonly at: number;
}

/** 178篇解读中阅读量低的有46篇，占35.8%: of the only other count of the unit in its sentence, of which one digit is wrong. */
export function slippedOf(text: string, said: SaidShare, alike: readonly Placed[]): number | undefined {
  const { value } = onlyBefore(text, said, alike) ?? {};
  return value !== undefined && isOneDigitOff(said, value) ? value : undefined;
}

/** 公开信息362条，原创的只有309条: of that count where the part is told to be all of its kind. */
export function singledOutOf(text: string, said: SaidShare, alike: readonly Placed[]): number | undefined {
  if (!ONLY.test(text.slice(Math.max(0, said.at - LONGEST_ONLY), said.at))) return undefined;
  const whole = onlyBefore(text, said, alike);
  if (!whole) return undefined;
  const between = text.slice(whole.end, said.at);
  const from = beginOf(text, whole.at, LONGEST_SENTENCE, SENTENCE_ENDS);
  const isOther = COMPARED.test(text.slice(from, whole.at) + between) || OTHER_BASE.test(between);
  return isOther ? undefined : whole.value;
}
const ONLY = /(?:[只仅]有?|就[有达])$/u;
const LONGEST_ONLY = 2;
const COMPARED = /[较比增减每各余]|上年|去年|平均|[（(]/u;
/** What a share may be of that stands between a count and the part. */
export const OTHER_BASE = /[占。；;\n、和共]|合计/u;

/** The only other count of the unit in the sentence of a share, where it stands before the part and is more. */
function onlyBefore(text: string, { at, part }: SaidShare, alike: readonly Placed[]): Placed | undefined {
  const from = beginOf(text, at, LONGEST_SENTENCE, SENTENCE_ENDS);
  const [whole, ...others] = alike.filter((one) => one.at >= from && one.at !== at);
  const isClear = whole && others.length === 0 && whole.end <= at && !whole.inexact && whole.value > part;
  return isClear ? whole : undefined;
}

function isOneDigitOff({ part, percent, tolerance }: SaidShare, whole: number): boolean {
  const places = Math.max(0, Math.round(-Math.log10(tolerance || 1)));
  const [told, right] = [percent.toFixed(places), ((100 * part) / whole).toFixed(places)];
  const [wrong, ...more] = [...told].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  // 占33% may be of another base than the one that gives 31%.
  const isTelling = places > 0 || wrong !== told.length - 1;
  return told.length === right.length && wrong !== undefined && more.length === 0 && isTelling;
}

const LONGEST_SENTENCE = 200;
