import { type Edition, proseSections } from '../edition/edition.js';
import { sumsOf } from '../edition/sums.js';
import { isFilled } from './filled.js';
import type { Report } from './report.js';
import type { Value } from './value.js';

/** A table's values as the data document nests them: records of fields. */
export interface ValueTree {
  [key: string]: Value | ValueTree;
}

/** The data document: what a report says, without where it stood. Its schema is in schemas/data. */
export interface ReportData {
  edition: string;
  year: number | null;
  organ: { name: string | null; kind: string | null };
  publishedOn: string | null;
  narrative: Record<string, string | null>;
  notes?: Record<string, string>;
  /** The tables by their keys. */
  [table: string]: unknown;
}

/** The data document of a report. Rows and columns that the workbook lacks are null. */
export function toData(report: Report): ReportData {
  const { edition, narrative, notes } = report;
  const data: ReportData = {
    edition: edition.id,
    year: report.year.value,
    organ: { name: report.organ.value, kind: report.kind },
    publishedOn: report.publishedOn.value,
    narrative: Object.fromEntries(
      proseSections(edition).map(({ key }) => [key, narrative.get(key)?.text ?? null]),
    ),
  };
  for (const { key } of edition.cells.values())
    setValue(data, key, holdsNothing(report, key) ? null : (report.cells.get(key)?.value ?? null));
  const remarks = [...notes].flatMap(([table, { text }]) => (text === null ? [] : [[table, text]]));
  return remarks.length > 0 ? { ...data, notes: Object.fromEntries(remarks) } : data;
}

/** Blank, or a formula's 0 over blank cells, which is no value. */
export function holdsNothing(report: Report, key: string): boolean {
  const found = report.cells.get(key);
  if (!found || found.value === null) return found?.reading.type !== 'unknown';
  if (found.value !== 0 || found.cell.formula === undefined) return false;
  const filled = isFilled(report.book, found.cell);
  if (filled !== undefined) return !filled;
  const sums = sumsOf(report.edition).get(key) ?? [];
  return sums.some((parts) => [...parts].every((part) => holdsNothing(report, part)));
}

/** The values of a data document by cell key, in the order of the form; a cell that is not stated has none. */
export function valuesOf(data: ReportData, edition: Edition): ReadonlyMap<string, Value> {
  return new Map(
    [...edition.cells.keys()].flatMap((key): [string, Value][] => {
      const value = key
        .split('.')
        .reduce<unknown>((tree, step) => (tree as ValueTree | undefined)?.[step], data);
      return value === undefined ? [] : [[key, value as Value]];
    }),
  );
}

/** A data document with other values in cells of the form, by keys as `requests.granted.total`. */
export function withFigures(data: ReportData, values: ReadonlyMap<string, Value>): ReportData {
  const changed = structuredClone(data);
  for (const [key, value] of values) setValue(changed, key, value);
  return changed;
}

function setValue(tree: Record<string, unknown>, key: string, value: Value): void {
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  let node = tree;
  for (const step of steps) {
    node[step] ??= {};
    node = node[step] as Record<string, unknown>;
  }
  node[last] = value;
}
