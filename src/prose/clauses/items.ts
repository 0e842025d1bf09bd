import type { Quantity } from '../words/quantity.js';
import { hasRole, isVerb, topicsOf } from '../words/senses.js';
import { oneOf, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import type { Clause } from './clause.js';
import { isJoint, isUnderstood, measuresIn, readPhrase } from './phrase.js';

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
    while (end < tokens.length && !isBoundary(tokens[end]) && !joinsNumbers(tokens, end)) end++;
    if (joinsTopics(tokens, end) || joinsColumns(tokens, end)) end = tokens.length;
    const isNext = tokens[end]?.type === 'quantity';
    const among = endOfAmong(index, end, clause);
    const isCut = isNext || (among > index && MAINLY.has(clause.text[tokens[among]?.at ?? 0] ?? ''));
    const after = tokens.slice(index, isCut ? among : end);
    if (!isInSlogan(token, clause)) items.push({ before, quantity: token.quantity, token, after });
    index += after.length;
    before = [];
  }
  return withSharedEnd(items.flatMap(eachOf), clause);
}

/** 不予处理和其他处理各1件: the number is that of each. */
function eachOf(item: Item): Item[] {
  const { before } = item;
  const last = before.at(-1);
  if (!last || !hasRole(last, EACH)) return [item];
  const subjects: Token[][] = [[]];
  for (const token of before.slice(0, -1))
    if (isJoint(token)) subjects.push([]);
    else subjects.at(-1)?.push(token);
  const isNamed = (subject: readonly Token[]) =>
    subject.some(({ word }) => word?.naming) &&
    subject.every((token) => token.word?.naming || isUnderstood(token));
  if (subjects.length < 2 || !subjects.every(isNamed)) return [item];
  // 行政复议、行政诉讼维持各1件: what came of the last came of all.
  const shared = subjects.at(-1)?.some(isNoun) ? (subjects.at(-1)?.filter(isVerb) ?? []) : [];
  return subjects.map((said, at) => ({
    ...item,
    before: at < subjects.length - 1 && !said.some(isVerb) ? [...said, ...shared] : said,
  }));
}
const EACH = roleSet('each');

/** 41件申请中自然人31件: the words up to 中 belong to the number before them, and none where there is no such. */
function endOfAmong(from: number, to: number, { tokens, text }: Clause): number {
  const among = tokens.findIndex((token, index) => index > from && index < to && isAmong(token, text));
  const named = among > 0 ? tokens[among - 1] : undefined;
  return named && topicsOf(named).length > 0 ? among + 1 : from;
}

const isAmong = oneOf('中');

/** 41件申请中以自然人为主 */
const MAINLY = new Set('以主多');

const isBoundary = (token: Token | undefined) => token?.type === 'mark' || token?.type === 'quantity';

/** 2件复议和3件诉讼: what joins two numbers parts them as a mark does. */
const joinsNumbers = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.type === 'quantity' &&
  tokens[at] !== undefined &&
  hasRole(tokens[at], JOINT) &&
  tokens[at - 1]?.type === 'word';
const JOINT = roleSet('joint');

/** 2件复议、4件诉讼仍在审理中: what came of all that a list names stands behind its last number. */
function withSharedEnd(items: Item[], clause: Clause): Item[] {
  if (items.length < 2) return items;
  const named = items.slice(0, -1);
  const isList = items.slice(1).every(({ before }) => before.every(isUnderstood));
  const end = isList && named.some(isOnlyNamed) ? outcomeBehind(items.at(-1), clause) : [];
  const shared = named.map((item) =>
    isOnlyNamed(item) ? { ...item, after: [...item.after, ...end] } : item,
  );
  return [...shared, ...items.slice(-1)];
}

/** 2件复议, and nothing more. */
const isOnlyNamed = ({ after }: Item): boolean =>
  after.some(isNoun) && after.every((token) => isNoun(token) || isUnderstood(token));

/** What follows the noun behind a number, where that tells only what came of it. */
function outcomeBehind(item: Item | undefined, { edition }: Clause): readonly Token[] {
  const { after = [] } = item ?? {};
  const from = after.findIndex(isNoun) + 1;
  if (from === 0) return [];
  const end = after.slice(from);
  const said = readPhrase(end, after.slice(0, from).flatMap(topicsOf), edition);
  const isOutcome = said.measures.length > 0 && measuresIn(said, edition).every(({ outcome }) => outcome);
  return isOutcome && !said.named && !said.unknownBefore && !said.unknownWithin ? end : [];
}

const isNoun = (token: Token) => topicsOf(token).length > 0;

/** 7件行政复议、行政诉讼案件被纠正: what is joined is counted together, unless it has a number of its own. */
function joinsTopics(tokens: readonly Token[], at: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (mark?.mark !== 'list' || !before || !next) return false;
  const isJoined = isNoun(before) && isNoun(next);
  return isJoined && !tokens.slice(at + 1).some(isBoundary);
}

/** 20件来自科研机构、社会公益组织和其他组织: who they are of is listed to the end of the clause. */
function joinsColumns(tokens: readonly Token[], from: number): boolean {
  const behind = tokens.slice(from);
  const isBetween = (token: Token, at: number) =>
    !isBoundary(token) ||
    (token.mark === 'list' && isColumn(tokens[from + at - 1]) && isColumn(behind[at + 1]));
  return behind.length > 0 && behind.every(isBetween);
}
const isColumn = (token: Token | undefined) => token?.word?.senses.some(({ as }) => as === 'column') === true;

/** 办结一件申请、温暖一方百姓: what is said of each, or of none. */
function isInSlogan({ at, end }: Token, { text }: Clause): boolean {
  if (text[at] !== '一') return false;
  const others = text.slice(Math.max(0, at - SLOGAN_AT_MOST), at + SLOGAN_AT_MOST);
  if (!IN_SENTENCE.test(text[end] ?? '')) return EACH_ONE.test(others);
  return (others.match(ONE_OF) ?? []).length > 1;
}
/** 做到申请一件、答复一件; 申请一件、办理一件、答复一件 */
const EACH_ONE =
  /(?:做到|坚持|实现|力求|确保|“)[一-鿿]{2}一件[、，]|(?:[，、。；：][一-鿿]{2}一件|^[一-鿿]{2}一件)(?:[、，][一-鿿]{2}一件){2}/u;

/** A number that ends a clause counts; one before a noun may be part of a phrase. */
const IN_SENTENCE = /[一-鿿]/u;
const ONE_OF = /(?<![第之统同])一[件类桩方批项个片次户份群种起宗条场][一-鿿]/gu;
const SLOGAN_AT_MOST = 30;
