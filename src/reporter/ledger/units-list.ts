import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Worksheet } from '../../workbook/exceljs.js';
import { plain } from '../plain.js';
import type { Trend } from './file-digest.js';
import {
  type LedgerCell,
  type LedgerColumn,
  type LedgerTint,
  type Pause,
  writeList,
} from './ledger-sheet.js';
import { type LetterContext, returnLetter } from './return-letter.js';
import type { UnitRow } from './unit-rows.js';

const { columns: titles, standing: standings, due, title, ...texts } = messages.ledger;

/** Where links lead from the ledger; undefined where nothing can be linked. */
export interface LedgerLinks {
  fileHref(path: string): string | undefined;
  /** The marked copy of a file. */
  copyHref(path: string): string | undefined;
}

/** What the rows of a run have in common. */
export interface UnitsContext extends LetterContext {
  /** Whether the run was compared with an earlier one. */
  readonly isCompared: boolean;
}

type Column = keyof typeof titles;

const COLUMNS: Readonly<Record<Column, Omit<LedgerColumn, 'title'>>> = {
  number: { width: 5 },
  unit: { width: 20, isLong: true },
  due: { width: 6 },
  delivered: { width: 9 },
  result: { width: 10 },
  errors: { width: 6 },
  warnings: { width: 6 },
  since: { width: 12 },
  first: { width: 26, isLong: true },
  file: { width: 26, isLong: true },
  copy: { width: 9 },
  letter: { width: 58, isLong: true },
  contact: { width: 10 },
  phone: { width: 14 },
  deadline: { width: 11 },
};

/** Only there where the roster has them. */
const OF_ROSTER = ['contact', 'phone', 'deadline'] as const;

/** What became of a file since the earlier run, at a glance. */
const TRENDS: Readonly<Record<Trend, LedgerTint>> = {
  delivered: 'notice',
  worse: 'warning',
  better: 'good',
};

/** Who has delivered what, and what to send back: a row a unit. */
export async function writeUnits(
  sheet: Worksheet,
  rows: readonly UnitRow[],
  about: string,
  context: UnitsContext,
  links: LedgerLinks,
  pause: Pause,
): Promise<void> {
  const isEmpty = (column: (typeof OF_ROSTER)[number]) => rows.every(({ unit }) => unit?.[column] == null);
  const hidden: readonly string[] = [...OF_ROSTER.filter(isEmpty), ...(context.isCompared ? [] : ['since'])];
  const shown = (Object.keys(titles) as Column[]).filter((column) => !hidden.includes(column));
  const columns = shown.map((column) => ({ title: titles[column], ...COLUMNS[column] }));
  const cells = rows.map((row, index) => {
    const all = cellsOf(row, index + 1, context, links);
    return shown.map((column) => all[column]);
  });
  const heading = context.year === null ? title : `${title}（${context.year}）`;
  await writeList(sheet, { title: heading, about, frozenColumns: 2 }, columns, cells, pause);
}

function cellsOf(
  row: UnitRow,
  number: number,
  context: UnitsContext,
  links: LedgerLinks,
): Readonly<Record<Column, LedgerCell>> {
  const { name, isDue, standing, file, unit } = row;
  const copy = file && links.copyHref(file.path);
  return {
    number: { value: number },
    unit: { value: name },
    due: { value: isDue === null ? due.unknown : isDue ? due.yes : due.no },
    delivered: { value: standings[standing], ...(standing !== 'delivered' && { tint: 'quiet' }) },
    result: file ? { value: file.result, tint: resultTint(row) } : { value: null },
    errors: { value: file?.errors ?? null, ...(file && file.errors > 0 && { tint: 'error' }) },
    warnings: { value: file?.warnings ?? null, ...(file && file.warnings > 0 && { tint: 'warning' }) },
    since: { value: file?.since || null, ...(file?.trend && { tint: TRENDS[file.trend] }) },
    first: { value: file?.first ?? null },
    file: { value: fileText(row), href: file && links.fileHref(file.path) },
    copy: { value: copy === undefined ? null : texts.copy, href: copy },
    letter: { value: returnLetter(row, context) },
    contact: { value: textOf(unit?.contact) },
    phone: { value: textOf(unit?.phone) },
    deadline: { value: textOf(unit?.deadline) },
  };
}

const textOf = (text: string | null | undefined) => (text == null ? null : plain(text));

function resultTint({ file, standing }: UnitRow): LedgerTint {
  if (file?.status === 'passed') return file.warnings > 0 ? 'warning' : 'good';
  return standing === 'unreadable' ? 'quiet' : 'error';
}

function fileText({ file, paths }: UnitRow): string | null {
  if (!file) return null;
  return paths.length > 1 ? fill(texts.files, { path: file.path, count: paths.length }) : file.path;
}
