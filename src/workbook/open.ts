import { type Book, type Cell, type CellType, Sheet } from './book.js';
import { type CellValue, type Cell as ExcelCell, Workbook, type Worksheet } from './exceljs.js';
import { preflight } from './preflight.js';
import { WorkbookRefused } from './refused.js';

/**
 * Reads a workbook. The bytes are looked at before exceljs sees them, so that no file can hang it.
 * @throws WorkbookRefused when the file is no workbook (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export async function openWorkbook(bytes: Uint8Array, onlyOrdinary = false): Promise<Book> {
  const checked = preflight(bytes, onlyOrdinary);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(checked as unknown as ArrayBuffer);
  } catch {
    // exceljs says the same for every kind of damage, so its words would not help.
    throw new WorkbookRefused('F-OPEN', 'damaged');
  }
  return { sheets: workbook.worksheets.map(readSheet) };
}

function readSheet(worksheet: Worksheet): Sheet {
  const hiddenRows = new Set<number>();
  const found: ExcelCell[] = [];
  const extents = new Map<ExcelCell, { bottom: number; right: number }>();
  worksheet.eachRow((row, number) => {
    if (row.hidden) hiddenRows.add(number);
    row.eachCell((cell) => {
      if (!cell.isMerged || cell.master === cell) found.push(cell);
      if (cell.isMerged) {
        const extent = extents.get(cell.master) ?? { bottom: 0, right: 0 };
        extents.set(cell.master, {
          bottom: Math.max(extent.bottom, number),
          right: Math.max(extent.right, Number(cell.col)),
        });
      }
    });
  });
  const hiddenColumns = new Set(
    (worksheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index + 1] : [])),
  );
  const cells = mergedBlanks(found, extents).map((cell) => readCell(cell, worksheet.name, extents.get(cell)));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return new Sheet(worksheet.name, worksheet.state !== 'visible', hiddenRows, hiddenColumns, cells);
}

/** Merged areas without content are not among the cells that exceljs walks, but they hold their place. */
function mergedBlanks(found: ExcelCell[], extents: ReadonlyMap<ExcelCell, unknown>): ExcelCell[] {
  return [...new Set([...found, ...extents.keys()])];
}

function readCell(cell: ExcelCell, sheet: string, extent?: { bottom: number; right: number }): Cell {
  const row = Number(cell.row);
  const column = Number(cell.col);
  return {
    sheet,
    address: cell.address,
    row,
    column,
    rowSpan: extent ? extent.bottom - row + 1 : 1,
    columnSpan: extent ? extent.right - column + 1 : 1,
    ...(cell.formula ? readResult(cell.result) : readValue(cell.value)),
    ...(cell.formula && { formula: cell.formula }),
  };
}

function readValue(value: CellValue | undefined): { type: CellType; value: number | string | null } {
  if (value === null || value === undefined) return { type: 'blank', value: null };
  if (typeof value === 'number')
    // exceljs makes NaN of text that a writer put in a numeric cell.
    return Number.isNaN(value) ? { type: 'error', value: '#NUM!' } : { type: 'number', value };
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'boolean') return { type: 'boolean', value: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return readDate(value);
  if ('richText' in value) return readText(value.richText.map((run) => run.text).join(''));
  if ('error' in value) return { type: 'error', value: value.error };
  if ('hyperlink' in value) return readValue(value.text as CellValue);
  return { type: 'uncalculated', value: null };
}

/** exceljs leaves a stored 0 out of a formula's value, but not out of its result. */
function readResult(result: ExcelCell['result'] | undefined): ReturnType<typeof readValue> {
  const isStored = result !== undefined && result !== null;
  return isStored ? readValue(result) : { type: 'uncalculated', value: null };
}

/** A text of nothing but white space is a blank cell. */
function readText(text: string): { type: CellType; value: string | null } {
  return text.trim() === '' ? { type: 'blank', value: null } : { type: 'text', value: text };
}

function readDate(date: Date): { type: CellType; value: string } {
  return Number.isNaN(date.getTime())
    ? { type: 'error', value: '#VALUE!' }
    : { type: 'date', value: date.toISOString().slice(0, 10) };
}
