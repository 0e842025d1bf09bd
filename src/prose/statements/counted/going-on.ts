import type { Edition } from '../../../edition/edition.js';
import type { MeasureSource } from '../../../edition/prose-source.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase } from '../../clauses/phrase.js';
import type { Tally } from '../../context/tally.js';
import { phraseReadings, wholeOf } from '../../readings/phrase-readings.js';
import { rolesIn } from '../../words/senses.js';
import { oneOf, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { byUnit } from '../counts.js';
import { allColumns } from './columns-told.js';

/** Where a number stands: the first of its clause, in a clause that tells of parts. */
interface Place {
  readonly isFirst: boolean;
  readonly isPart: boolean;
}

/**
 * A list goes on about the same: of 现行有效规章12部、行政规范性文件208件 both are in force, of 各类行政复议案件162件、行政诉讼案件39件
 * neither can be compared. What a number counts by its own words, after what the number before it counted.
 */
export function goingOn(
  own: Phrase | undefined,
  counting: Phrase | undefined,
  place: Place,
  edition: Edition,
): Phrase | undefined {
  const { isFirst } = place;
  if (own && own.measures.length === 0 && (own.columns.length > 0 || own.fields !== undefined))
    return counting ? inColumnsOf(own, counting, place, edition) : own;
  // 行政诉讼18件 needs no verb; 行政规范性文件208件 after 现行有效规章12部， has the one before.
  if (isFirst && (!counting || !own || hasWhole(own, edition))) return own;
  if (!own || own.measures.length > 0) return own;
  if (!counting) return undefined;
  const { measures } = counting;
  return { ...own, measures };
}

/** 新收15件，其中自然人申请8件: of what came in new, and of nothing that was carried over. */
function inColumnsOf(own: Phrase, counting: Phrase, { isFirst, isPart }: Place, edition: Edition): Phrase {
  const { topics } = own;
  if (topics[0] !== counting.topics[0]) return own;
  const sources = measuresIn({ topics, measures: counting.measures }, edition);
  const isOfNew = sources.some(({ everything, whole }) => everything && !whole);
  const goesOn = isPart || !(isFirst || own.named);
  if (isOfNew && counting.columns.length === 0) return goesOn ? { ...own, measures: counting.measures } : own;
  return { ...own, row: counting.row ?? rowOf(counting, sources) };
}

/** 上年结转15件中，13件为自然人申请，2件为企业申请: the row that has been counted is divided by who applied. */
const rowOf = ({ measures, joint, columns }: Phrase, sources: readonly MeasureSource[]): Phrase['row'] =>
  columns.length === 0 &&
  sources.length > 0 &&
  sources.every(({ everything, rateOf }) => !everything && !rateOf)
    ? { measures, joint }
    : undefined;

/**
 * What a number counts that has no words of its own: 集中采购9项，356.7万元, and 收到41件，加上上年结转3件，共44件.
 */
export function countedAgain(
  { before, quantity }: Item,
  isFirst: boolean,
  counting: Phrase,
  clause: Clause,
  tally: Tally,
): Phrase | undefined {
  const { edition } = clause;
  if (before.length === 0) {
    const amount = byUnit(counting, quantity, edition);
    return amount === counting ? undefined : amount;
  }
  const done = doneOf(before, counting, clause);
  if (done) return done;
  const isSum =
    before.every(isUnderstood) && before.some(({ at, end }) => SUM.test(clause.text.slice(at, end)));
  if (!isSum) return undefined;
  if (counting.columns.length > 0) return allColumns(counting, tally, edition);
  const measures = measuresIn(counting, edition).flatMap(({ together }) => together ?? []);
  if (!isFirst || measures.length === 0) return undefined;
  const together = { ...counting, measures };
  return (rolesIn(clause.before) & BESIDES) !== 0 || isAllCounted(together, tally, edition)
    ? together
    : undefined;
}

/** 收到申请41件，已完成38件: what came in has been concluded. */
function doneOf(before: readonly Token[], counting: Phrase, { edition, text }: Clause): Phrase | undefined {
  if (counting.columns.length > 0 || !before.every(isUnderstood)) return undefined;
  if (!before.some((token) => isDone(token, text))) return undefined;
  const sources = measuresIn(counting, edition);
  if (sources.length === 0 || !sources.every(({ everything, carried }) => everything || carried))
    return undefined;
  const [topic = ''] = counting.topics;
  const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {};
  const measures = Object.keys(set).filter((name) => set[name]?.concluded);
  return measures.length > 0 ? { ...counting, measures: measures.slice(0, 1), joint: false } : undefined;
}
const isDone = oneOf('完成');

/** 加上上年结转3件，共需办理44件: what is due is so with what was carried over. */
export function dueBesides(own: Phrase, { edition, before }: Clause): Phrase {
  if ((rolesIn(before) & BESIDES) === 0 || own.measures.length !== 1) return own;
  const [{ everything, together, readings = [] } = {}] = measuresIn(own, edition);
  // 另有上年结转3件，新收41件: what is new is never due from before.
  return everything && together && readings.length > 1 ? { ...own, measures: [together] } : own;
}

/** 新收41件，上年结转3件，共44件: each of what is summed up was counted by itself. */
function isAllCounted(together: Phrase, { inSentence }: Tally, edition: Edition): boolean {
  const counted = inSentence.flatMap(({ reading: [term, ...others] }) =>
    others.length === 0 && term?.cells.length === 1 ? term.cells.map(({ key }) => key) : [],
  );
  const [whole = []] = phraseReadings(together, edition);
  return whole.length > 1 && whole.every(({ cells }) => cells.every(({ key }) => counted.includes(key)));
}

const SUM = /^(?:共?计|共|合计|总计|总共|共有|相加)$/u;
const BESIDES = roleSet('besides');

const hasWhole = ({ topics }: Phrase, edition: Edition): boolean =>
  topics.some((topic) => wholeOf(topic, edition).length > 0);

/** 共收到申请41件，其中年底收到2件: a part of the same, not the whole of it again. */
export function isOfSame(phrase: Phrase, counting: Phrase | undefined, edition: Edition): boolean {
  const { topics, measures, columns } = phrase;
  if (columns.length > 0 || measures.length === 0 || counting?.topics[0] !== topics[0]) return false;
  return measuresIn(phrase, edition).every(({ whole }) => whole);
}
