import {
  AGO,
  CHANGED_TO,
  CHANGES_TO,
  FORMER,
  THIS_YEAR_NEXT,
} from '../../arithmetic/changes/change-words.js';
import type { Author } from '../../author.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood } from '../../clauses/phrase.js';
import { hasRole } from '../../words/senses.js';
import { oneOf, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';

/** The item of 由24件 in 由24件减少到22件, without the comparison: what was once, and is counted no more. */
export function formerOf(item: Item, clause: Clause): Item | undefined {
  const { text, author } = clause;
  const { token, before } = item;
  if (isBeforeThisYear(item, clause))
    return { ...item, before: before.filter((one) => !isLastYear(one, text, author)) };
  if (!CHANGES_TO.test(text.slice(token.end, token.end + LONGEST))) return undefined;
  const [said] = FORMER.exec(text.slice(Math.max(0, token.at - LONGEST), token.at)) ?? [];
  return said === undefined
    ? undefined
    : { ...item, before: before.filter(({ end }) => end <= token.at - said.length) };
}

/** 收到申请去年30件，今年41件: the figure of last year, told before this year's. */
export function isBeforeThisYear({ token, before }: Item, { text, tokens, author }: Clause): boolean {
  const ofLastYear = (one: Token) => isLastYear(one, text, author);
  const isOfPart = (one: Token) =>
    !ofLastYear(one) && (one.type === 'year' || one.type === 'month' || hasRole(one, PART | OTHER_PERIOD));
  if (!before.some(ofLastYear) || before.some(isOfPart)) return false;
  const from = Math.max(tokens[0]?.at ?? 0, token.at - LONGEST_AGO);
  return (
    THIS_YEAR_NEXT.test(text.slice(token.end, token.end + LONGEST_AGO)) &&
    AGO.test(text.slice(from, token.at))
  );
}
const PART = roleSet('part');
const OTHER_PERIOD = roleSet('otherPeriod');
const OWN_PERIOD = roleSet('ownPeriod');
const LONGEST_AGO = 30;
const isLastYear = (token: Token, text: string, { year }: Author) =>
  token.year === undefined
    ? hasRole(token, OTHER_PERIOD) && isCalledLast(token, text)
    : token.year === (year ?? 0) - 1;
const isCalledLast = oneOf('去年', '上年', '上年度', '上一年', '上一年度');

/** 今年41件: what is counted is told with last year's figure. */
export function isOfThisYear(
  { before, after, quantity, token }: Item,
  { before: told, author, text }: Clause,
): boolean {
  const last = told.at(-1);
  const isPeriod = (token: Token) => hasRole(token, OWN_PERIOD) || token.year === author.year;
  return (
    last?.type === 'quantity' &&
    last.quantity.unit === quantity.unit &&
    told.some((token) => isLastYear(token, text, author)) &&
    told.filter(({ type }) => type === 'quantity').length === 1 &&
    before.some(isPeriod) &&
    !ADDED.test(text.slice(Math.max(0, token.at - LONGEST), token.at)) &&
    [...before, ...after].every(isUnderstood)
  );
}

/** 2018年24项，2019年新承接3项: by how many it grew. */
const ADDED = /(?:新[增添]?|承接|划[入转出]|下放|取消)了?$/u;

/** 减少到22件: what is counted now, right behind what was once; 现行有效文件增至11件 says itself what it counts. */
export function isChangedTo({ before, token }: Item, { text }: Clause): boolean {
  const isNamed = before.some(({ word }) => word?.naming === true);
  return before[0] !== undefined && !isNamed && CHANGED_TO.test(text.slice(before[0].at, token.at));
}

/** 收费项目由6项减至5项: so it does where the year is not told; 许可事项由341项精简到298项 is of another list. */
export const isOfFormerItems = ({ token }: Item, { text }: Clause): boolean =>
  PROJECTS.test(text.slice(Math.max(0, token.at - LONGEST), token.at));
const PROJECTS = /项目(?:数量)?[由从]$/u;

/** As far back or on as the words stand that tell how a number changed. */
const LONGEST = 14;
