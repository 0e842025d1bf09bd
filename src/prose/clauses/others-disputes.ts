import type { Edition } from '../../edition/edition.js';
import { hasRole, topicsOf } from '../words/senses.js';
import { saidBy, type Token, wordToken } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { OTHER_CAUSE } from './causes.js';
import type { Clause } from './clause.js';

/**
 * The tokens of a clause with disputes over other things than requests made something that the tables do not hold:
 * 行政处罚类行政复议3件; and, of who decides on others' disputes, 收到行政复议申请1980件.
 */
export function withoutOthersDisputes(
  tokens: readonly Token[],
  text: string,
  { edition, author }: Pick<Clause, 'edition' | 'author'>,
  before: readonly Token[],
): readonly Token[] {
  const isDispute = (token: Token) => topicsOf(token).some((topic) => edition.prose.topics[topic]?.dispute);
  if (!tokens.some(isDispute)) return tokens;
  const decides =
    (REVIEWER.test(author.organ ?? '') && !OF_ITS_OWN.test(saidBy(tokens, text))) ||
    AS_REVIEWER.test(text.slice(Math.max(0, (tokens[0]?.at ?? 0) - LONGEST_ROLE), tokens[0]?.at));
  const isOfOther = (token: Token, at: number) => {
    if (!isDispute(token)) return false;
    if (isOverComplaint(token, tokens, text) || (at === 0 && goesOnAboutOthers(before))) return true;
    const modifier = KIND.test(text.slice(token.at - 1, token.at)) ? tokens[at - 2] : tokens[at - 1];
    return modifier !== undefined && namesOther(modifier, edition);
  };
  const isOthers = (token: Token, at: number) => isOfOther(token, at) || (decides && isReviewed(token, text));
  return tokens.some(isOthers)
    ? tokens.map((token, at) => (isOthers(token, at) ? wordToken(OTHER_CAUSE, token.at, token.end) : token))
    : tokens;
}

const KIND = /[类等]/u;

/** Who decides on the disputes of all organs. */
const REVIEWER = /司法[局厅]$/u;
/** 作为市政府行政复议机构，全年共收到行政复议申请412件 */
const AS_REVIEWER = /作为[^。；，]{0,16}复议机[构关](?:的[^。；，]{0,10})?[，（(：]$/u;
const LONGEST_ROLE = 34;
const OF_ITS_OWN = /信息公开|依申请|公开申请|被申请|[我本]局|[我本]厅|不服|答复|未|没有|无/u;
const isReviewed = ({ at, end }: Token, text: string) => /复议/u.test(text.slice(at, end));

/** Something that is decided beside requests. */
const namesOther = (token: Token, { prose }: Edition) =>
  topicsOf(token).some((topic) => {
    const { dispute, carriedOut, exampled } = prose.topics[topic] ?? {};
    return !dispute && carriedOut === undefined && exampled === true;
  });

/** 投诉举报类行政复议312件，行政诉讼41件: what follows at once is of the same kind. */
const goesOnAboutOthers = (before: readonly Token[]): boolean =>
  before.at(-1)?.type === 'quantity' && before.at(-2)?.word === OTHER_CAUSE;

/** 对投诉举报答复不服提起行政复议96件; not 举报、投诉、行政复议. */
const isOverComplaint = (dispute: Token, tokens: readonly Token[], text: string): boolean =>
  COMPLAINTS.test(text.slice(Math.max(0, dispute.at - LONGEST_KIND), dispute.at)) ||
  tokens.some(
    (token) =>
      token.end <= dispute.at && hasRole(token, GRIEVANCE) && OVER.test(text.slice(token.end, dispute.at)),
  );

const COMPLAINTS = /(?:投诉|举报|信访|申诉)[^、，,]{0,3}类$/u;
const LONGEST_KIND = 6;
const GRIEVANCE = roleSet('grievance');
const OVER = /^[^、，,和及]{0,8}(?:答复|处理|决定|事项|不服|引发|引起|类)[^、，,和及]{0,10}$/u;
