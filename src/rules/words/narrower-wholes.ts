import { once } from '../../edition/memo.js';
import type { MeasureSource } from '../../edition/prose-source.js';
import type { Placed } from '../../prose/arithmetic/segments.js';
import { sumOf } from '../../prose/arithmetic/told-figure.js';
import { figureOf, readingsOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import type { Compared } from './compared.js';
import { fieldsOf } from './one-row.js';
import { areParts, numbersAround } from './sentence-numbers.js';
import { figuresOf } from './stated.js';
import { divisionsOf } from './table-divisions.js';

/**
 * 旧房改造类15件，14件已办结，予以公开9件: what came of requests or disputes may be told of some of them. Where the sentence has told before how
 * many those are, and the tables hold no such whole, what does not fit the tables is no figure of theirs.
 */
export function withoutPartsOfNarrower(compared: readonly Compared[], form: Report): readonly Compared[] {
  if (compared.every(({ fits }) => fits)) return compared;
  const parts = new Set<Compared>();
  for (const one of compared) if (!one.fits && isOfNarrower(one, compared, parts, form)) parts.add(one);
  return parts.size === 0 ? compared : compared.filter((one) => !parts.has(one));
}

/** @param parts those before it that are of something narrower themselves: of 14件已办结 the 9件 are, too. */
function isOfNarrower(
  one: Compared,
  compared: readonly Compared[],
  parts: ReadonlySet<Compared>,
  form: Report,
): boolean {
  const { count, section } = one;
  const rows = rowsFor(one, form);
  if (count.scope !== 'own' || count.stated === 0 || !isOutcome(one, rows)) return false;
  const beside = compared.filter(
    (other) => other.section === section && other.count.sentence === count.sentence,
  );
  const whole = wholeBefore(one, beside, rows, form);
  if (!whole) return false;
  const told = beside.filter(({ count: { stated } }) => stated === whole.value);
  if (told.length === 0) return !whole.isOfAll;
  return told.every(
    // 自然人申请14件中，予以公开8件、部分公开2件，其他4件
    (other) =>
      parts.has(other) || (other.fits && !count.inDispute && (whole.isMadeUp || isOtherColumn(other, one))),
  );
}

/** 企业6件均与集采有关，公开3件: the tables may hold those of a column, and the results, but are not read so. */
const isOtherColumn = ({ tried: [own] }: Compared, { tried }: Compared): boolean => {
  const columns = fieldsOf(own?.reading);
  const read = tried.flatMap(({ reading }) => fieldsOf(reading));
  return columns.length > 0 && !columns.some((field) => read.includes(field));
};

/** The rows of some topics that tell what came of them, and how many they are in all. */
interface RowsOfTopics {
  /** Records, or cells of what has one record for all results. */
  readonly outcomes: ReadonlySet<string>;
  /** By every legitimate reading. */
  readonly totals: ReadonlySet<number>;
}

const rowsFor = ({ count: { topics } }: Compared, form: Report): RowsOfTopics => rowsByTopics(form)(topics);

const rowsByTopics = once((form: Report) => {
  const known = new Map<string, RowsOfTopics>();
  return (topics: readonly string[]): RowsOfTopics => {
    const key = topics.join();
    const rows = known.get(key) ?? rowsOf(topics, form);
    known.set(key, rows);
    return rows;
  };
});

function rowsOf(topics: readonly string[], form: Report): RowsOfTopics {
  const { edition } = form;
  const figures = figuresOf(form);
  const { measures: sets, topics: all } = edition.prose;
  const outcomes = new Set<string>();
  const totals = new Set<number>();
  for (const topic of topics) {
    const { results, dispute, measures = '', carriedOut } = all[topic] ?? {};
    const tellsOutcome = (measure: string, { outcome, concluded }: MeasureSource) =>
      dispute ? outcome && !concluded : outcome || concluded || measure === carriedOut;
    for (const [measure, source] of Object.entries(results || dispute ? (sets[measures] ?? {}) : {})) {
      const [likeliest = []] = tellsOutcome(measure, source) ? readingsOf(edition, { topic, measure }) : [];
      for (const { key, record } of likeliest.flatMap(({ cells }) => cells))
        outcomes.add(dispute ? key : record);
      if (source.whole || source.everything || source.concluded)
        // 行政复议14件，已结13件; of requests such readings are many.
        for (const reading of readingsOf(edition, { topic, measure }))
          if (dispute || reading.every(({ sign }) => sign > 0)) totals.add(figureOf(reading, figures) ?? 0);
    }
  }
  return { outcomes, totals };
}

const isOutcome = ({ tried }: Compared, { outcomes }: RowsOfTopics): boolean =>
  tried.some(({ reading }) =>
    reading.every(({ cells }) => cells.every(({ key, record }) => outcomes.has(key) || outcomes.has(record))),
  );

interface Whole {
  readonly value: number;
  /** By those that are listed behind it. */
  readonly isMadeUp: boolean;
  /** Nothing stands before it but that so many were done: 已办结31件. */
  readonly isOfAll: boolean;
}

/** The number before a result that it may be a part of, with those that are listed between them; none where the tables hold that. */
function wholeBefore(
  one: Compared,
  beside: readonly Compared[],
  rows: RowsOfTopics,
  form: Report,
): Whole | undefined {
  const { text, numbers, own } = numbersAround(one.count, one.section);
  const results = new Set(
    beside.flatMap((other) => (other.count.isRow && isOutcome(other, rows) ? [other.count.stated] : [])),
  );
  const others = numbers.filter(({ value }) => !results.has(value));
  let listed = 0;
  for (let index = own - 1; index >= 0; index--) {
    const number = numbers[index];
    const between = (from: Placed | undefined, to: Placed | undefined) => text.slice(from?.end, to?.at);
    const behind = between(number, numbers[index + 1]);
    if (!number || STRETCH_END.test(behind)) return undefined;
    // 14件已办结（含公开9件、部分公开5件），1件不予公开
    if (number.value === listed && OPENS_LIST.test(behind)) continue;
    // 41件：公开19件; 第三方不同意公开的6件、执法案卷3件
    const isListed = IN_LIST.test(behind) || (index > 0 && COLON.test(between(numbers[index - 1], number)));
    if (!isListed && !results.has(number.value)) {
      const { value } = number;
      const sum = listed + one.count.stated;
      if (value < sum || isInTables(number, others, rows, form)) return undefined;
      const isOfAll = index === 0 && DONE.test(text.slice(0, number.at));
      return { value, isMadeUp: isMadeUp(value, numbers.slice(index + 1), between), isOfAll };
    }
    listed += number.value;
  }
  return undefined;
}
/** 上年结转3件，予以公开1件、无法提供2件。 Whether what is listed to the end of a stretch is as many. */
function isMadeUp(
  whole: number,
  listed: readonly Placed[],
  between: (from: Placed | undefined, to: Placed | undefined) => string,
): boolean {
  const end = listed.findIndex((number, index) => STRETCH_END.test(between(number, listed[index + 1])));
  const parts = listed.slice(0, end < 0 ? listed.length : end + 1);
  return parts.length > 1 && sumOf(parts.map(({ value }) => value)) === whole;
}
const STRETCH_END = /[；;]/u;
const OPENS_LIST = /[（(：:]|其中/u;
const IN_LIST = /^、/u;
const COLON = /[：:]/u;
const DONE = /(?:^|[，,、。：:（(])(?:全年|共|已|均|现|目前)*(?:办结|答复|办理)$/u;

/** Whether the tables divide a number, or what it makes up with those beside it. */
const isInTables = (
  number: Placed,
  numbers: readonly Placed[],
  { totals }: RowsOfTopics,
  form: Report,
): boolean =>
  divisionsOf(form).some(({ wholes }) => wholes.includes(number.value)) ||
  areParts(numbers, numbers.indexOf(number), (sum) => totals.has(sum));
