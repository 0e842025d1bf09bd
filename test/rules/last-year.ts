import { instancesOf } from '../../src/edition/instances.js';
import { type ReportData, valuesOf } from '../../src/report/data.js';
import { editionOf, templateWorkbook, validData } from '../support/fixtures.js';
import { setKey } from './set-key.js';

/** What a case changes in a report of the year before, from which everything is taken over as it should be. */
export interface PreviousPatch {
  /** This year's, unless given. */
  readonly edition?: string;
  readonly set?: Readonly<Record<string, unknown>>;
  /** Prose sections that read as this year's do; the others are empty. */
  readonly repeats?: readonly string[];
}

/** The workbook of the year before; undefined for a case without. */
export async function previousWorkbook(
  edition: string,
  previous: PreviousPatch | undefined,
): Promise<Uint8Array | undefined> {
  if (!previous) return undefined;
  const now = thisYear(edition, previous);
  const { edition: id = edition, set = {}, repeats = [] } = previous;
  const before = inYear(validData(id), Number(now.year) - 1);
  const prose = Object.keys(before.narrative).map((key) => [
    key,
    repeats.includes(key) ? (now.narrative[key] ?? null) : null,
  ]);
  const data: Record<string, unknown> = {
    ...before,
    organ: now.organ,
    narrative: Object.fromEntries(prose),
  };
  const known = editionOf(id).cells;
  for (const [key, value] of otherFigures(before)) setKey(data, key, value);
  for (const [key, value] of carriedBack(now)) if (known.has(key)) setKey(data, key, value);
  for (const [key, value] of Object.entries(set)) setKey(data, key, value);
  return templateWorkbook(data as ReportData);
}

/** What no relation carries on, and no sum holds, is another number each year: one more decision, or one case less. */
function otherFigures(before: ReportData): ReadonlyMap<string, number> {
  const edition = editionOf(before.edition);
  const values = valuesOf(before, edition);
  const changed = [
    'disclosure.licensing.decisions',
    'requests.received.individuals',
    'requests.received.total',
    'review.directLitigation.upheld',
    'review.directLitigation.total',
  ];
  return new Map(
    changed.flatMap((key): [string, number][] => {
      const value = values.get(key);
      return value === undefined ? [] : [[key, Number(value) + 1]];
    }),
  );
}

/** The valid report of an edition; where last year matters, of a year that has one. */
export function thisYear(edition: string, previous: PreviousPatch | undefined): ReportData {
  const data = validData(edition);
  if (!previous) return data;
  const { from } = editionOf(edition);
  // The year before the first of an edition is the edition's before it.
  if (previous.edition !== undefined && previous.edition !== edition) return inYear(data, from);
  return inYear(data, Math.max(Number(data.year), from + 1));
}

/** The same report for another year: its prose names the year and the next. */
function inYear(data: ReportData, year: number): ReportData {
  const shift = year - Number(data.year);
  const shifted = (text: string | null) =>
    text?.replace(/(?<![〔\d])20\d\d(?![〕\d])/g, (found) => String(Number(found) + shift)) ?? null;
  const narrative = Object.entries(data.narrative).map(([key, text]) => [key, shifted(text)]);
  return {
    ...data,
    year,
    publishedOn: shifted(data.publishedOn),
    narrative: Object.fromEntries(narrative),
  };
}

/** What last year's report must say for this year's to follow from it. */
function carriedBack(now: ReportData): ReadonlyMap<string, number> {
  const edition = editionOf(now.edition);
  const values = valuesOf(now, edition);
  const sum = (cells: readonly { key: string }[]) =>
    cells.reduce((total, { key }) => total + Number(values.get(key) ?? 0), 0);
  const carried = new Map<string, number>();
  for (const relation of edition.carry.filter(({ relation = '=' }) => relation === '='))
    for (const { left, right, plus, minus } of instancesOf(edition, relation))
      for (const [index, { key }] of right.entries())
        carried.set(key, index === 0 ? sum(left) - sum(plus) + sum(minus) : 0);
  return carried;
}
