import { once } from '../../../edition/memo.js';
import { figureOf, type Reading, readingsOf } from '../../../prose/readings/readings.js';
import type { Report } from '../../../report/report.js';
import { figuresOf } from '../stated.js';

/** What the tables hold in parts: requests by their results, and by who made them. */
export interface Division {
  readonly by: 'results' | 'applicants';
  /** What may be divided: all that came in, all that was concluded, or a group of rows. */
  readonly wholes: readonly number[];
  readonly parts: readonly PartOfTable[];
}

/** A part with its figure, which is not 0, and the cells that it takes it from. */
export interface PartOfTable {
  readonly reading: Reading;
  readonly figure: number;
  readonly keys: readonly string[];
}

/** Parts of two are alike by chance. */
export const FEWEST = 3;

/** The divisions of a report's tables, of topics whose results the edition lists. */
export const divisionsOf = once((form: Report): readonly Division[] =>
  Object.entries(form.edition.prose.topics).flatMap(([topic, { results }]) =>
    results ? [...byResults(topic, form), byApplicants(topic, form)] : [],
  ),
);

function byResults(topic: string, form: Report): Division[] {
  const { measures: sets, topics } = form.edition.prose;
  const { measures = '', carriedOut } = topics[topic] ?? {};
  const named = Object.entries(sets[measures] ?? {});
  const outcomes = named.flatMap(([name, { outcome }]) => (outcome ? [name] : []));
  const rows = distinct(
    [...outcomes, carriedOut ?? ''].flatMap((measure) => rowOf({ topic, measure }, form)),
  );
  const wholes = named.flatMap(([measure, { everything, concluded }]) =>
    everything || concluded ? wholesOf({ topic, measure }, form) : [],
  );
  const groups = rows.flatMap((group): Division[] => {
    const within = rows.filter((row) => row !== group && isWithin(row, group));
    return within.length >= FEWEST ? [{ by: 'results', wholes: [group.figure], parts: within }] : [];
  });
  return [{ by: 'results', wholes: [...new Set(wholes)], parts: rows }, ...groups];
}

function byApplicants(topic: string, form: Report): Division {
  const { columns: sets, topics } = form.edition.prose;
  const columns = Object.keys(sets[topics[topic]?.columns ?? ''] ?? {});
  const rows = columns.flatMap((column) => rowOf({ topic, measure: 'received', column }, form));
  return {
    by: 'applicants',
    wholes: wholesOf({ topic, measure: 'new' }, form),
    parts: distinct(rows),
  };
}

type Subject = Parameters<typeof readingsOf>[1];

function rowOf(subject: Subject, form: Report): PartOfTable[] {
  const [reading = []] = readingsOf(form.edition, subject);
  const figure = reading.length === 1 ? figureOf(reading, figuresOf(form)) : undefined;
  return figure
    ? [{ reading, figure, keys: reading.flatMap(({ cells }) => cells.map(({ key }) => key)) }]
    : [];
}

/** The figures of all that a subject may count, but for what is left without something. */
export const wholesOf = (subject: Subject, form: Report): number[] =>
  readingsOf(form.edition, subject)
    .filter((reading) => reading.every(({ sign }) => sign > 0))
    .flatMap((reading) => figureOf(reading, figuresOf(form)) ?? []);

/** All that the requests of a report may be: those of the year, with or without what was carried over, and what was done. */
export const allRequests = once((form: Report): readonly number[] =>
  ['received', 'concluded'].flatMap((measure) => wholesOf({ topic: 'requests', measure }, form)),
);

const isWithin = ({ keys }: PartOfTable, group: PartOfTable) => keys.every((key) => group.keys.includes(key));

/** Each once: a group with one row that is not 0 is that row. */
const distinct = (rows: readonly PartOfTable[]): PartOfTable[] =>
  rows.filter((row, at) => !rows.some((other, index) => index !== at && isToldBy(row, other, index < at)));

const isToldBy = (row: PartOfTable, other: PartOfTable, isEarlier: boolean) =>
  row.figure === other.figure && isWithin(row, other) && (isEarlier || !isWithin(other, row));

/** Whether figures have parts of their own that share no cell with each other, nor with some that are taken. */
export function apartFrom(figures: readonly number[], parts: readonly PartOfTable[]) {
  let tries = 0;
  const isFree = (taken: readonly string[], at = 0): boolean => {
    if (at === figures.length) return true;
    return parts.some(
      ({ figure, keys }) =>
        figure === figures[at] &&
        ++tries < MOST_TRIES &&
        !keys.some((key) => taken.includes(key)) &&
        isFree([...taken, ...keys], at + 1),
    );
  };
  return isFree;
}

/** Rows that are alike can be given out in many ways. */
const MOST_TRIES = 500;
