import type { FileEntry, FindingEntry } from '../finding/entry.js';
import type { Run } from '../finding/result.js';
import { messages } from '../messages/messages.js';
import { adviceOf } from './advice.js';
import { csvField } from './csv-field.js';
import { expectedOf } from './expected.js';
import { waivedText } from './waived.js';

const { csv: texts } = messages.reporters;
const { severity, status } = messages.terminal;

type Column = keyof typeof texts.columns;
type Row = Readonly<Partial<Record<Column, string | number | null>>>;

/**
 * A row for each finding, and one for each workbook without findings, row by row: RFC 4180, with the byte order mark
 * that makes office programs read UTF-8.
 */
export function* toCsv({ files }: Run): Generator<string> {
  const columns = Object.keys(texts.columns) as Column[];
  yield `\uFEFF${columns.map((column) => texts.columns[column]).join(',')}\r\n`;
  for (const file of files)
    for (const row of rowsOf(file)) yield `${columns.map((column) => csvField(row[column])).join(',')}\r\n`;
}

function rowsOf(file: FileEntry): Row[] {
  const { path, organ, year, findings, rules } = file;
  const about = { path, organ, year, status: status[file.status] };
  const advice = adviceOf(file);
  const rows: Row[] = [
    ...findings.map((finding, index) => ({ ...about, ...rowOf(finding), advice: advice.get(index) ?? '' })),
    ...rules.crashed.map(({ rule, error }) => ({ ...about, rule, severity: severity.error, message: error })),
  ];
  return rows.length > 0 ? rows : [about];
}

function rowOf(finding: FindingEntry): Row {
  const { rule, message, basis, actual = null, organ, waived } = finding;
  const [place] = finding.places;
  return {
    ...(organ !== undefined && { organ }),
    severity: severity[finding.severity],
    rule,
    sheet: place?.sheet ?? null,
    cell: place?.cell ?? place?.at ?? null,
    title: place?.title ?? null,
    expected: expectedOf(finding) ?? null,
    actual,
    message,
    waived: waived ? waivedText(waived) : '',
    basis,
  };
}
