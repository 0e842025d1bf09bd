import type { Edition } from '../../edition/edition.js';
import type { MeasureSource } from '../../edition/prose-source.js';
import { columnOf, hasRole, impliedTopic, measureOf, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const JOINT = roleSet('joint');
const UNDERSTOOD = roleSet(
  'filler',
  'ownPeriod',
  'own',
  'joint',
  'respectively',
  'each',
  'part',
  'every',
  'timely',
  'limited',
  'negation',
  'none',
  'item',
  'applicant',
);

/** What the words around a number, or after a denial, speak of. */
export interface Phrase {
  readonly topics: readonly string[];
  readonly measures: readonly string[];
  readonly columns: readonly string[];
  /** Sets of columns by their fields, where no names stand for them; each is legitimate. */
  readonly fields?: readonly (readonly string[])[] | undefined;
  /** The row whose columns may be meant as well as those of all: 上年结转的15件中，自然人13件. */
  readonly row?: Pick<Phrase, 'measures' | 'joint'> | undefined;
  /** The topic is named here, not taken over from before. */
  readonly named: boolean;
  /** The subjects are joined by 和, 、 or 及, so that a number may count them together. */
  readonly joint: boolean;
  /** Words that are not understood stand before the first that is, or after it. */
  readonly unknownBefore: boolean;
  readonly unknownWithin: boolean;
}

/** Reads words as a phrase on the topics in hand, unless it names its own. */
export function readPhrase(tokens: readonly Token[], inHand: readonly string[], edition: Edition): Phrase {
  const own = namedTopics(tokens, inHand, edition);
  const named = own.length > 0;
  const topics = named ? own : inHand;
  const measures: string[] = [];
  const columns: string[] = [];
  const addSubjects = (token: Token) => {
    let found = topicsOf(token).length > 0;
    for (const topic of topics) {
      const measure = measureOf(token, topic, edition);
      const column = columnOf(token, topic, edition);
      if (measure !== undefined) measures.push(measure);
      if (column !== undefined) columns.push(column);
      found ||= measure !== undefined || column !== undefined;
    }
    return found;
  };
  let begun = false;
  let joined = false;
  let joint = false;
  let unknownBefore = false;
  let unknownWithin = false;
  for (const token of tokens) {
    if (isNaming(token) && addSubjects(token)) {
      joint ||= begun && joined;
      begun = true;
      joined = false;
    } else if (isJoint(token)) joined = true;
    else if (!isUnderstood(token)) {
      if (begun) unknownWithin = true;
      else unknownBefore = true;
    }
  }
  // 因执法案卷等不予公开 may be all.
  const isList = joint || tokens.some(({ word }) => word?.text.startsWith(ETC));
  const said = withoutGeneral(unique(measures), topics, joint, edition);
  return {
    topics,
    measures: isList ? said : withoutReason(said, topics, edition),
    columns: unique(columns),
    named,
    // 复议纠错、诉讼败诉案件时有发生，全年4件被纠正: of all that were told of together.
    joint: joint || (!named && topics.length > 1),
    unknownBefore,
    unknownWithin,
  };
}

/**
 * The topic named last, with those joined to it: of 因申请引发的行政复议、行政诉讼, the latter two. Where none is named, the
 * one that a word implies, unless the word may be said of the topic in hand: 1件尚未办结.
 */
export function namedTopics(
  tokens: readonly Token[],
  inHand: readonly string[],
  edition: Edition,
): readonly string[] {
  let topics: readonly string[] = [];
  let implied: string | undefined;
  let defeat: string | undefined;
  let joined = false;
  for (const token of tokens) {
    if (token.type === 'unknown') continue;
    const own = topicsOf(token);
    defeat ??= own.length === 0 && isNaming(token) ? defeatIn(token, edition) : undefined;
    const also = joined && own.length === 0 ? disputeJoined(token, topics, edition) : undefined;
    if (also !== undefined) topics = [...topics, also];
    else if (own.length > 0) topics = joined ? [...topics, ...own] : own;
    else if (implied === undefined && isNaming(token)) implied = impliedBeside(token, inHand, edition);
    joined = own.length === 0 && (joined || isJoint(token));
  }
  // 依申请公开被复议纠正2件: only disputes are lost.
  const { topics: all } = edition.prose;
  const isOfDefeat = (topic: string) => all[topic]?.measures === all[defeat ?? '']?.measures;
  if (defeat !== undefined && topics.length > 0 && !topics.some(isOfDefeat)) return [defeat];
  return topics.length > 0 || implied === undefined ? unique(topics) : [implied];
}

/** 被复议、法院纠正2件: the dispute that a word implies, beside another one that it is joined to. */
function disputeJoined(token: Token, topics: readonly string[], { prose }: Edition): string | undefined {
  const implied = isNaming(token) ? impliedTopic(token) : undefined;
  const isDispute = (topic: string) => prose.topics[topic]?.dispute === true;
  const isBeside = topics.length > 0 && topics.every(isDispute) && !topics.includes(implied ?? '');
  return implied !== undefined && isBeside && isDispute(implied) ? implied : undefined;
}

/** The topic of a word that tells of a defeat by itself: 被纠正, 败诉. */
function defeatIn(token: Token, { prose: { topics, measures } }: Edition): string | undefined {
  const implied = impliedTopic(token);
  if (implied === undefined || token.type !== 'word') return undefined;
  const set = topics[implied]?.measures ?? '';
  const isFault = token.word.senses.some(
    (sense) => sense.as === 'measure' && sense.set === set && measures[set]?.[sense.measure]?.fault,
  );
  return isFault ? implied : undefined;
}

/**
 * The topic that a word implies, unless the word may be said of another one in hand. 被法院纠正 is of litigation whatever
 * was counted before it.
 */
function impliedBeside(token: Token, inHand: readonly string[], edition: Edition): string | undefined {
  const implied = impliedTopic(token);
  const { topics } = edition.prose;
  if (topics[implied ?? '']?.dispute)
    return inHand.some((topic) => topics[topic]?.partOf === implied) ? undefined : implied;
  return inHand.some((topic) => topic !== implied && measureOf(token, topic, edition)) ? undefined : implied;
}

/** 结转下年度继续办理: what may be of either year is of the one that is named beside it. */
function withoutGeneral(
  measures: readonly string[],
  topics: readonly string[],
  joint: boolean,
  edition: Edition,
): readonly string[] {
  if (measures.length < 2) return measures;
  const sources = measures.map((measure) => measuresIn({ topics, measures: [measure] }, edition)[0]);
  // 不予公开答复46件, 其余2件在次年答复: answering says nothing beside what came of it.
  const isSettled = sources.some((source) => (source?.outcome && !source.concluded) || source?.onlyBeside);
  // 结转至下年度答复3件: nor what is done with them in their year.
  const isCarried = !joint && sources.some((source) => source?.carried);
  return measures.filter((_, at) => {
    const source = sources[at];
    if (isSettled && source?.concluded) return false;
    if (isCarried && (source?.concluded || source?.stage)) return false;
    return !source?.ofYear || !Object.values(source.ofYear).some((settled) => measures.includes(settled));
  });
}

/** 因属于行政执法案卷不予公开11件: a result for a reason that is a row of it is that row. */
function withoutReason(
  measures: readonly string[],
  topics: readonly string[],
  edition: Edition,
): readonly string[] {
  if (measures.length !== 2) return measures;
  const [reason, result] = measuresIn({ topics, measures }, edition);
  if (isRowOf(reason, result)) return measures.slice(0, 1);
  // 不予公开中属于国家秘密的0件: the row is meant before the result.
  return isRowOf(result, reason) ? measures.toReversed() : measures;
}

/** Whether a measure has one reading, which is a row of another's. */
function isRowOf(reason: MeasureSource | undefined, result: MeasureSource | undefined): boolean {
  const [row, group] = [reason?.readings[0], result?.readings[0]];
  return (
    row !== undefined && group !== undefined && row.startsWith(`${group}.`) && reason?.readings.length === 1
  );
}

const ETC = '等';

const unique = (names: readonly string[]) => (names.length > 1 ? [...new Set(names)] : names);

/** 、, 和 and the like. */
export const isJoint = (token: Token) =>
  (token.type === 'mark' && token.mark === 'list') || hasRole(token, JOINT);

const isNaming = (token: Token) => token.type === 'word' && token.word.naming;

/** Adds nothing to what is counted. */
export function isUnderstood(token: Token): boolean {
  if (token.type === 'year' || token.type === 'month') return true;
  if (token.type === 'mark') return token.mark === 'list';
  return hasRole(token, UNDERSTOOD);
}

/** What the edition says of a phrase's measures. */
export function measuresIn(
  { topics, measures }: Pick<Phrase, 'topics' | 'measures'>,
  edition: Edition,
): MeasureSource[] {
  const sources: MeasureSource[] = [];
  for (const topic of topics) {
    const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''];
    for (const measure of measures) if (set?.[measure]) sources.push(set[measure]);
  }
  return sources;
}
