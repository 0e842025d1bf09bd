import type { FileEntry, FindingEntry } from '../../finding/entry.js';
import { worstFirst } from '../../finding/finding.js';
import { clip } from '../../messages/clip.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Worksheet } from '../../workbook/exceljs.js';
import { adviceOf } from '../advice.js';
import { plain } from '../plain.js';
import { findingSinceText } from '../since-text.js';
import { waivedText } from '../waived.js';
import { type LedgerCell, type LedgerColumn, type Pause, writeList } from './ledger-sheet.js';
import type { UnitRow } from './unit-rows.js';

const { findingColumns: titles, sheets, capped, unnamed } = messages.ledger;
const { severity: severities } = messages.terminal;

/** A workbook with many more rows is slow to open, and to make. */
const ROWS_AT_MOST = 10_000;
const LONGEST = 1000;

type Column = keyof typeof titles;

const COLUMNS: Readonly<Record<Column, Omit<LedgerColumn, 'title'>>> = {
  unit: { width: 20, isLong: true },
  file: { width: 22, isLong: true },
  severity: { width: 7 },
  since: { width: 9 },
  at: { width: 18, isLong: true },
  title: { width: 22, isLong: true },
  message: { width: 56, isLong: true },
  advice: { width: 32, isLong: true },
  rule: { width: 10 },
  waived: { width: 14, isLong: true },
  basis: { width: 26, isLong: true },
};

interface FindingRow {
  readonly order: number;
  readonly cells: Readonly<Record<Column, LedgerCell>>;
}

/** A row a finding, in the order of the units, the worst of each file first. */
export async function writeFindings(
  sheet: Worksheet,
  files: Iterable<FileEntry>,
  units: readonly UnitRow[],
  about: string,
  isCompared: boolean,
  pause: Pause,
): Promise<void> {
  const orders = new Map(
    units.flatMap(({ paths, name }, order) => paths.map((path) => [path, { order, name }])),
  );
  const rows: FindingRow[] = [];
  let total = 0;
  for (const file of files) {
    const { order = units.length, name = file.organ ?? unnamed } = orders.get(file.path) ?? {};
    total += file.findings.length + file.rules.crashed.length;
    if (rows.length < ROWS_AT_MOST) rows.push(...rowsOf(file, name).map((cells) => ({ order, cells })));
  }
  const shown = rows.slice(0, ROWS_AT_MOST).sort((a, b) => a.order - b.order);
  const note = total > shown.length ? fill(capped, { shown: shown.length, total }) : '';
  const columns = (Object.keys(titles) as Column[]).filter((column) => isCompared || column !== 'since');
  await writeList(
    sheet,
    { title: sheets.findings, about: about + note, frozenColumns: 1 },
    columns.map((column) => ({ title: titles[column], ...COLUMNS[column] })),
    shown.map(({ cells }) => columns.map((column) => cells[column])),
    pause,
  );
}

function rowsOf(file: FileEntry, unit: string): FindingRow['cells'][] {
  const advice = adviceOf(file);
  const about = { unit: textCell(unit), file: textCell(file.path) };
  const found = file.findings.map((finding, index) => ({
    finding,
    cells: {
      ...about,
      ...cellsOf(finding),
      since: textCell(findingSinceText(file, index)),
      advice: textCell(advice.get(index)),
    },
  }));
  found.sort((one, other) => worstFirst(one.finding, other.finding));
  const crashed = file.rules.crashed.map(({ rule, error }) => ({
    ...about,
    ...EMPTY,
    severity: { value: severities.error, tint: 'error' as const },
    message: textCell(error),
    rule: textCell(rule),
  }));
  return [...found.map(({ cells }) => cells), ...crashed];
}

const NOTHING: LedgerCell = { value: null };
const EMPTY = {
  since: NOTHING,
  at: NOTHING,
  title: NOTHING,
  advice: NOTHING,
  waived: NOTHING,
  basis: NOTHING,
};

function cellsOf(finding: FindingEntry) {
  const { severity, rule, message, basis, places, waived, organ } = finding;
  const [place] = places;
  return {
    ...(organ !== undefined && { unit: textCell(organ) }),
    severity: { value: severities[severity], ...(!waived && { tint: severity }) },
    at: textCell(place?.at),
    title: textCell(place?.title),
    message: textCell(message),
    rule: textCell(rule),
    waived: textCell(waived && waivedText(waived)),
    basis: textCell(basis),
  };
}

function textCell(text: string | undefined): LedgerCell {
  return text === undefined || text === '' ? NOTHING : { value: clip(plain(text), LONGEST) };
}
