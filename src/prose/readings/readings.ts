import type { Edition } from '../../edition/edition.js';
import type { FormCell } from '../../edition/form.js';
import { once } from '../../edition/memo.js';

/** One legitimate meaning of a stated number: a sum of cells of the tables. */
export type Reading = readonly Term[];

interface Term {
  readonly sign: 1 | -1;
  /** More than one where the text counts a group: 不予公开 is eight rows. */
  readonly cells: readonly FormCell[];
  /** As the form names it. */
  readonly title: string;
}

/** What a number may count: a measure of a topic, perhaps in some columns only. */
export interface Subject {
  readonly topic: string;
  readonly measure: string;
  readonly column?: string | undefined;
  /** The fields of the columns, where no name stands for them. */
  readonly fields?: readonly string[] | undefined;
}

/** Every legitimate reading of a subject, the likeliest first. */
export function readingsOf(edition: Edition, subject: Subject): readonly Reading[] {
  const { topic, measure, column = '', fields } = subject;
  const known = spelledOut(edition, topic, measure);
  const key = fields ? `${column} ${fields.join(' ')}` : column;
  let readings = known.get(key);
  if (!readings) {
    readings = spellOut(edition, subject);
    known.set(key, readings);
  }
  return readings;
}

/** The readings that are known of a measure, by its columns; they only depend on the edition. */
function spelledOut(edition: Edition, topic: string, measure: string): Map<string, readonly Reading[]> {
  const topics = spelledOutIn(edition);
  const measures = topics.get(topic) ?? new Map<string, Map<string, readonly Reading[]>>();
  topics.set(topic, measures);
  const known = measures.get(measure) ?? new Map<string, readonly Reading[]>();
  measures.set(measure, known);
  return known;
}

const spelledOutIn = once((_: Edition) => new Map<string, Map<string, Map<string, readonly Reading[]>>>());

/** What must be 0 where a measure is said of all: every other result. */
export function othersOf(edition: Edition, subject: Subject): Reading | undefined {
  const { others } = measureSource(edition, subject) ?? {};
  return others === undefined ? undefined : spellOut(edition, subject, [others])[0];
}

const measureSource = ({ prose: { topics, measures } }: Edition, { topic, measure }: Subject) =>
  measures[topics[topic]?.measures ?? '']?.[measure];

function spellOut(
  edition: Edition,
  subject: Subject,
  sources = measureSource(edition, subject)?.readings ?? [],
): Reading[] {
  const { topics, columns } = edition.prose;
  const { topic, column } = subject;
  const about = topics[topic];
  if (!about) return [];
  const fields =
    subject.fields ?? (column === undefined ? undefined : columns[about.columns ?? '']?.[column]?.fields);
  const wanted = fields ?? (about.column === undefined ? [] : [about.column]);
  return about.records.flatMap((records) =>
    sources
      .map((reading) =>
        termsIn(reading).flatMap(({ sign, name }) =>
          records.map((record): Term => ({ sign, ...cellsUnder(edition, `${record}.${name}`, wanted) })),
        ),
      )
      .filter((reading) => reading.every(({ cells }) => cells.length > 0)),
  );
}

/** `received + carriedIn` */
function termsIn(reading: string): { sign: 1 | -1; name: string }[] {
  return [...reading.matchAll(/([+-]?)\s*([\w.]+)/g)].map(([, sign, name = '']) => ({
    sign: sign === '-' ? -1 : 1,
    name,
  }));
}

/** A path is a cell, or, with columns, a record or a group of records. */
function cellsUnder(edition: Edition, path: string, columns: readonly string[]): Omit<Term, 'sign'> {
  const cell = columns.length === 0 ? edition.cells.get(path) : undefined;
  if (cell) return { cells: [cell], title: cell.title };
  const columnsOf = groupsIn(edition).get(path);
  const cells = (columnsOf ?? []).filter(({ field }) => columns.includes(field));
  return { cells, title: groupTitle(cells, path) };
}

/** The cells under every record and group of records, in printed order. */
function groupsIn(edition: Edition): ReadonlyMap<string, readonly FormCell[]> {
  let groups = grouped.get(edition);
  if (!groups) {
    groups = new Map();
    for (const cell of edition.cells.values()) {
      let path = cell.table;
      for (const step of cell.record.split('.')) {
        path = `${path}.${step}`;
        const group = groups.get(path);
        if (group) group.push(cell);
        else groups.set(path, [cell]);
      }
    }
    grouped.set(edition, groups);
  }
  return groups;
}

const grouped = new WeakMap<Edition, Map<string, FormCell[]>>();

function groupTitle(cells: readonly FormCell[], path: string): string {
  const [first] = cells;
  if (!first) return '';
  if (cells.length === 1) return first.title;
  const names = first.row?.names.slice(0, path.split('.').length - 1) ?? [first.recordTitle];
  const fields = [...new Set(cells.map(({ fieldTitle }) => fieldTitle))];
  return `${names.join(' ')} · ${fields.join('、')}`;
}

/** All sums of one reading of each that count nothing twice: 予以公开和部分公开 are no 予以公开（含部分公开） and 部分公开. */
export function sumsOf(choices: readonly (readonly Reading[])[]): Reading[] {
  return choices
    .reduce<Reading[]>(
      (sums, readings) => sums.flatMap((sum) => readings.map((reading) => [...sum, ...reading])),
      [[]],
    )
    .filter(countsOnce);
}

function countsOnce(reading: Reading): boolean {
  const keys = reading.flatMap(({ sign, cells }) => (sign > 0 ? cells.map(({ key }) => key) : []));
  return new Set(keys).size === keys.length;
}

/** `（一）予以公开 · 总计＋（二）部分公开 · 总计` */
export function titleOf(reading: Reading): string {
  return reading
    .map(({ sign, title }, index) => `${sign < 0 ? '－' : index > 0 ? '＋' : ''}${title}`)
    .join('');
}

/** The figure of a cell; undefined where nothing certain stands there. */
export type Figures = (key: string) => number | null | undefined;

/** The value of a reading; undefined when a cell cannot be read, or all of a group are blank (null). */
export function figureOf(reading: Reading, figures: Figures): number | undefined {
  let sum = 0;
  for (const { sign, cells } of reading) {
    let total: number | undefined;
    for (const { key } of cells) {
      const figure = figures(key);
      if (figure === undefined) return undefined;
      if (figure !== null) total = (total ?? 0) + figure;
    }
    if (total === undefined) return undefined;
    sum += sign * total;
  }
  return sum;
}
