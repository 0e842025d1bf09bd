import { ofYear } from './carried.js';
import type { Clause } from './clause.js';
import { quoteOf } from './clause.js';
import { goingOn, hasWhole, isOfSame } from './going-on.js';
import { readGrowth } from './growth.js';
import { type Item, itemsOf } from './items.js';
import { isUnderstood, measuresIn, namedTopics, type Phrase, readPhrase } from './phrase.js';
import { readProportion } from './proportions.js';
import type { Quantity } from './quantity.js';
import { type Reading, readingsOf } from './readings.js';
import { scopeOf } from './scope.js';
import { hasRole, isVerb, namesOutright, rolesIn, topicsOf } from './senses.js';
import { noteCounted, type State } from './sentence-state.js';
import { readShare } from './shares.js';
import { isOfDocuments, sortsDocuments } from './sorted-documents.js';
import type { Statement } from './statement.js';
import { phraseReadings } from './subjects.js';
import type { Token } from './token.js';
import { roleSet } from './vocabulary.js';

const BLOCKING = roleSet('change', 'channel', 'plan', 'foreign', 'share', 'breach');
const EXCEPT = roleSet('except');
const FOREIGN = roleSet('foreign');
const BLOCKING_AFTER = roleSet('foreign', 'channel', 'change', 'except');
const PART = roleSet('part');
const NEGATION = roleSet('negation');
const APPLICANT = roleSet('applicant');
const NO_LEAD_IN = roleSet('every', 'negation') | BLOCKING | EXCEPT;
const RESPECTIVELY = roleSet('respectively');

/** The numbers of a clause that count what the tables count. */
export function readCounts(clause: Clause, state: State): Statement[] {
  const items = itemsOf(clause.tokens).filter((item) => !isInSlogan(item, clause));
  if (items.length === 0) {
    noteTopics(clause, state);
    return [];
  }
  if (items.some(sortsDocuments)) state.sortsDocuments = true;
  const shared = distribute(items, state, clause);
  const statements: Statement[] = [];
  items.forEach((item, index) => {
    const grown = readGrowth(item, clause, state);
    statements.push(...grown, ...readProportion(item, clause, state));
    const own = shared ? shared[index] : subjectOf(item, index === 0, state, clause);
    const goesOn = !shared && (index > 0 || (state.counting && !hasWhole(own, clause.edition)));
    const phrase = goesOn ? goingOn(own, state.counting, clause.edition) : own;
    state.counting = phrase;
    const countable = phrase && isCountable(item, phrase, state, clause);
    const readings = countable ? phraseReadings(phrase, clause.edition) : [];
    const within = countable === true && measuresIn(phrase, clause.edition).some((measure) => measure.within);
    if (!phrase || (readings.length === 0 && !within)) {
      if (item.quantity.unit !== '%' && grown.length === 0) state.countedHere = [];
      statements.push(...readShare(item, clause, state));
      return;
    }
    const { quantity, token } = item;
    const { scope } = state;
    const stated = toUnit(quantity);
    noteCounted(state);
    state.counted.push(stated);
    state.lastCounted = phrase.topics[0];
    state.countedHere.push(...readings.map((reading) => ({ reading, stated })));
    statements.push({
      type: 'count',
      scope,
      paragraph: clause.paragraph,
      topics: phrase.topics.map((topic) => clause.edition.prose.topics[topic]?.partOf ?? topic),
      quote: quoteOf(clause),
      sentence: clause.sentence,
      stated,
      written: clause.text.slice(token.at, token.end),
      tolerance: quantity.tolerance / (MONEY[quantity.unit] ?? 1),
      readings,
      within,
      apartFrom: apartFrom(phrase, clause),
      isPart: (rolesIn(item.before) & PART) !== 0,
    });
  });
  return statements;
}

/** Of 予以公开19件、部分公开4件 the former does not contain the latter. */
function apartFrom({ topics, measures }: Phrase, { edition }: Clause): Reading | undefined {
  const [topic = ''] = topics;
  const [{ apartFrom: measure } = {}] =
    measures.length === 1 ? measuresIn({ topics, measures }, edition) : [];
  return measure === undefined ? undefined : readingsOf(edition, { topic, measure })[0];
}

/** 办结一件申请、温暖一方百姓: what is said of each, or of none. */
function isInSlogan({ token }: Item, { text }: Clause): boolean {
  if (text[token.at] !== '一' || !IN_SENTENCE.test(text[token.end] ?? '')) return false;
  const others = text.slice(Math.max(0, token.at - SLOGAN_AT_MOST), token.at + SLOGAN_AT_MOST);
  return (others.match(ONE_OF) ?? []).length > 1;
}

/** A number that ends a clause counts; one before a noun may be part of a phrase. */
const IN_SENTENCE = /[一-鿿]/u;
const ONE_OF = /(?<![第之统同])一[件类桩方批项个片次户份群种起宗条场][一-鿿]/gu;
const SLOGAN_AT_MOST = 30;

/** The tables give money in 万元. */
const MONEY: Readonly<Record<string, number>> = { 元: 10_000, 万元: 1, 亿元: 0.0001 };
const toUnit = ({ value, unit }: Quantity) => value / (MONEY[unit] ?? 1);

