import type { Clause } from '../../clauses/clause.js';
import { saidBy } from '../../words/token.js';

/** 从申请主体看，均为自然人: whether the clause before divides all requests by who applied; who applies for a licence is none. */
export function isByApplicants({ before, text }: Clause): boolean {
  const [first] = before;
  if (!first || !BY_APPLICANTS.test(saidBy(before, text))) return false;
  const told = text.slice(Math.max(0, first.at - FARTHEST), first.at);
  return told === '' || OF_REQUESTS.test(told);
}

const BY_APPLICANTS = /^[从按]申请(?:人|者|主体|对象)(?:的?(?:类型|类别|构成|身份|性质))?来?[看分]$/u;
const OF_REQUESTS = /信息公开申请|依申请公开/u;
const FARTHEST = 60;
