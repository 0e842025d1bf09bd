import { type Placed, quantitiesIn } from '../segments.js';
import { beginOf, PARAGRAPH_ENDS, SENTENCE_ENDS } from '../stretch.js';
import { isNear, labelled, type Part } from './told-sum.js';

/**
 * The counts that stand before a sum in its sentence, over semicolons, or in the sentence before where its own has none: 网站120条；微信46条，
 * 两个渠道合计166条. None where brackets, or more than is kept in mind, stand between.
 */
export function countsAbove(text: string, sumAt: number): readonly Part[] {
  const begin = beginOf(text, sumAt, FARTHEST, SENTENCE_ENDS);
  const own = countsBetween(text, begin, sumAt);
  if (own.length > 0 || text[begin - 1] !== '。') return own;
  return countsBetween(text, beginOf(text, begin - 1, FARTHEST, SENTENCE_ENDS), begin - 1);
}

/** 发布解读12篇，转发34篇，以上合计46篇: all that is counted above, where nothing of the unit is counted farther above. */
export function allAbove(text: string, sumAt: number, { unit, value }: Placed): readonly Part[] | undefined {
  const above = countsAbove(text, sumAt);
  const [first] = above;
  if (!first) return undefined;
  const from = first.at - first.label.length;
  const farther = quantitiesIn(text, { from: beginOf(text, from, FARTHEST, PARAGRAPH_ENDS), to: from });
  const isAll = farther.every((one) => one.unit !== unit) && above.every(({ label }) => !OF_SOME.test(label));
  let sum = 0;
  let isOfSome = false;
  // The last counts may be summed up by themselves.
  for (const part of above.toReversed()) {
    sum += part.value;
    isOfSome ||= sum === value;
  }
  return isAll && !isOfSome && isNear(sum, value) ? above : undefined;
}

function countsBetween(text: string, from: number, to: number): readonly Part[] {
  const isClear = to - from < FARTHEST && !BRACKETS.test(text.slice(from, to));
  return isClear ? labelled(text, from, quantitiesIn(text, { from, to })) : [];
}

const FARTHEST = 160;
const BRACKETS = /[（()）]/u;
/** 其中原创10条, 较上年增加20条 */
const OF_SOME = /[含较比增减]|[去上]年|其中|分别/u;
