import type { Edition } from '../../edition/edition.js';
import { once } from '../../edition/memo.js';
import { measuresIn, type Phrase } from '../clauses/phrase.js';
import { type Reading, readingsOf, sumsOf } from './readings.js';

/** Every legitimate reading of a number that counts what a phrase speaks of. */
export function phraseReadings(said: Phrase, edition: Edition): readonly Reading[] {
  const all = readingsOfAll(said, edition);
  return said.row ? [...readingsOfAll({ ...said, ...said.row }, edition), ...all] : all;
}

function readingsOfAll(phrase: Phrase, edition: Edition): readonly Reading[] {
  const { topics, measures, columns, named, fields: sets } = phrase;
  const choices: (readonly Reading[])[] = [];
  for (const topic of topics)
    for (const measure of measures.length > 0 ? measures : wholeOf(topic, edition))
      for (const column of columns.length > 0 ? columns : ALL)
        for (const fields of sets ?? ALL)
          choices.push(readingsOf(edition, { topic, measure, column, fields }));
  const isSum =
    phrase.joint && choices.length > 1 && choices.length <= JOINED_AT_MOST && !areStages(phrase, edition);
  const most = choices.length > FEW_JOINED ? 1 : READINGS_AT_MOST;
  const every = isSum ? sumsOf(choices.map((readings) => readings.slice(0, most))) : [];
  const sums = topics.length > 1 && measures.length < 2 ? every.filter(isAllOrLess) : every;
  const ofRows = phrase.joint && measures.length > 2 ? sumOfRows(choices) : [];
  const wider = named ? [] : topics.flatMap((topic) => widerReadings(topic, measures, edition));
  // 企业、个人提出的申请: who names several may mean all.
  const all = columns.length > 1 ? readingsOfAll({ ...phrase, columns: [] }, edition) : [];
  return sums.concat(...choices, ofRows, wider, all);
}

/** 属于信访投诉举报、重复申请等情形不予处理83件: the rows of a result that are named may be all of it that is meant. */
function sumOfRows(choices: readonly (readonly Reading[])[]): readonly Reading[] {
  const keys = choices.map(([first]) => first?.flatMap(({ cells }) => cells.map(({ key }) => key)) ?? []);
  const rows = choices.filter((_, at) =>
    keys.some((other, index) => index !== at && !other.every((key) => keys[at]?.includes(key))),
  );
  const isPart = rows.length > 0 && rows.length < choices.length;
  return isPart ? sumsOf(rows.map((readings) => readings.slice(0, 1))) : [];
}

/** 收到和办理申请12件: the same ones, at every stage. */
const areStages = ({ topics, measures, columns }: Phrase, edition: Edition): boolean =>
  topics.length === 1 &&
  measures.length > 1 &&
  columns.length < 2 &&
  measuresIn({ topics, measures }, edition).every(
    ({ everything, whole, concluded }) => everything || whole || concluded,
  );

/** 直接起诉6件，复议后起诉3件，已审结8件: the last is said of all. */
function widerReadings(topic: string, measures: readonly string[], edition: Edition): readonly Reading[] {
  const whole = edition.prose.topics[topic]?.partOf;
  if (whole === undefined) return [];
  // Of the whole, and not of what lies beside: 复议后起诉2件，2件均维持.
  return measures.flatMap((measure) => readingsOf(edition, { topic: whole, measure }).slice(0, 1));
}

/** 被纠正8件, in a sentence of its own behind reviews, may be of lawsuits, too. */
export const impliedReadings = ({ topics, measures }: Phrase, edition: Edition): readonly Reading[] =>
  measures.flatMap((measure) =>
    measuresIn({ topics, measures: [measure] }, edition).flatMap(({ implies }) =>
      implies === undefined || topics.includes(implies)
        ? []
        : readingsOf(edition, { topic: implies, measure }).slice(0, 1),
    ),
  );

/** 行政复议和行政诉讼共16件: what is pending is left out of both, or of none. */
const isAllOrLess = (sum: Reading): boolean => {
  const tables = (of: 1 | -1) =>
    new Set(sum.flatMap(({ sign, cells }) => (sign === of ? cells.map(({ record }) => record) : [])));
  const [counted, less] = [tables(1), tables(-1)];
  return less.size === 0 || less.size === counted.size;
};

/** Not limited to a column. */
const ALL = [undefined];

const JOINED_AT_MOST = 6;
/** Of more, only the likeliest are added up. */
const FEW_JOINED = 3;
const READINGS_AT_MOST = 4;

/** The measure of a topic that is meant without a verb: 行政复议 4 件. */
export function wholeOf(topic: string, edition: Edition): readonly string[] {
  return wholes(edition).get(topic) ?? [];
}

const wholes = once(({ prose: { topics, measures } }: Edition): ReadonlyMap<string, readonly string[]> => {
  const whole = (set: string) =>
    Object.entries(measures[set] ?? {}).flatMap(([name, measure]) => (measure.whole ? [name] : []));
  return new Map(
    Object.entries(topics).map(([topic, source]) => [topic, whole(source.measures).slice(0, 1)]),
  );
});
