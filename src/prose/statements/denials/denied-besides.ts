import { isJoint } from '../../clauses/phrase.js';
import { hasRole, topicsOf } from '../../words/senses.js';
import type { Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';

const GRIEVANCE = roleSet('grievance');

/**
 * 未发生举报、投诉、行政复议 and 未制定行政法规、规章 deny each of its list: the tokens without those that the tables do not hold. Of
 * 因投诉引发的行政复议 they stay, as they limit what is denied.
 */
export function withoutDeniedBesides(tokens: readonly Token[], text: string): readonly Token[] {
  const isBeside = (token: Token) => hasRole(token, GRIEVANCE) || isStatute(token, text);
  if (!tokens.some(isBeside)) return tokens;
  const reversed = tokens.toReversed();
  const isDenied = (at: number) =>
    isListed(tokens, at + 1, isBeside) || isListed(reversed, tokens.length - at, isBeside);
  return tokens.filter((token, at) => !isBeside(token) || !isDenied(at));
}

/** 未制定行政法规、规章 */
const isStatute = ({ type, at, end }: Token, text: string) =>
  type === 'unknown' && STATUTES.has(text.slice(at, end));
const STATUTES = new Set(['行政法规', '地方性法规', '法规', '法律法规', '法律', '地方法规']);

/** Whether a list goes on from a place to what the tables hold. */
function isListed(tokens: readonly Token[], from: number, isBeside: (token: Token) => boolean): boolean {
  let joined = false;
  for (const token of tokens.slice(from)) {
    if (topicsOf(token).length > 0) return joined;
    if (isJoint(token)) joined = true;
    else if (!isBeside(token)) return false;
  }
  return false;
}
