import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../../src/edition/edition.js';
import { editions } from '../../src/edition/editions.js';
import { type ReportData, valuesOf } from '../../src/report/data.js';
import { readReport } from '../../src/report/read-report.js';
import type { ReadOptions } from '../../src/report/report.js';
import { openWorkbook } from '../../src/source/xlsx/open-workbook.js';
import { writeTemplate } from '../../src/workbook/template/write-template.js';
import type { ForeignContent } from './foreign.js';
import { kept } from './kept.js';

export const FIXTURES = path.resolve(__dirname, '../../fixtures');

/** The edition ids, for test.each. */
export const EDITIONS = editions.all.map(({ id }) => id);

export function editionOf(id: string): Edition {
  const edition = editions.byId(id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}

/** A valid report of an edition; a fresh copy each time. */
export function validData(id: string): ReportData {
  return JSON.parse(readFileSync(path.join(FIXTURES, `${id}.json`), 'utf8'));
}

/** The workbook that `report template --from` writes. */
export function templateWorkbook(data: ReportData, edition = editionOf(data.edition)): Promise<Uint8Array> {
  const write = () =>
    writeTemplate(edition, { ...data, notes: data.notes ?? {}, values: valuesOf(data, edition) });
  return edition === editions.byId(edition.id) ? kept(['template', edition.id, data], write) : write();
}

export async function readWorkbook(bytes: Uint8Array, options?: ReadOptions, all = editions) {
  return readReport(openWorkbook(bytes), all, options);
}

/** What an office's own workbook says when it says the same as a data document. */
export function foreignContent(data: ReportData): ForeignContent {
  return {
    organ: data.organ.name ?? '',
    year: data.year ?? 0,
    publishedOn: data.publishedOn ?? '',
    narrative: Object.fromEntries(Object.entries(data.narrative).map(([key, text]) => [key, text ?? ''])),
    notes: data.notes ?? {},
    values: valuesOf(data, editionOf(data.edition)),
  };
}
