import type { Clause } from '../clauses/clause.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import { measureOf, rolesIn } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { type Count, countOf } from './counts.js';

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
 * 行政复议1件，结果为纠正; 行政诉讼2件，均被维持; 收到申请1件，已不予公开: what came of all that the clause before has counted, told without
 * a number.
 */
export function readToldOfAll(clause: Clause, context: Context): Count[] {
  const { tokens, roles, before, edition, text } = clause;
  const { counting } = context.sentence;
  if (!counting || context.tally.latest === undefined || (roles & BLOCKING) !== 0) return [];
  const number = before.findLast(({ type }) => type === 'quantity');
  const last = tokens.at(-1);
  if (number?.type !== 'quantity' || !last || !isWhole(counting, clause)) return [];
  const said = outcomeIn(clause, counting);
  if (!said || !isOfAll(number.quantity.value, said, clause)) return [];
  if (said.named && !isOnlyCount(number.quantity.value, counting, clause, context)) return [];
  const count = countOf(
    { before: [], quantity: number.quantity, token: number, after: [] },
    said,
    clause,
    context,
  );
  if (!count) return [];
  const isOver = measuresIn(said, edition).some(({ concluded }) => concluded);
  return [
    {
      ...count,
      isOfAll: true,
      quote: text.slice(before[0]?.at, last.end),
      // 已审结 is said of each of them.
      readings: isOver ? count.readings.slice(0, 1) : count.readings,
    },
  ];
}

/** All that there was, not a result of it already: 维持7件，其余尚未审结. */
function isWhole({ topics, measures }: Phrase, { edition }: Clause): boolean {
  return measuresIn({ topics, measures }, edition).every(({ whole, everything }) => whole || everything);
}

/** The one outcome that a clause without numbers tells, and nothing else. */
function outcomeIn(clause: Clause, { topics, columns }: Phrase): Phrase | undefined {
  const { edition } = clause;
  const tokens = withoutJudge(clause);
  const phrase = readPhrase(tokens, topics, edition);
  // 不予公开 says by itself that it speaks of requests.
  const isOfOther = phrase.named && phrase.topics.join() !== topics.join();
  if (isOfOther || phrase.measures.length !== 1 || phrase.columns.length > 0) return undefined;
  if (!measuresIn(phrase, edition).every(({ outcome }) => outcome)) return undefined;
  const isSaid = tokens.every(
    (token) =>
      token.type !== 'quantity' &&
      (isUnderstood(token) || topics.some((topic) => measureOf(token, topic, edition) !== undefined)),
  );
  return isSaid ? { ...phrase, columns } : undefined;
}

/** 收到申请41件，其中企业1件，予以公开 may be said of either: requests are told of by the only count of their sentence. */
const isOnlyCount = (stated: number, { columns }: Phrase, { before }: Clause, { tally }: Context): boolean =>
  columns.length === 0 &&
  (rolesIn(before) & IN_PART) === 0 &&
  tally.inSentence.every((counted) => counted.stated === stated);

/** 复议机关作出维持决定: who decided is none of what was decided on. */
function withoutJudge({ tokens, text }: Clause): readonly Token[] {
  const from = tokens[0]?.at ?? 0;
  const [judge] = JUDGE.exec(text.slice(from, from + LONGEST_JUDGE)) ?? [];
  return judge === undefined ? tokens : tokens.filter(({ at }) => at >= from + judge.length);
}

const JUDGE = /^(?:行政)?复议(?:机[关构]|(?:审理)?(?:结果|决定)(?=[为是均被予]))/u;
const LONGEST_JUDGE = 10;

/** 均予以公开 of more than one is told by completions. */
const isOfAll = (stated: number, said: Phrase, { tokens, edition }: Clause): boolean =>
  stated === 1 ||
  (stated > 1 &&
    (rolesIn(tokens) & OF_ALL) !== 0 &&
    !measuresIn(said, edition).some(({ others }) => others !== undefined));
