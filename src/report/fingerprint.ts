import type { Edition } from '../edition/edition.js';
import { editions } from '../edition/editions.js';
import { sha256Hex } from '../platform/digest.js';
import { type ReportData, toData, valuesOf } from './data.js';
import type { Report } from './report.js';
import { figureOf, readValue, type Value } from './value.js';

/** The figures of a report's tables as they count, by key in the order of the form: a blank is 0, a text is itself. */
export function figuresIn(data: ReportData): ReadonlyMap<string, string> {
  const edition = editions.byId(data.edition);
  const values = edition ? valuesOf(data, edition) : new Map<string, Value>();
  return new Map(Array.from(values, ([key, value]) => [key, textOf(value, key, edition)]));
}

function textOf(value: Value, key: string, edition: Edition | undefined): string {
  const form = edition?.cells.get(key);
  const number = form && figureOf(readValue(value, form.kind, form.unit));
  return String(number ?? value ?? '').replace(/\s/gu, '');
}

/** Of two reports with the same figures, whatever kinds of files they are, it is the same. */
export function fingerprintOf(report: Report): string {
  const data = toData(report);
  return sha256Hex(JSON.stringify([data.edition, ...figuresIn(data)]));
}
