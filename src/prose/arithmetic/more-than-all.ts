import type { Placed } from './segments.js';
import type { Part } from './told-sum.js';

/** 公开信息5条。其中，通过门户网站公开6条: whether the only part of a count is more than it. */
export function isMoreThanAll(total: Placed, parts: readonly Part[], text: string): boolean {
  const [only, ...others] = parts;
  if (!only || others.length > 0 || only.value <= total.value || NO_PART.test(only.label)) return false;
  return !NO_TOTAL.test(text.slice(Math.max(0, total.at - LONGEST_LABEL), total.at));
}

const LONGEST_LABEL = 20;
/** 平均每月公开20条, 新增20条 */
const NO_TOTAL = /[每均较比超]|(?:增|减|多|少)[^，,。；;]{0,6}$/u;
/** 政策文件较上年增加400条, 微信公众号累计推送600条 */
const NO_PART = /[较比超每均]|增|减|累计|历年|[上去往]年|截至|目前|总/u;
