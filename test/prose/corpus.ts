import { readFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../../src/edition/editions.js';
import type { ReportData } from '../../src/report/data.js';
import type { PreviousReport, Report } from '../../src/report/report.js';
import type { Evidence } from '../../src/rules/rule.js';
import { rules } from '../../src/rules/rules.js';
import { runRules } from '../../src/rules/run.js';
import { growKey } from '../rules/set-key.js';
import { editionOf, FIXTURES, readWorkbook, templateWorkbook } from '../support/fixtures.js';

/** A table row as the form prints it, or only its total. */
type Row = number | readonly number[];

interface Tables {
  readonly requests: Readonly<Record<string, Row>>;
  readonly review: Readonly<Record<string, Row>>;
  readonly disclosure: Readonly<Record<string, Row>>;
}

interface ReportFixture extends Tables {
  readonly edition: string;
  readonly year: number;
  readonly organ: ReportData['organ'];
  /** Last year's tables, where the prose compares with them. */
  readonly previous?: Tables;
}

export function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(FIXTURES, 'prose', `${name}.json`), 'utf8'));
}

const fixtures = readFixture<Record<string, ReportFixture>>('reports');
export const REPORTS = Object.keys(fixtures);

/** A report of the corpus; what it does not give is 0. */
export function corpusReport(name: string): Promise<Report> {
  const fixture = fixtures[name];
  if (!fixture) throw new Error(`no report ${name}`);
  return reportOf(fixture);
}

/** The report of the year before, where the corpus has one. */
export async function previousReport(name: string): Promise<PreviousReport | undefined> {
  const fixture = fixtures[name];
  if (!fixture?.previous) return undefined;
  const before = { ...fixture, ...fixture.previous, year: fixture.year - 1 };
  return { ...(await reportOf(before)), path: '上年.xlsx' };
}

function reportOf(fixture: ReportFixture): Promise<Report> {
  const edition = editionOf(fixture.edition);
  const values = new Map<string, number>([...edition.cells.keys()].map((key) => [key, 0]));
  for (const table of edition.tables)
    for (const [record, row] of Object.entries(fixture[table.key as 'requests'])) {
      const cells = table.cells.filter((cell) => cell.record === record);
      if (typeof row === 'number') values.set(`${table.key}.${record}.total`, row);
      else for (const [index, value] of row.entries()) values.set(cells[index]?.key ?? '', value);
    }
  const { year, organ } = fixture;
  const data: Record<string, unknown> = { edition: edition.id, year, organ, publishedOn: null };
  data.narrative = { overview: '。' };
  for (const [key, value] of values) growKey(data, key, value);
  return templateWorkbook(data as unknown as ReportData).then((bytes) => readWorkbook(bytes));
}

const WORDS = ['N-COUNT', 'N-NONE', 'N-ALL', 'N-PARTS', 'N-SHARE', 'N-GROWTH'];

/** What the rules on prose find in a report whose overview, or whose only other section, is a text. */
export function findingsIn(report: Report, text: string, previous?: PreviousReport, section = 'overview') {
  const prose = report.narrative.get('overview');
  const narrative = new Map([[section, { text, cells: prose?.cells ?? [], pieces: [] }]]);
  const changed: Report = { ...report, narrative };
  const own = rules.filter(({ id }) => WORDS.includes(id));
  const evidence = { editions, opening: {}, report: changed, inScope: changed, form: changed, previous };
  const { findings, crashed } = runRules(own, evidence as Evidence);
  if (crashed.length > 0) throw new Error(crashed[0]?.error);
  return findings;
}
