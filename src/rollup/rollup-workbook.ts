import { checkWorkbook } from '../check/check-workbook.js';
import type { Editions } from '../edition/editions.js';
import { vocabulary } from '../edition/vocabulary.js';
import type { CorrectionEntry, DiagnosisEntry, FileEntry } from '../finding/entry.js';
import { rules } from '../rules/rules.js';
import { appendSheets } from '../workbook/mark/append-sheets.js';
import type { Rollup } from './rollup.js';
import { sourcesSheet } from './sources-sheet.js';
import type { UnitFile } from './unit-file.js';
import { unitsSheet } from './units-sheet.js';

export interface RollupWorkbook {
  readonly bytes: Uint8Array;
  /** What the rules say of the summed tables. */
  readonly result: FileEntry;
}

/** Of a roll-up only the figures are there: prose, date and name are for the organ to write, and judged once they are. */
const ABOUT_FIGURES = /^(?:V-(?!META)|T\d-)/;

/**
 * Writes the sums as the template has them, with what they were added up from behind, and checks the tables.
 * @param path under which the workbook is told of
 */
export async function rollupWorkbook(
  rollup: Rollup,
  organ: { readonly name: string | null; readonly kind: string | null },
  path: string,
  editions: Editions,
): Promise<RollupWorkbook> {
  const { edition, year, sums } = rollup;
  const content = { year, organ, publishedOn: null, narrative: {}, notes: {}, values: sums };
  const { writeTemplate } = await import('../workbook/template/write-template.js');
  const tables = await writeTemplate(edition, content);
  const bytes = appendSheets(
    tables,
    new Map([
      [vocabulary.rollup.units.name, unitsSheet(rollup)],
      [vocabulary.rollup.sources.name, sourcesSheet(rollup)],
    ]),
  );
  const checked = rules.filter(({ id }) => ABOUT_FIGURES.test(id));
  const { result } = await checkWorkbook(path, bytes, { editions, rules: checked, read: {} });
  const diagnoses = rollup.units.flatMap((unit) => unitSuggestions(unit, result));
  return { bytes, result: { ...result, diagnoses, unclear: [] } };
}

/** A sum is only wrong where a unit's figure is: digits that look swapped in it say nothing. */
function unitSuggestions({ organ, path, diagnoses }: UnitFile, { findings }: FileEntry): DiagnosisEntry[] {
  const unit = organ ?? path;
  const named = <C extends CorrectionEntry>(one: C): C => ({ ...one, at: `${unit} ${one.at}` });
  return diagnoses.map(({ also = [], advice, ...one }) => ({
    ...named(one),
    organ: unit,
    explains: brokenBy([one, ...also], findings),
    ...(also.length > 0 && { also: also.map(named) }),
    ...(advice !== undefined && { advice: `${unit}：${advice}` }),
  }));
}

/** The errors among the sums' own that wrong cells of a unit bring in. */
function brokenBy(cells: readonly CorrectionEntry[], findings: FileEntry['findings']): number[] {
  const keys = new Set(cells.map(({ key }) => key));
  return [...findings.entries()]
    .filter(
      ([, { severity, places }]) => severity === 'error' && places.some(({ key }) => keys.has(key ?? '')),
    )
    .map(([index]) => index);
}
