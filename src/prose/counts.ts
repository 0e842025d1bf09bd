import { ofYear } from './carried.js';
import type { Clause } from './clause.js';
import { quoteOf } from './clause.js';
import { isUnderstood, namedTopics, type Phrase, readPhrase } from './phrase.js';
import type { Quantity } from './quantity.js';
import { scopeOf } from './scope.js';
import { hasRole, topicsOf } from './senses.js';
import type { State } from './sentence-state.js';
import { readShare } from './shares.js';
import type { Statement } from './statement.js';
import { phraseReadings, wholeOf } from './subjects.js';
import type { Token } from './tokens.js';
import { roleSet } from './vocabulary.js';

const BLOCKING = roleSet('change', 'channel', 'plan', 'except', 'foreign', 'share');
const FOREIGN = roleSet('foreign');
const BLOCKING_AFTER = roleSet('foreign', 'channel', 'change', 'except');
const PART = roleSet('part');
const NO_LEAD_IN = roleSet('every', 'negation') | BLOCKING;
const RESPECTIVELY = roleSet('respectively');

/** A number with the words that may say what it counts. */
export interface Item {
  readonly before: readonly Token[];
  readonly quantity: Quantity;
  readonly token: Token;
  readonly after: readonly Token[];
}

/** The numbers of a clause that count what the tables count. */
export function readCounts(clause: Clause, state: State): Statement[] {
  const items = itemsOf(clause.tokens);
  if (items.length === 0) {
    noteTopics(clause.tokens, state);
    return [];
  }
  const shared = distribute(items, state, clause);
  return items.flatMap((item, index): Statement[] => {
    const phrase = shared ? shared[index] : subjectOf(item, index === 0, state, clause);
    const readings = phrase ? phraseReadings(phrase, clause.edition) : [];
    if (!phrase || readings.length === 0 || !isCountable(item, phrase, state, clause))
      return readShare(item, clause, state);
    const { quantity, token } = item;
    const stated = toUnit(quantity);
    state.counted.push(stated);
    state.lastCounted = phrase.topics[0];
    return [
      {
        type: 'count',
        quote: quoteOf(clause),
        sentence: clause.sentence,
        stated,
        written: clause.text.slice(token.at, token.end),
        tolerance: quantity.tolerance / (MONEY[quantity.unit] ?? 1),
        readings,
      },
    ];
  });
}

/** The tables give money in 万元. */
const MONEY: Readonly<Record<string, number>> = { 元: 10_000, 万元: 1, 亿元: 0.0001 };
const toUnit = ({ value, unit }: Quantity) => value / (MONEY[unit] ?? 1);

/** Words up to a mark belong to the number before them, unless another number follows without one. */
function itemsOf(tokens: readonly Token[]): Item[] {
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
    const next = tokens[end];
    const after = next?.type === 'quantity' ? [] : tokens.slice(index, end);
    items.push({ before, quantity: token.quantity, token, after });
    index += after.length;
    before = [];
  }
  return items;
}

const isBoundary = (token: Token | undefined) => token?.type === 'mark' || token?.type === 'quantity';

/** A clause without numbers may still name what the next one counts. */
function noteTopics(tokens: readonly Token[], state: State): void {
  for (const token of tokens) {
    if (hasRole(token, FOREIGN)) state.foreign = true;
    else if (topicsOf(token).length > 0) state.foreign = false;
  }
  const topics = namedTopics(tokens);
  if (topics.length > 0) state.topics = topics;
}

