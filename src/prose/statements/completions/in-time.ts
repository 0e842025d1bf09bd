import type { Clause } from '../../clauses/clause.js';
import { saidBy } from '../../words/token.js';

/** 予以公开占48.1%；所有申请已全部答复完毕: of all, whatever was counted before. */
export const ALL_OF_THEM = /所有的?(?:政府信息公开)?(?:依?申请)/u;

/**
 * 均按时答复 and 所有申请均按期办结 say that nothing was late; what is carried over is not due yet. 收到41件，已全部按时办结 says both.
 */
export function speaksOfTime(clause: Clause): boolean {
  const { text, tokens, before } = clause;
  const said = saidBy(tokens, text);
  if (isOfDue(clause)) return true;
  if (!TIMELY.test(said)) return false;
  const isCounted = [...before, ...tokens].some(({ type }) => type === 'quantity');
  const saysBoth =
    !IN_TERM.test(said) && WHOLLY.test(said) && DONE.test(said) && (isCounted || ALL_OF_THEM.test(said));
  return !saysBoth || isNoneLate(clause);
}

/** 均依法依规予以答复, but not 均已依法答复 or 全部依法答复: how it was done, of what was. */
export const speaksOfManner = (said: string): boolean => OF_MANNER.test(said);
const OF_MANNER =
  /^(?:均|都|皆)(?:能够?|得到)?(?:依法|依规|规范|严格|认真|妥善|逐[一件]|[据如]实|高质量|书面|(?:按照?|依照|严格按照?)(?:规定|要求|程序|流程|《?条例》?|相关|有关|法定))/u;

/** 均已按期办结，未出现超期情况: how well it was done is what is meant. */
const isNoneLate = ({ text, tokens }: Clause): boolean => {
  const end = tokens.at(-1)?.end ?? 0;
  return NONE_LATE.test(text.slice(end, end + LONGEST_LATE));
};
const NONE_LATE =
  /^[，,；;](?:均|也|且|从)?(?:(?:未|无|没有?|不存在)[^，。；]{0,6}(?:超期|逾期|超时|延误)|(?:按时|按期|及时)(?:办结|答复|办复|办理)率)/u;
const LONGEST_LATE = 16;

/** 当年到期的申请全部办结, 截至目前均已办结: what is carried over was not due, and may be done by now. */
export const isOfDue = ({ text, tokens, before }: Clause) =>
  OF_DUE.test(text.slice(before[0]?.at ?? tokens[0]?.at, tokens.at(-1)?.end));
const OF_DUE = /到期|届期|期满|截[至止](?:目前|(?:本|该)?报告)|报告(?:发布|公布|编制|上报)之?[日时前]/u;
const TIMELY = /按时|按期|及时|如期|依时|准时|到期|限期内|期限|时限|时间内/u;
/** 均已在法定期限内办结 */
const IN_TERM = /(?:期限|时限|时间)内/u;
const WHOLLY = /[均都]已|已(?:经)?(?:全部|悉数|全都|全数)|(?:全部|悉数|全都|件件|所有)[^，。]{0,16}已/u;
const DONE = /办结|办毕|办理完毕/u;
