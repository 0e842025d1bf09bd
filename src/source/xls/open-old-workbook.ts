import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { Budget } from '../../limits/budget.js';
import { HeavyWorkbook } from '../../limits/heavy.js';
import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { type Book, type Cell, columnName, columnNumber, Sheet } from '../book.js';
import { shownNumber } from '../stored-number.js';
import { isWholeCompoundFile } from '../whole-compound-file.js';
import { readDate } from '../xlsx/cell.js';
import { mergeCells, tidyMerges } from '../xlsx/merges.js';
import { acceptableNames } from '../xlsx/sheet-names.js';
import { checkedRecords } from './check-records.js';
import type { Library } from './library.js';
import { type AsMeant, asMeant } from './mistaken-texts.js';
import { once } from './once.js';
import { workbookStream } from './workbook-stream.js';

/** Texts of workbooks from before Excel 97 that do not name their code page. */
const GBK = 936;

/**
 * Reads a workbook of the old binary format, as Excel saved them until 2003 and WPS saves .et. The library that knows
 * the format has no bounds and believes every length, so that it is only given records that were looked through, and only
 * runs in a process that is bounded.
 * @throws WorkbookRefused when it is damaged or encrypted (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when only ordinary workbooks are wanted
 */
export async function openOldWorkbook(bytes: Uint8Array, onlyOrdinary = false): Promise<Book> {
  if (bytes.length > limits.oldFileSize) throw beyond('oldFileSize');
  if (onlyOrdinary) throw new HeavyWorkbook();
  if (!isWholeCompoundFile(bytes)) throw damaged();
  const records = checkedRecords(workbookStream(bytes));
  if (records.length === 0) throw damaged();
  const { library } = await import('./library.js');
  const workbook = parse(records, library);
  const { Sheets = [], WBProps } = workbook.Workbook ?? {};
  const budget = new Budget();
  const shown = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    // Sheets of charts and macros have no cells.
    return sheet && !isOther(sheet) ? [{ name, sheet, isHidden: (Sheets[index]?.Hidden ?? 0) !== 0 }] : [];
  });
  if (shown.length === 0) throw new WorkbookRefused('F-OPEN', 'noSheet');
  if (shown.length > limits.sheets) throw beyond('sheets');
  const meant = asMeant(textsOf(shown));
  const names = acceptableNames(shown.map(({ name }) => meant(name)));
  const context: Context = {
    since1904: WBProps?.date1904 === true,
    budget,
    textValue: once((text) => textOf(text, meant)),
    isDate: once(library.isDate),
  };
  return {
    kind: 'xls',
    sheets: shown.map(({ sheet, isHidden }, index) => toSheet(sheet, names[index] ?? '', isHidden, context)),
  };
}

function parse(records: Uint8Array, { read }: Library): WorkBook {
  try {
    return read(records, {
      type: 'buffer',
      codepage: GBK,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      // How a number is shown takes a walk over its format for each cell, and nobody asks for it.
      cellText: false,
    });
  } catch {
    throw damaged();
  }
}

const isOther = (sheet: WorkSheet) => sheet['!type'] !== undefined && sheet['!type'] !== 'sheet';

/** What all sheets of a workbook have in common. */
interface Context extends Pick<Library, 'isDate'> {
  readonly since1904: boolean;
  readonly budget: Budget;
  readonly textValue: (text: string) => Pick<Cell, 'type' | 'value'>;
}

/** The names of sheets, and what their cells say. */
function* textsOf(shown: readonly { readonly name: string; readonly sheet: WorkSheet }[]): Generator<string> {
  for (const { name, sheet } of shown) {
    yield name;
    for (const address of Object.keys(sheet)) {
      const { t, v }: StoredCell = sheet[address] ?? {};
      if (t === 's' && typeof v === 'string') yield v;
    }
  }
}

function toSheet(sheet: WorkSheet, name: string, isHidden: boolean, context: Context): Sheet {
  const { budget } = context;
  const cells: Cell[] = [];
  let [rows, columns] = [0, 0];
  for (const address of Object.keys(sheet)) {
    const place = ADDRESS.exec(address);
    if (!place) continue;
    const content = contentOf(sheet[address], context);
    if (!content) continue;
    const [row, column] = [Number(place[2]), columnNumber(place[1] ?? '')];
    [rows, columns] = [Math.max(rows, row), Math.max(columns, column)];
    budget.spend('cells', 1);
    if (content.type === 'text') budget.spend('characters', String(content.value).length);
    cells.push({ sheet: name, address, row, column, rowSpan: 1, columnSpan: 1, ...content });
  }
  budget.spend('spread', rows + columns);
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }) => `${columnName(s.c + 1)}${s.r + 1}:${columnName(e.c + 1)}${e.r + 1}`,
  );
  const merged = mergeCells(cells, tidyMerges(merges, { rows, columns }, budget), name);
  return new Sheet(name, isHidden, hiddenIn(sheet['!rows'], rows), hiddenIn(sheet['!cols'], columns), merged);
}

const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

/** The numbers of rows or columns that are hidden, up to the last with content. */
function hiddenIn(
  infos: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  last: number,
): Set<number> {
  const hidden = new Set<number>();
  infos?.slice(0, last).forEach((info, index) => {
    if (info?.hidden) hidden.add(index + 1);
  });
  return hidden;
}

type Content = Pick<Cell, 'type' | 'value' | 'formula'>;

/** As the library has it: `t` a kind of value, `v` the value, `z` a number format, `f` a formula. */
interface StoredCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly z?: unknown;
  readonly f?: string;
}

/** What errors are kept as (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
  255: '#WTF?',
};

function contentOf(cell: StoredCell, context: Context): Content | undefined {
  const value = valueOfCell(cell, context);
  const { f: formula } = cell;
  if (formula === undefined) return value.type === 'blank' ? undefined : value;
  if (formula.length > limits.formula) throw beyond('formula');
  return { ...(value.type === 'blank' ? { type: 'uncalculated', value: null } : value), formula };
}

function valueOfCell(
  { t, v, z }: StoredCell,
  { since1904, isDate, textValue }: Context,
): Pick<Cell, 'type' | 'value'> {
  if (t === 'e') return { type: 'error', value: ERRORS[Number(v)] ?? '' };
  if (t === 'b') return { type: 'boolean', value: v === true ? 'TRUE' : 'FALSE' };
  if (t === 'n' && typeof v === 'number' && Number.isFinite(v))
    return isDate(typeof z === 'string' ? z : '')
      ? readDate(v, since1904)
      : { type: 'number', value: shownNumber(v) };
  return t === 's' && typeof v === 'string' ? textValue(v) : BLANK;
}

const BLANK = { type: 'blank', value: null } as const;

function textOf(stored: string, meant: AsMeant): Pick<Cell, 'type' | 'value'> {
  const text = meant(stored);
  if (text.length > limits.text) throw beyond('text');
  return text.trim() === '' ? BLANK : { type: 'text', value: text };
}
