import type { Quantity } from '../words/quantity.js';
import { topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import type { Clause } from './clause.js';

/** A number with the words that may say what it counts. */
export interface Item {
  readonly before: readonly Token[];
  readonly quantity: Quantity;
  readonly token: Token;
  readonly after: readonly Token[];
}

/** The numbers of a clause. Words up to a mark belong to the number before them, unless another follows without one. */
export function itemsOf(clause: Clause): Item[] {
  const { tokens } = clause;
  const items: Item[] = [];
  let before: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    index++;
    if (token.type !== 'quantity') {
      if (before.length > 0 || token.type !== 'mark') before.push(token);
      continue;
    }
    let end = index;
    while (end < tokens.length && !isBoundary(tokens[end])) end++;
    if (joinsTopics(tokens, end)) end = tokens.length;
    const isNext = tokens[end]?.type === 'quantity';
    const after = tokens.slice(index, isNext ? endOfAmong(index, end, clause) : end);
    if (!isInSlogan(token, clause)) items.push({ before, quantity: token.quantity, token, after });
    index += after.length;
    before = [];
  }
  return items;
}

/** 41件申请中自然人31件: the words up to 中 belong to the number before them, and none where there is no such. */
function endOfAmong(from: number, to: number, { tokens, text }: Clause): number {
  const among = tokens.findIndex(
    ({ at, end }, index) => index > from && index < to && text[at] === '中' && end === at + 1,
  );
  const named = tokens[among - 1];
  return named && topicsOf(named).length > 0 ? among + 1 : from;
}

const isBoundary = (token: Token | undefined) => token?.type === 'mark' || token?.type === 'quantity';

/** 7件行政复议、行政诉讼案件被纠正: what is joined is counted together, unless it has a number of its own. */
function joinsTopics(tokens: readonly Token[], at: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (mark?.mark !== 'list' || !before || !next) return false;
  const isJoined = topicsOf(before).length > 0 && topicsOf(next).length > 0;
  return isJoined && !tokens.slice(at + 1).some(isBoundary);
}

/** 办结一件申请、温暖一方百姓: what is said of each, or of none. */
function isInSlogan({ at, end }: Token, { text }: Clause): boolean {
  if (text[at] !== '一' || !IN_SENTENCE.test(text[end] ?? '')) return false;
  const others = text.slice(Math.max(0, at - SLOGAN_AT_MOST), at + SLOGAN_AT_MOST);
  return (others.match(ONE_OF) ?? []).length > 1;
}

/** A number that ends a clause counts; one before a noun may be part of a phrase. */
const IN_SENTENCE = /[一-鿿]/u;
const ONE_OF = /(?<![第之统同])一[件类桩方批项个片次户份群种起宗条场][一-鿿]/gu;
const SLOGAN_AT_MOST = 30;
