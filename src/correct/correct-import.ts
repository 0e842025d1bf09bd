import { toData, withFigures } from '../report/data.js';
import type { Report } from '../report/report.js';
import type { Value } from '../report/value.js';
import { type Location, locationOf, wordsFor } from '../source/location.js';
import { contentOf } from '../workbook/template/content-of-data.js';
import { type Change, Uncorrectable } from './change.js';
import { plannedWrites } from './planned-writes.js';

/**
 * The workbook that `import` would write of a report, with other values in some of the form's cells.
 * @throws Uncorrectable for places that hold no value of the form
 */
export async function correctImport(report: Report, changes: readonly Change[]): Promise<Uint8Array> {
  const own = [...report.cells.values()].filter(({ collapsed }) => !collapsed);
  const keys = new Map(own.map(({ cell, form }) => [wordsFor(locationOf(cell)), form.key]));
  const { writes, impossible } = plannedWrites(
    report.book,
    changes,
    own.map(({ cell }) => cell),
  );
  const left: Location[] = [...impossible];
  const values = new Map<string, Value>();
  for (const { cell, value, isResult } of writes) {
    const key = keys.get(wordsFor(locationOf(cell)));
    if (key !== undefined) values.set(key, value);
    else if (!isResult) left.push(locationOf(cell));
  }
  if (left.length > 0) throw new Uncorrectable(left);
  const { writeTemplate } = await import('../workbook/template/write-template.js');
  const data = withFigures(toData(report), values);
  return writeTemplate(report.edition, contentOf(data, report.edition));
}
