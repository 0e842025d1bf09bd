import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import type { Phrase } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import type { Theme } from '../context/theme.js';
import { topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';

/**
 * 办理留言41条, 收到提问41个: whether a number counts what else people write in. It is answered too, so that words which only imply
 * requests go on about it: 公开答复4条.
 */
export function isOfInquiries(
  { before, after, token }: Item,
  phrase: Phrase | undefined,
  { foreign, aside }: Theme,
  { text }: Clause,
  { sentence }: Context,
): boolean {
  if (phrase || !foreign || aside || sentence.countsWhole || sentence.counting) return false;
  return INQUIRIES.test(text.slice((before[0] ?? token).at, (after.at(-1) ?? token).end));
}

const INQUIRIES =
  /留言|来信|信件|信箱|热线|工单|咨询|来电|来访|诉求|提问|问题|[询疑]问|问询|线索|求助|报修|意见|私信|网帖|帖文|建议|提案|投诉|举报|信访|转办/u;

/** Whether a number that only implies its topic is of the inquiries that its sentence has counted. */
export const goesOnAboutInquiries = ({ before, after }: Item, { theme, sentence }: Context): boolean =>
  theme.foreign && sentence.countsInquiries && !namesTopic(before) && !namesTopic(after);

const namesTopic = (tokens: readonly Token[]) => tokens.some((token) => topicsOf(token).length > 0);
