import type { Edition } from '../../edition/edition.js';
import { isUnderstood } from '../clauses/phrase.js';
import { hasRole, impliedTopic, isVerb, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const PART = roleSet('part');
const SHARE = roleSet('share');

/** What a paragraph is about by its first words, where they name no topic: those of the paragraph before, or what they are said of only. */
export function topicsImplied(
  tokens: readonly Token[],
  before: readonly string[],
  edition: Edition,
): readonly string[] {
  const divided = byParts(tokens);
  if (divided !== undefined) return [divided];
  const shared = byShare(tokens, edition);
  if (before.length === 0) return shared === undefined ? before : [shared];
  if (before.every((topic) => areHandled(topic, edition)) && isRate(tokens)) return before;
  // 办结的43件中，予以公开13件: a paragraph goes on about requests whose first word on a topic is of them only.
  const first = tokens.find(({ word }) => word?.onTopic === true);
  const goingOn = first && topicsOf(first).length === 0 ? impliedTopic(first) : undefined;
  return goingOn !== undefined && before.includes(goingOn) ? [goingOn] : [];
}

/** 办结率98%, in a paragraph of its own: of the requests that the one before is about. */
function isRate(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ type }) => type === 'quantity');
  const said = tokens.slice(0, Math.max(at, 0));
  return (
    tokens[at]?.quantity?.unit === '%' &&
    said.some((token) => hasRole(token, RATE)) &&
    said.every((token) => isUnderstood(token) || hasRole(token, RATE))
  );
}
const RATE = roleSet('rate');

const areHandled = (topic: string, { prose }: Edition) => prose.topics[topic]?.carriedOut !== undefined;

/** 全年办结41件，其中予以公开19件、部分公开4件: what a bare verb counts is what the results behind it are of. */
function byParts(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(({ type }) => type === 'quantity');
  const [mark, part, ...behind] = tokens.slice(at + 1);
  if (at <= 0 || mark?.type !== 'mark' || !part || !hasRole(part, PART)) return undefined;
  if (!tokens.slice(0, at).every((token) => isVerb(token) || isUnderstood(token))) return undefined;
  const end = behind.findIndex((token) => token.mark === 'sentence');
  const [first, ...others] = (end < 0 ? behind : behind.slice(0, end)).flatMap(impliedIn);
  return others.length + 1 >= FEWEST_PARTS && others.every((one) => one === first) ? first : undefined;
}

const FEWEST_PARTS = 3;
const impliedIn = (token: Token) => (topicsOf(token).length === 0 ? (impliedTopic(token) ?? []) : []);

/** 自然人占75.6%: whose applicants they are needs no other word; 其中企业占60% goes on about something else. */
function byShare(tokens: readonly Token[], { prose }: Edition): string | undefined {
  const at = tokens.findIndex(({ type }) => type === 'quantity');
  const said = tokens.slice(0, Math.max(at, 0));
  if (tokens[at]?.quantity?.unit !== '%' || !said.some((token) => hasRole(token, SHARE))) return undefined;
  const isBare = said.every(
    (token) =>
      !hasRole(token, PART) &&
      (isUnderstood(token) || hasRole(token, SHARE) || columnSetOf(token) !== undefined),
  );
  const set = said.map(columnSetOf).find((one) => one !== undefined);
  return isBare && set !== undefined
    ? Object.keys(prose.topics).find((topic) => prose.topics[topic]?.columns === set)
    : undefined;
}

const columnSetOf = ({ word }: Token): string | undefined =>
  word?.senses.flatMap((sense) => (sense.as === 'column' ? sense.set : [])).at(0);