/** A clause without numbers may still name what the next one counts. */
function noteTopics({ tokens, edition }: Clause, state: State): void {
  for (const token of tokens) {
    if (hasRole(token, FOREIGN)) state.foreign = true;
    else if (topicsOf(token).length > 0) state.foreign = false;
  }
  const topics = namedTopics(tokens, state.topics, edition);
  if (topics.length > 0) state.topics = topics;
}

function subjectOf(item: Item, first: boolean, state: State, clause: Clause): Phrase | undefined {
  const { edition } = clause;
  let { before } = item;
  if ((rolesIn(before) & BLOCKING) !== 0 || (rolesIn(item.after) & BLOCKING_AFTER) !== 0) {
    takeTopic(item, state, clause);
    return undefined;
  }
  // 全年收到的政府信息公开申请，共41件
  const onlyFiller = before.every((token) => isUnderstood(token) && !hasRole(token, PART));
  if (first && onlyFiller && item.after.every(isUnderstood) && isLeadIn(clause))
    before = [...clause.before, ...before];
  const roles = rolesIn(before);
  // 未收到一起申请 denies, and counts nothing.
  if (item.quantity.value === 1 && (roles & NEGATION) !== 0) return undefined;
  const said = readPhrase(before, state.topics, edition);
  // 企业和群众 are all who may apply.
  const phrase = (roles & APPLICANT) === 0 ? said : { ...said, columns: [] };
  const isPart = (roles & PART) !== 0;
  const isModified = before.some(
    (token, at) => at > 0 && isVerb(token) && isModifier(before[at - 1], clause),
  );
  const after = readPhrase(item.after, phrase.named ? phrase.topics : state.topics, edition);
  // 不含上年结转2件 and 除2件结转下年外 count these; 不含撤回的41件 does not count what was excepted.
  const excepts = (roles & EXCEPT) !== 0 && phrase.measures.length + after.measures.length !== 1;
  if (phrase.unknownWithin || isModified || excepts || (isPart && phrase.unknownBefore)) {
    takeTopic(item, state, clause);
    // 办理审批业务3201件，办结3180件: what follows goes on about the same.
    if (item.quantity.unit !== '%') state.foreign = true;
    return undefined;
  }
  const topics = phrase.named ? phrase.topics : after.topics;
  const named = phrase.named || after.named;
  if (named) {
    state.topics = topics;
    state.foreign = false;
  }
  if (state.foreign) return undefined;
  // 收到12件政府信息公开申请, but not 收到12件征地方面的申请
  if (!phrase.named && after.named && after.unknownBefore) return undefined;
  const isSorted = (said: Phrase) => state.sortsDocuments && isOfDocuments(said, edition);
  const verbs = phrase.named ? phrase : readPhrase(before, topics, edition);
  if (verbs.measures.length + verbs.columns.length > 0)
    return isSorted(verbs) || (isPart && isOfSame(verbs, state.counting, edition))
      ? undefined
      : ofYear({ ...verbs, topics, named }, before, clause);
  // 19件予以公开
  if (after.measures.length + after.columns.length > 0)
    return after.unknownBefore || after.unknownWithin || isSorted(after)
      ? undefined
      : ofYear({ ...after, topics, named }, item.after, clause);
  const outright = before.some(namesOutright) || item.after.some(namesOutright);
  const bare = outright && !phrase.unknownBefore && !isPart && !isSorted(phrase);
  return bare ? { ...phrase, topics } : undefined;
}

/** 延期 in 延期答复13件 makes it another count; an organ's name before a verb does not. */
const isModifier = (token: Token | undefined, { text, author }: Clause) =>
  token?.type === 'unknown' && scopeOf(token, text, author) === undefined;

/** Words that a number is still to come for. */
function isLeadIn({ text, before: tokens }: Clause): boolean {
  // 予以公开（含部分公开）121件: what stands in brackets does not lead to what follows them.
  const inBrackets = /[（(]/u.test(text[(tokens[0]?.at ?? 0) - 1] ?? '');
  return (
    !inBrackets &&
    tokens.length > 0 &&
    (rolesIn(tokens) & NO_LEAD_IN) === 0 &&
    !tokens.some(({ type }) => type === 'quantity')
  );
}

/** What is not understood may still change the subject. */
function takeTopic({ before, after }: Item, state: State, { edition }: Clause): undefined {
  const tokens = [...before, ...after];
  const { named, topics } = readPhrase(tokens, [], edition);
  const foreign = (rolesIn(tokens) & FOREIGN) !== 0;
  if (named) state.topics = topics;
  if (foreign || named) state.foreign = foreign && !named;
  return undefined;
}

/** 予以公开、部分公开分别为19件、4件: each number has its own subject. */
function distribute(items: readonly Item[], state: State, { edition }: Clause): Phrase[] | undefined {
  const [first, ...rest] = items;
  if (!first || (rolesIn(first.before) & RESPECTIVELY) === 0) return undefined;
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
  const clear = !phrase.unknownWithin && (rolesIn(first.before) & BLOCKING) === 0;
  return clear && split.length === items.length ? split.map((one) => ({ ...one, joint: false })) : [];
}

function isCountable({ quantity }: Item, { topics }: Phrase, state: State, { edition }: Clause): boolean {
  if (quantity.inexact || state.otherPeriod || topics.length === 0) return false;
  // 均为0 needs no unit.
  if (quantity.unit === '') return true;
  return topics.every((topic) => edition.prose.topics[topic]?.units.includes(quantity.unit));
}
