import type { Edition } from '../../../edition/edition.js';
import type { Clause } from '../../clauses/clause.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { quantityAt } from '../../words/quantity.js';
import { columnOf, measureOf, rolesIn, topicsOf } from '../../words/senses.js';
import { quantityToken, saidBy, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { type Count, countOf } from '../counts.js';

const OF_ALL = roleSet('every', 'allAre');
const BLOCKING = roleSet(
  'negation',
  'none',
  'part',
  'foreign',
  'channel',
  'plan',
  'except',
  'breach',
  'change',
  'besides',
);
const IN_PART = roleSet('part', 'besides', 'channel');

/**
 * 行政复议1件，结果为纠正; 行政诉讼2件，均为复议后起诉; 结转的2件均为个人申请: what came of all that has just been counted, or who or what
 * they all were, told without a number of its own.
 */
export function readToldOfAll(clause: Clause, context: Context): Count[] {
  const { roles, edition, text } = clause;
  const { counting } = context.sentence;
  if (!counting || context.tally.latest === undefined || (roles & BLOCKING) !== 0) return [];
  const told = toldOf(clause);
  const last = told?.said.at(-1);
  if (!told || !last) return [];
  const said = whatIsSaid(told, counting, clause, context);
  if (!said) return [];
  const { number, from } = told;
  const item = { before: [], quantity: number.quantity, token: number, after: [] };
  const count = countOf(item, said, clause, context);
  if (!count) return [];
  const isOver = measuresIn(said, edition).some(({ concluded }) => concluded);
  return [
    {
      ...count,
      isOfAll: true,
      // 收到申请1件，予以公开: what was carried over may have been, too.
      atMost:
        count.atMost ||
        (said.measures.length > 0 && said.columns.length === 0 && isOfYear(counting, edition)),
      quote: text.slice(from, last.end),
      // 已审结 is said of each of them.
      readings: isOver ? count.readings.slice(0, 1) : count.readings,
    },
  ];
}

/** A number, and what is said of all that it counts. */
interface Told {
  readonly number: Extract<Token, { type: 'quantity' }>;
  readonly said: readonly Token[];
  /** Where the clause that counts begins. */
  readonly from: number;
}

/** The number that a clause speaks of: in the clause before, before 均已审结 that is said between, or its own. */
function toldOf(clause: Clause): Told | undefined {
  const { tokens, before } = clause;
  const at = tokens.findLastIndex(({ type }) => type === 'quantity');
  const own = tokens[at];
  if (own?.type === 'quantity') {
    const said = tokens.slice(at + 1);
    const isOfAll =
      (rolesIn(said) & OF_ALL) !== 0 && tokens.slice(0, at).every(({ type }) => type !== 'quantity');
    return isOfAll ? { number: own, said, from: tokens[0]?.at ?? own.at } : undefined;
  }
  const number = before.findLast(({ type }) => type === 'quantity') ?? numberBefore(clause);
  if (number?.type !== 'quantity') return undefined;
  return { number, said: tokens, from: Math.min(before[0]?.at ?? number.at, number.at) };
}

/** 行政复议2件，均已审结，均为维持: the number before a clause that says of all only that they were done. */
function numberBefore({ text, before }: Clause): Token | undefined {
  const [first, last] = [before[0], before.at(-1)];
  if (!first || !last || !ALL_DONE.test(text.slice(first.at, last.end))) return undefined;
  const [counted] = COUNT_BEFORE.exec(text.slice(Math.max(0, first.at - LONGEST_COUNT), first.at)) ?? [];
  const at = first.at - (counted?.length ?? 0);
  const quantity = counted === undefined ? undefined : quantityAt(text, at);
  return quantity && quantityToken(quantity);
}

const ALL_DONE =
  /^[现都均]?(?:都|均|全部)?已?(?:经)?(?:全部)?(?:依法|按时|按期|及时)?(?:审结|办结|结案|审理完毕|办理完毕|审理终结)$/u;
const COUNT_BEFORE = /[\d一二两三四五六七八九十]+[件起宗例][，,]$/u;
const LONGEST_COUNT = 8;

/** What a clause says of all: an outcome, or a reason of one; who applied; of which kind the disputes were. */
const whatIsSaid = (told: Told, counting: Phrase, clause: Clause, context: Context): Phrase | undefined =>
  outcomeOfAll(told, counting, clause, context) ??
  applicantsOfAll(told, counting, clause) ??
  kindOfAll(told, counting, clause);

function outcomeOfAll(
  { number, said }: Told,
  counting: Phrase,
  clause: Clause,
  context: Context,
): Phrase | undefined {
  const outcome = outcomeIn(said, clause, counting);
  const { value } = number.quantity;
  if (!outcome || !isOfAll(value, outcome, said, clause) || isAtInstance(said, clause)) return undefined;
  if (isReasonOf(outcome, counting, clause)) return outcome;
  const isOfRequests = outcome.named && !isOnlyCount(value, counting, clause, context);
  return (isWhole(counting, clause.edition) || areDecided(counting, clause)) && !isOfRequests
    ? outcome
    : undefined;
}

/** 行政诉讼已审结3件，均为维持 */
const areDecided = (counting: Phrase, { edition }: Clause): boolean =>
  isOfDispute(counting, edition) &&
  counting.measures.length > 0 &&
  measuresIn(counting, edition).every(({ concluded }) => concluded);

/** 一审均已审结, 一审均判决维持: what came of them at one instance may be pending at the next. */
const isAtInstance = (said: readonly Token[], { text }: Clause): boolean =>
  AT_INSTANCE.test(saidBy(said, text));
const AT_INSTANCE = /^(?:经|在)?[一二初再]审(?!理)/u;

/** 不予公开2件，均为内部事务信息: a row of the result that was counted. */
function isReasonOf(outcome: Phrase, counting: Phrase, { edition }: Clause): boolean {
  const [row, ...others] = measuresIn(outcome, edition);
  const [result, ...more] = measuresIn(counting, edition);
  const group = result?.readings[0];
  const isOne = others.length + more.length === 0 && counting.columns.length === 0 && group !== undefined;
  return isOne && row?.readings.every((reading) => reading.startsWith(`${group}.`)) === true;
}

const isToldByCompletions = (counting: Phrase, edition: Edition): boolean =>
  isWhole(counting, edition) || measuresIn(counting, edition).some(({ concluded }) => concluded);

/** 结转的2件均为个人申请; of more than one that came in or was answered, completions tell. */
function applicantsOfAll({ number, said }: Told, counting: Phrase, clause: Clause): Phrase | undefined {
  const { edition, text } = clause;
  const { topics } = counting;
  const { value } = number.quantity;
  const isTold =
    value === 1 || (value > 1 && (rolesIn(said) & OF_ALL) !== 0 && !isToldByCompletions(counting, edition));
  if (!isTold || counting.columns.length > 0 || !ARE.test(text.slice(said[0]?.at, said.at(-1)?.end)))
    return undefined;
  const columns = [
    ...new Set(said.flatMap((token) => topics.flatMap((topic) => columnOf(token, topic, edition) ?? []))),
  ];
  const isSaid = said.every(
    (token) =>
      token.type !== 'mark' &&
      (isUnderstood(token) ||
        topics.some(
          (topic) => columnOf(token, topic, edition) !== undefined || topicsOf(token).includes(topic),
        )),
  );
  return columns.length === 1 && isSaid ? { ...counting, columns } : undefined;
}

const ARE = /^(?:申请(?:人|者|主体))?(?:[均都全]|全部)?(?:为|是|系|由|属于?|来自|来源于)/u;

/** 行政诉讼2件，均为复议后起诉: a block of the table. */
function kindOfAll({ number, said }: Told, counting: Phrase, clause: Clause): Phrase | undefined {
  const { edition } = clause;
  const [whole, ...others] = counting.topics;
  const topics = [...new Set(said.flatMap(topicsOf))];
  const [kind = '', ...more] = topics;
  const isOne = others.length + more.length + counting.measures.length === 0;
  const isKind = isOne && whole !== undefined && edition.prose.topics[kind]?.partOf === whole;
  const isTold = number.quantity.value === 1 || (rolesIn(said) & OF_ALL) !== 0;
  const isSaid = said.every((token) => isUnderstood(token) || topicsOf(token).length > 0);
  return isKind && isTold && isSaid ? { ...counting, topics } : undefined;
}

/** Requests of one year, of which the tables tell the results together with those that were carried over. */
const isOfYear = (counting: Phrase, edition: Edition): boolean =>
  !isOfDispute(counting, edition) && isWhole(counting, edition);

/** All that there was, not a result of it already: 维持7件，其余尚未审结. */
function isWhole({ topics, measures }: Phrase, edition: Edition): boolean {
  return measuresIn({ topics, measures }, edition).every(({ whole, everything }) => whole || everything);
}

/** The one outcome that a clause without numbers tells, and nothing else. */
function outcomeIn(said: readonly Token[], clause: Clause, { topics, columns }: Phrase): Phrase | undefined {
  const { edition, text } = clause;
  const tokens = withoutJudge(said, clause);
  const phrase = readPhrase(tokens, topics, edition);
  const isOfOther = phrase.topics.join() !== topics.join();
  if (isOfOther || phrase.measures.length !== 1 || phrase.columns.length > 0) return undefined;
  if (!measuresIn(phrase, edition).every(({ outcome }) => outcome)) return undefined;
  const isSaid = tokens.every(
    (token) =>
      token.type !== 'quantity' &&
      (isUnderstood(token) ||
        topics.some((topic) => measureOf(token, topic, edition) !== undefined) ||
        text.slice(token.at, token.end) === AND),
  );
  return isSaid ? { ...phrase, columns } : undefined;
}

/** 收到申请41件，其中企业1件，予以公开 may be said of either: requests are told of by the only count of their sentence. */
const isOnlyCount = (stated: number, { columns }: Phrase, { before }: Clause, { tally }: Context): boolean =>
  columns.length === 0 &&
  (rolesIn(before) & IN_PART) === 0 &&
  tally.inSentence.every((counted) => counted.stated === stated);

/** 均已审结且均为维持 */
const AND = '且';

/** 复议机关作出维持决定: who decided is none of what was decided on. */
function withoutJudge(tokens: readonly Token[], { text }: Clause): readonly Token[] {
  const from = tokens[0]?.at ?? 0;
  const [judge] = JUDGE.exec(text.slice(from, from + LONGEST_JUDGE)) ?? [];
  return judge === undefined ? tokens : tokens.filter(({ at }) => at >= from + judge.length);
}

const JUDGE = /^(?:行政)?复议(?:机[关构]|(?:审理)?(?:结果|决定)(?=[为是均被予]))/u;
const LONGEST_JUDGE = 10;

/** 均予以公开 of more than one is told by completions. */
const isOfAll = (
  stated: number,
  outcome: Phrase,
  said: readonly Token[],
  { edition, text }: Clause,
): boolean =>
  stated === 1 ||
  // 行政复议9件，已审结
  (isOfDispute(outcome, edition) && ALREADY.test(text.slice(said[0]?.at, said.at(-1)?.end))) ||
  (stated > 1 &&
    (rolesIn(said) & OF_ALL) !== 0 &&
    (isOfDispute(outcome, edition) ||
      !measuresIn(outcome, edition).some(({ others }) => others !== undefined)));

const ALREADY = /^[现均]?已(?:经)?(?:审结|结案|办结|审理完毕)$/u;

const isOfDispute = ({ topics }: Phrase, { prose }: Edition) =>
  topics.every((topic) => prose.topics[topic]?.dispute === true);
