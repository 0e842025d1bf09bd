import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportData } from '../../src/report/data.js';
import { growKey, setKey } from '../rules/set-key.js';
import { editionOf, FIXTURES } from './fixtures.js';

/** A wrong copy of a report: a sentence, some cells or the date differ. */
export interface Slip {
  readonly section?: string;
  readonly says?: string;
  readonly wrongly?: string;
  readonly set?: Readonly<Record<string, number | string>>;
  readonly publishedOn?: string;
  /** The rule that finds it. */
  readonly finds: string;
  /** The cell to correct, and what should stand in it. */
  readonly correct?: readonly [key: string, to: number];
}

/** A whole report as offices write them; rows of table three without their totals, what is not given is 0. */
interface WholeReport extends Pick<ReportData, 'edition' | 'year' | 'organ' | 'publishedOn' | 'narrative'> {
  readonly requests: Readonly<Record<string, readonly number[]>>;
  readonly review: Readonly<Record<string, readonly number[]>>;
  readonly disclosure: Readonly<Record<string, number>>;
  readonly slips: readonly Slip[];
}

const folder = path.join(FIXTURES, 'reports');

export const WHOLE_REPORTS = readdirSync(folder).map((file) => path.basename(file, '.json'));

export function slipsOf(name: string): readonly Slip[] {
  return readWhole(name).slips;
}

/** The data document of a report, right or with a slip. */
export function wholeReport(name: string, slip?: Slip): ReportData {
  const { edition, year, organ, publishedOn, narrative, ...tables } = readWhole(name);
  const data = { edition, year, organ, publishedOn, narrative: { ...narrative } } as ReportData;
  const tree = data as unknown as Record<string, unknown>;
  const form = editionOf(edition);
  for (const { key } of form.cells.values())
    growKey(tree, key, tables.disclosure[key.replace('disclosure.', '')] ?? 0);
  for (const table of ['requests', 'review'] as const)
    for (const [record, row] of Object.entries(tables[table])) {
      const cells = [...form.cells.values()].filter((cell) => cell.table === table && cell.record === record);
      for (const [index, number] of [...row, row.reduce((sum, part) => sum + part, 0)].entries())
        setKey(tree, cells[index]?.key ?? '', number);
    }
  if (slip?.section) {
    const text = String(data.narrative[slip.section]);
    if (!text.includes(slip.says ?? '')) throw new Error(`${name} does not say ${slip.says}`);
    setKey(tree, `narrative.${slip.section}`, text.replace(slip.says ?? '', slip.wrongly ?? ''));
  }
  for (const [key, value] of Object.entries(slip?.set ?? {})) setKey(tree, key, value);
  return slip?.publishedOn ? { ...data, publishedOn: slip.publishedOn } : data;
}

function readWhole(name: string): WholeReport {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
}
