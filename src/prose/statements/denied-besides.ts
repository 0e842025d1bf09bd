import { isJoint } from '../clauses/phrase.js';
import { hasRole, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const GRIEVANCE = roleSet('grievance');

/**
 * 未发生举报、投诉、行政复议 denies each of its list: the tokens without those that the tables do not hold. Of
 * 因投诉引发的行政复议 they stay, as they limit what is denied.
 */
export function withoutDeniedBesides(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isGrievance)) return tokens;
  const reversed = tokens.toReversed();
  const isDenied = (at: number) => isListed(tokens, at + 1) || isListed(reversed, tokens.length - at);
  return tokens.filter((token, at) => !isGrievance(token) || !isDenied(at));
}

const isGrievance = (token: Token) => hasRole(token, GRIEVANCE);

/** Whether a list goes on from a place to what the tables hold. */
function isListed(tokens: readonly Token[], from: number): boolean {
  let joined = false;
  for (const token of tokens.slice(from)) {
    if (topicsOf(token).length > 0) return joined;
    if (isJoint(token)) joined = true;
    else if (!isGrievance(token)) return false;
  }
  return false;
}
