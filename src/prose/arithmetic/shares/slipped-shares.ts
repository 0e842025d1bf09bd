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
  const from = beginOf(text, said.at, LONGEST_SENTENCE, SENTENCE_ENDS);
  const [whole, ...others] = alike.filter((one) => one.at >= from && one.at !== said.at);
  const isClear = whole && others.length === 0 && whole.end <= said.at && !whole.inexact;
  return isClear && whole.value > said.part && isOneDigitOff(said, whole.value) ? whole.value : undefined;
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