function subjectOf(item: Item, first: boolean, state: State, clause: Clause): Phrase | undefined {
  const { edition } = clause;
  let { before } = item;
  if (
    before.some((token) => hasRole(token, BLOCKING)) ||
    item.after.some((token) => hasRole(token, BLOCKING_AFTER))
  ) {
    takeTopic(item, state, clause);
    return undefined;
  }
  // 全年收到的政府信息公开申请，共41件
  const onlyFiller = before.every((token) => isUnderstood(token) && !hasRole(token, PART));
  if (first && onlyFiller && item.after.every(isUnderstood) && isLeadIn(clause.before))
    before = [...clause.before, ...before];
  const phrase = readPhrase(before, state.topics, edition);
  const isPart = before.some((token) => hasRole(token, PART));
  const isModified = before.some(
    (token, at) => at > 0 && isVerb(token) && isModifier(before[at - 1], clause),
  );
  if (phrase.unknownWithin || isModified || (isPart && phrase.unknownBefore)) {
    takeTopic(item, state, clause);
    // 办理审批业务3201件，办结3180件: what follows goes on about the same.
    if (item.quantity.unit !== '%') state.foreign = true;
    return undefined;
  }
  const after = readPhrase(item.after, phrase.named ? phrase.topics : state.topics, edition);
  const topics = phrase.named ? phrase.topics : after.topics;
  if (phrase.named || after.named) {
    state.topics = topics;
    state.foreign = false;
  }
  if (state.foreign) return undefined;
  // 收到12件政府信息公开申请, but not 收到12件征地方面的申请
  if (!phrase.named && after.named && after.unknownBefore) return undefined;
  const verbs = phrase.named ? phrase : readPhrase(before, topics, edition);
  if (verbs.measures.length + verbs.columns.length > 0) return ofYear({ ...verbs, topics }, before, clause);
  // 19件予以公开
  if (after.measures.length + after.columns.length > 0)
    return after.unknownBefore || after.unknownWithin
      ? undefined
      : ofYear({ ...after, topics }, item.after, clause);
  const bare = (phrase.named || after.named) && !phrase.unknownBefore && !isPart;
  return bare && topics.every((topic) => wholeOf(topic, edition).length > 0)
    ? { ...phrase, topics }
    : undefined;
}

const isVerb = (token: Token) =>
  token.type === 'word' && token.word.senses.some((sense) => sense.as === 'measure');

/** 延期 in 延期答复13件 makes it another count; an organ's name before a verb does not. */
const isModifier = (token: Token | undefined, { text, author }: Clause) =>
  token?.type === 'unknown' && scopeOf(token, text, author) === undefined;

/** Words that a number is still to come for. */
function isLeadIn(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 0 && itemsOf(tokens).length === 0 && !tokens.some((token) => hasRole(token, NO_LEAD_IN))
  );
}

/** What is not understood may still change the subject. */
function takeTopic({ before, after }: Item, state: State, { edition }: Clause): undefined {
  const tokens = [...before, ...after];
  const { named, topics } = readPhrase(tokens, [], edition);
  const foreign = tokens.some((token) => hasRole(token, FOREIGN));
  if (named) state.topics = topics;
  if (foreign || named) state.foreign = foreign && !named;
  return undefined;
}

/** 予以公开、部分公开分别为19件、4件: each number has its own subject. */
function distribute(items: readonly Item[], state: State, { edition }: Clause): Phrase[] | undefined {
  const [first, ...rest] = items;
  if (!first?.before.some((token) => hasRole(token, RESPECTIVELY))) return undefined;
  if (!rest.every(({ before }) => before.every(isUnderstood))) return undefined;
  const phrase = readPhrase(first.before, state.topics, edition);
  const { topics, measures, columns } = phrase;
  state.topics = topics;
  const split: Phrase[] =
    measures.length > 1
      ? measures.map((measure) => ({ ...phrase, measures: [measure] }))
      : topics.length > 1
        ? topics.map((topic) => ({ ...phrase, topics: [topic] }))
        : columns.map((column) => ({ ...phrase, columns: [column] }));
  const clear = !phrase.unknownWithin && !first.before.some((token) => hasRole(token, BLOCKING));
  return clear && split.length === items.length ? split.map((one) => ({ ...one, joint: false })) : [];
}

function isCountable({ quantity }: Item, phrase: Phrase, state: State, clause: Clause): boolean {
  const units = phrase.topics.flatMap((topic) => clause.edition.prose.topics[topic]?.units ?? []);
  const own = phrase.topics.every((topic) =>
    clause.edition.prose.topics[topic]?.units.includes(quantity.unit),
  );
  return units.length > 0 && own && !quantity.inexact && state.scope === 'own' && !state.otherPeriod;
}
