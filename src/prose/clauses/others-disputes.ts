import type { Edition } from '../../edition/edition.js';
import type { Author } from '../author.js';
import { topicsOf } from '../words/senses.js';
import { type Token, wordToken } from '../words/token.js';
import { OTHER_CAUSE } from './causes.js';

/**
 * The tokens of a clause with disputes over other things than requests made something that the tables do not hold:
 * 行政处罚类行政复议3件; and, of who decides on others' disputes, 收到行政复议申请1980件.
 */
export function withoutOthersDisputes(
  tokens: readonly Token[],
  text: string,
  edition: Edition,
  author: Author,
): readonly Token[] {
  const isDispute = (token: Token) => topicsOf(token).some((topic) => edition.prose.topics[topic]?.dispute);
  if (!tokens.some(isDispute)) return tokens;
  const decides =
    REVIEWER.test(author.organ ?? '') && !OF_ITS_OWN.test(text.slice(tokens[0]?.at, tokens.at(-1)?.end));
  const isOfOther = (token: Token, at: number) => {
    if (!isDispute(token)) return false;
    const before = KIND.test(text.slice(token.at - 1, token.at)) ? tokens[at - 2] : tokens[at - 1];
    return before !== undefined && namesOther(before, edition);
  };
  const isOthers = (token: Token, at: number) => isOfOther(token, at) || (decides && isReviewed(token, text));
  return tokens.some(isOthers)
    ? tokens.map((token, at) => (isOthers(token, at) ? wordToken(OTHER_CAUSE, token.at, token.end) : token))
    : tokens;
}

const KIND = /[类等]/u;

/** Who decides on the disputes of all organs. */
const REVIEWER = /司法[局厅]$/u;
const OF_ITS_OWN = /信息公开|依申请|公开申请|被申请|[我本]局|[我本]厅|不服|答复|未|没有|无/u;
const isReviewed = ({ at, end }: Token, text: string) => /复议/u.test(text.slice(at, end));

/** Something that is decided beside requests. */
const namesOther = (token: Token, { prose }: Edition) =>
  topicsOf(token).some((topic) => {
    const { dispute, carriedOut, exampled } = prose.topics[topic] ?? {};
    return !dispute && carriedOut === undefined && exampled === true;
  });
