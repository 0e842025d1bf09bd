import { editions } from '../edition/editions.js';
import { groupBy } from '../edition/group-by.js';
import { canonicalLabel } from '../edition/label.js';
import { vocabulary } from '../edition/vocabulary.js';
import { WorkbookRefused } from '../limits/refused.js';
import { readDate } from '../report/date.js';
import { readReport } from '../report/read-report.js';
import { hasTables } from '../report/report.js';
import { type Book, columnName, type Sheet } from '../source/book.js';
import { openBook } from '../source/open.js';
import { decodeText, parseCsv } from './csv.js';
import { nameKey, Roster, type RosterUnit } from './roster.js';

/** Why a roster cannot be used; where it stands in the values. */
export class RosterError extends Error {
  override readonly name = 'RosterError';

  constructor(
    readonly reason:
      | 'rosterHeader'
      | 'rosterEmpty'
      | 'rosterReport'
      | 'rosterKind'
      | 'rosterDate'
      | 'rosterTwice'
      | 'rosterCsv'
      | 'rosterLong'
      | 'rosterNames',
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(reason);
  }
}

/**
 * Reads the roster of units from a workbook or a CSV text, told apart by their bytes.
 * @param name what a CSV is called where a workbook would name the sheet
 * @throws RosterError, or WorkbookRefused for a workbook that cannot be read
 */
export async function readRoster(bytes: Uint8Array, name: string): Promise<Roster> {
  const isPackage = PACKAGES.some((magic) => magic.every((byte, at) => bytes[at] === byte));
  const book = isPackage ? await openBook(bytes) : undefined;
  // A report has a label 单位名称 too.
  if (book && isReport(book)) throw new RosterError('rosterReport');
  for (const list of book ? listsOf(book) : [csvList(bytes, name)]) {
    const units = unitsOf(list);
    if (units) return rosterOf(units);
  }
  if (!book && (await holdsReport(bytes))) throw new RosterError('rosterReport');
  throw new RosterError('rosterHeader', { unit: vocabulary.roster.unit[0] ?? '' });
}

/** How zip files (.xlsx, .ods) begin, and compound ones (.xls, .et). */
const PACKAGES = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const isReport = (book: Book): boolean => hasTables(readReport(book, editions, {}));

/** Whether what is no list is a report as a page or as text. */
async function holdsReport(bytes: Uint8Array): Promise<boolean> {
  try {
    return isReport(await openBook(bytes));
  } catch (error) {
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}

interface List {
  readonly sheet: string;
  /** Those that hold anything. */
  readonly rows: readonly Row[];
}

interface Row {
  /** Counted from 1. */
  readonly number: number;
  /** From column A on. */
  readonly texts: readonly string[];
}

function csvList(bytes: Uint8Array, name: string): List {
  try {
    const records = parseCsv(decodeText(bytes), ROWS_AT_MOST + 1);
    return { sheet: name, rows: records.map((texts, index) => ({ number: index + 1, texts })) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RosterError('rosterCsv', { line: error.message.replace(/\D/g, '') });
  }
}

const listsOf = ({ sheets }: Book) => sheets.filter(({ hidden }) => !hidden).map(sheetList);

function sheetList(sheet: Sheet): List {
  const furthest = sheet.cells.reduce((most, { column }) => Math.max(most, column), 0);
  const width = Math.min(furthest, COLUMNS_AT_MOST);
  const textAt = (row: number, column: number) => String(sheet.at(row, column).value ?? '');
  const rows = Array.from(sheet.rows.keys(), (number) => ({
    number,
    texts: Array.from({ length: width }, (_, column) => textAt(number, column + 1)),
  }));
  return { sheet: sheet.name, rows };
}

/** A roster has at most ten columns, and some offices keep notes beside it. */
const COLUMNS_AT_MOST = 50;

/** The largest province has some ten thousand units: for twice as many, all that is missing is told within two seconds. */
export const ROWS_AT_MOST = 10_000;

/** Names and aliases of all of them. */
const NAMES_AT_MOST = 3 * ROWS_AT_MOST;

/** Titles may stand above the header. */
const HEADER_WITHIN = 10;

const HEADERS = Object.entries(vocabulary.roster).map(([key, labels]) => ({
  key: key as keyof typeof vocabulary.roster,
  labels: new Set(labels.map(canonicalLabel)),
}));

/** undefined when the list has no header with a column for the units. */
function unitsOf({ sheet, rows }: List): RosterUnit[] | undefined {
  for (const [index, header] of rows.slice(0, HEADER_WITHIN).entries()) {
    const labels = header.texts.map((text) => canonicalLabel(text.toLowerCase()));
    const columns = new Map(
      HEADERS.map(({ key, labels: known }) => [key, labels.findIndex((label) => known.has(label))]),
    );
    const unitColumn = columns.get('unit') ?? -1;
    if (unitColumn < 0) continue;
    if (rows.length > ROWS_AT_MOST) throw new RosterError('rosterLong', { limit: ROWS_AT_MOST });
    return rows.slice(index + 1).flatMap((row): RosterUnit[] => {
      const field = (key: keyof typeof vocabulary.roster) => (row.texts[columns.get(key) ?? -1] ?? '').trim();
      const name = field('unit');
      if (name === '') return [];
      const cell = `${columnName(unitColumn + 1)}${row.number}`;
      return [
        {
          name,
          aliases: field('aliases')
            .split(/[、,，;；]/)
            .map((alias) => alias.trim())
            .filter(Boolean),
          kind: kindOf(field('kind'), cell),
          parent: field('parent') || null,
          contact: field('contact') || null,
          phone: field('phone') || null,
          deadline: dateOf(field('deadline'), cell),
          sheet,
          cell,
        },
      ];
    });
  }
  return undefined;
}

function kindOf(text: string, cell: string): string | null {
  if (text === '') return null;
  const kind = Object.entries(vocabulary.kinds).find(([key, label]) => text === key || text === label)?.[0];
  if (kind === undefined)
    throw new RosterError('rosterKind', { cell, text, kinds: Object.values(vocabulary.kinds).join('、') });
  return kind;
}

/** `2025-01-20`, `2025年1月20日前` */
function dateOf(text: string, cell: string): string | null {
  if (text === '') return null;
  const date = readDate(text.replace(/[之以]?前$/u, ''));
  if (date === undefined) throw new RosterError('rosterDate', { cell, text });
  return date;
}

function rosterOf(units: readonly RosterUnit[]): Roster {
  if (units.length === 0) throw new RosterError('rosterEmpty');
  const named = units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => ({ name, unit })));
  if (named.length > NAMES_AT_MOST) throw new RosterError('rosterNames', { limit: NAMES_AT_MOST });
  for (const same of groupBy(named, ({ name }) => nameKey(name)).values()) {
    const [one, other] = new Set(same.map(({ unit }) => unit));
    if (one && other)
      throw new RosterError('rosterTwice', {
        name: same[0]?.name ?? '',
        first: one.cell,
        second: other.cell,
      });
  }
  return new Roster(units);
}
