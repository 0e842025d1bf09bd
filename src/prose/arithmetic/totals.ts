import { type Placed, quantitiesIn } from './segments.js';
import { beginOf, type Marks } from './stretch.js';

/** A count that ends where a list begins. */
export interface CountBefore {
  readonly total: Placed;
  /** What its stretch says before it. */
  readonly before: string;
  /** The counts of its stretch before it. */
  readonly told: readonly Placed[];
}

/** The count that ends at a place, if one does; its stretch reaches no farther back than `longest`. @param marks what may end the one before */
export function countEndingAt(
  text: string,
  index: number,
  longest: number,
  marks?: Marks,
): CountBefore | undefined {
  const from = beginOf(text, index, longest, marks);
  const told = quantitiesIn(text, { from, to: index });
  const total = told.at(-1);
  return total?.end === index
    ? { total, before: text.slice(from, total.at), told: told.slice(0, -1) }
    : undefined;
}

/** 平均每季度20件, 较上年增加20件: by how many there are more, what each has and about how many there are is no total, nor is what was before. */
export const isNoTotal = (before: string): boolean => NO_TOTAL.test(before);
const NO_TOTAL =
  /平均|(?:[每均较比]|各(?![类项种级]))[^，,。；;\d]{0,8}$|(?:[增减升降多少超余]|[去上]年)[^，,。；;]{0,6}$|(?:第|约|近|逾|不足)$/u;
