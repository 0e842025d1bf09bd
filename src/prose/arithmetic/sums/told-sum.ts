import type { Placed } from '../segments.js';
import { beginOf, marksOf } from '../stretch.js';
import { sumOf } from '../told-figure.js';

/** One of what a total is told to be made up of. */
export interface Part extends Placed {
  /** What stands between the part before and its number. */
  readonly gap: string;
  /** With what stands behind it: 其中200条来自网站. */
  readonly label: string;
}

/** A total with the parts that a text tells it to be made up of: 318条，其中网站200条、微信118条; 网站200条、微信118条，共318条. */
export interface ToldSum {
  readonly total: Placed;
  readonly parts: readonly Part[];
  /** What else the parts may be of: 收到19件，上年结转1件，其中网络10件. */
  readonly otherTotals?: readonly number[];
}

/** A told sum that its parts do not give, with the place of what tells it. */
export interface WrongSum {
  readonly total: number;
  readonly parts: readonly number[];
  readonly unit: string;
  /** From the first of its numbers to the last. */
  readonly at: number;
  readonly end: number;
  /** Where the label of its first number begins, if it has one. */
  readonly from?: number;
}

/** A count as a part. Spelled out: `{ ...count, label }` takes several times as long. */
export const partOf = (count: Placed, gap: string, label = gap): Part => {
  const { value, tolerance, unit, inexact, at, end } = count;
  return { value, tolerance, unit, inexact, at, end, gap, label };
};

/** Counts of a text with what stands before each of them, from a place on. */
export const labelled = (text: string, from: number, counts: readonly Placed[]): readonly Part[] =>
  counts.map((count, at) => partOf(count, text.slice(counts[at - 1]?.end ?? from, count.at)));

export const sumOfParts = (parts: readonly Placed[]): number => sumOf(parts.map(({ value }) => value));

/** Whether the parts do not give the total to the last digit, as must what is told as their sum: 合计26件. */
export const isOff = ({ parts, total }: ToldSum): boolean => sumOfParts(parts) !== total.value;

/** Whether the parts are of the total's unit, all exact, and not it, though as near as a slip would be. */
export function isNearMiss({ total, parts }: ToldSum): boolean {
  const all = [total, ...parts];
  if (parts.length < 2 || all.some(({ inexact, unit }) => inexact || unit !== total.unit)) return false;
  const sum = sumOfParts(parts);
  const tolerance = 2 * sumOf(all.map((one) => one.tolerance));
  return Math.abs(sum - total.value) > tolerance && isNear(sum, total.value);
}

/** 33513条，其中21430条、8965条、3208条: whether two digits swapped back, in the total or in a part, make the parts give it. */
export function isOffBySwap({ total, parts }: ToldSum): boolean {
  const off = total.value - sumOfParts(parts);
  if (off % 9 !== 0) return false;
  const changes = (value: number) => swaps(value).map((swapped) => swapped - value);
  return changes(total.value).includes(-off) || parts.some(({ value }) => changes(value).includes(off));
}

/** A figure with two digits next to each other swapped; nobody writes 013 for 103. */
function swaps(value: number): number[] {
  const digits = String(value);
  return Array.from({ length: Math.max(0, digits.length - 1) }, (_, at) =>
    Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)),
  ).filter((swapped) => String(swapped).length === digits.length);
}

/** 368 for 386: the same figure but for two digits next to each other. */
export const isSwapOf = (one: number, other: number): boolean => one !== other && swaps(one).includes(other);

/** A slip is no farther off. */
export const isNear = (sum: number, total: number): boolean => sum >= LEAST * total && sum <= MOST * total;
const [LEAST, MOST] = [0.6, 1.7];

export function wrongSumOf({ total, parts }: ToldSum, text: string): WrongSum {
  const all = [total, ...parts];
  const at = Math.min(...all.map((one) => one.at));
  const end = Math.max(...all.map((one) => one.end));
  const values = parts.map(({ value }) => value);
  return { total: total.value, parts: values, unit: total.unit, at, end, from: labelBefore(text, at) };
}

/** Where the label before a number begins: 优秀 of 评选结果为：优秀12个; one that is longer is none. */
function labelBefore(text: string, at: number): number {
  const from = beginOf(text, at, LONGEST_LABEL, LABEL_ENDS);
  return at - from < LONGEST_LABEL ? from : at;
}
const LONGEST_LABEL = 30;
const LABEL_ENDS = marksOf('，,。；;：:、（(！？\n');

export const overlap = (one: WrongSum, other: WrongSum): boolean => one.at < other.end && other.at < one.end;
