import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import type { Token } from '../../words/token.js';

/**
 * 自然人占比由66.7%上升到75.6%: the latter with the words before the former, whose share it is; nothing for the former, which is of another
 * time.
 */
export function ofChangedShare(item: Item, clause: Clause): Item | undefined {
  const { tokens, text } = clause;
  const at = tokens.indexOf(item.token);
  const next = tokens.slice(at + 1).find(isShare);
  if (next && isFrom(item.token, clause) && TO.test(text.slice(item.token.end, next.at))) return undefined;
  const index = tokens.slice(0, at).findLastIndex(isShare);
  const former = tokens[index];
  if (!former || !isFrom(former, clause) || !TO.test(text.slice(former.end, item.token.at))) return item;
  const [from = ''] = FROM.exec(textBefore(former, clause)) ?? [];
  const said = tokens.slice(
    tokens.slice(0, index).findLastIndex(({ type }) => type === 'quantity') + 1,
    index,
  );
  return { ...item, before: said.filter((token) => token.end <= former.at - from.length) };
}

const isShare = ({ quantity }: Token) => quantity?.unit === '%';
const textBefore = ({ at }: Token, { text }: Clause) => text.slice(Math.max(0, at - LONGEST), at);
const isFrom = (token: Token, clause: Clause) => FROM.test(textBefore(token, clause));
const FROM = /[由从自](?:去年|上年度?|上一年度?|\d{4}年度?)?(?:同期)?的?$/u;
const TO =
  /^(?:变|变化|上升|提高|提升|增长|增加|下降|降低|减少|回落|扩大|缩小|升|降|增)[到至为](?:今年|本年度?|\d{4}年度?)?的?$/u;
const LONGEST = 14;
