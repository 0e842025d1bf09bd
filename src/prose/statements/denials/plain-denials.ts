import type { Clause } from '../../clauses/clause.js';
import { quoteOf } from '../../clauses/clause.js';
import { isOwnName } from '../../context/scope.js';
import { hasRole } from '../../words/senses.js';
import type { Token } from '../../words/token.js';
import { OF_NEW } from './denied-in-part.js';
import { DENIAL } from './denied-phrase.js';

/** The formulas that leave no doubt: 未收到政府信息公开申请, 未发生行政复议、行政诉讼. */
export function isPlain(clause: Clause, topics: readonly string[]): boolean {
  const { tokens, text, edition, author } = clause;
  // 专区开放以来未收到申请: what is not understood may say when, where or by whom.
  const first = tokens.findIndex((token) => hasRole(token, DENIAL));
  const isSaid = (token: Token) => token.type !== 'unknown' || isOwnName(token, text, author);
  if (!tokens.slice(0, first).every(isSaid)) return false;
  const words = tokens.filter((token) => hasRole(token, DENIAL)).map(({ at, end }) => text.slice(at, end));
  const isWhole = topics.every((topic) => {
    const { carriedOut, dispute, partOf } = edition.prose.topics[topic] ?? {};
    return carriedOut !== undefined || (dispute && partOf === undefined);
  });
  const quote = quoteOf(clause);
  const isLimited =
    tokens.some((token) => isInWriting(token, text)) || OF_SOME.test(quote) || OF_NEW.test(quote);
  return isWhole && words.every((word) => PLAIN.test(word)) && !isLimited;
}

/** 未收到因答复引起的行政复议, 局机关未收到申请, 没有群众提出申请: there may have been others. */
const OF_SOME =
  /因[^，。；]{0,12}(?:答复|办理|处理|回复)[^，。；]{0,6}(?:引起|引发|导致|产生|造成|提起)|因[^，。；]{0,12}(?:答复|办理|处理|回复|申请)[^，。；]{0,6}(?:未|没有)|没有[^，。；]{1,8}提[出交]|[本局厅委办署](?:行政)?机关/u;

/** 未收到书面申请: there may have been others. */
const isInWriting = ({ at }: Token, text: string) =>
  text.startsWith('书面', at) || text.startsWith('纸质', at);

const PLAIN = /^(?:[均从]?(?:未|没有)(?:收到|接到|接收到|发生|产生)过?|没有)$/u;
