import { messages } from '../../messages/messages.js';
import type { Borders, CellValue, Fill, Style, Worksheet } from '../../workbook/exceljs.js';
import { heightOf, TALLEST } from '../../workbook/template/row-height.js';

/** A column of a list. Widths are in digits of the workbook's font. */
export interface LedgerColumn {
  readonly title: string;
  readonly width: number;
  /** Long texts stand to the left at the top, short ones in the middle. */
  readonly isLong?: boolean;
}

export type LedgerTint = 'good' | 'error' | 'warning' | 'notice' | 'quiet';

/** What stands in a cell. */
export interface LedgerCell {
  readonly value: string | number | null;
  readonly tint?: LedgerTint;
  /** A relative address. */
  readonly href?: string | undefined;
}

const SIZE = 10;
/** Light enough to read black on, also where the printer has no colours: what they say is said in words too. */
const TINTS: Readonly<Record<LedgerTint | 'header', string>> = {
  header: 'FFDCE6F1',
  good: 'FFE2F0D9',
  error: 'FFFADBD8',
  warning: 'FFFFF2CC',
  notice: 'FFE8F0F8',
  quiet: 'FFEDEDED',
};
const LINK = 'FF1F4E79';
const A4 = 9;
const inches = (millimetres: number) => millimetres / 25.4;

/** The rows above a list: its title, what is said about it, and the columns. */
const HEADER_ROW = 3;

/** Lets others have a turn; throws when the work is to end there. */
export type Pause = () => Promise<void>;

/** Rows between two pauses: a tenth of a second. */
const ROWS_AT_ONCE = 1000;

/** Writes a list that is easy to work with on a screen and on paper: frozen and repeated header, filters, A4 across. */
export async function writeList(
  sheet: Worksheet,
  { title, about, frozenColumns }: { title: string; about: string; frozenColumns: number },
  columns: readonly LedgerColumn[],
  rows: Iterable<readonly LedgerCell[]>,
  pause: Pause,
): Promise<void> {
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  writeLine(sheet, 1, title, { name: '黑体', size: 16 }, columns.length, 30);
  writeLine(sheet, 2, about, { name: '宋体', size: SIZE }, columns.length, heightOf(about, whole, SIZE));
  const header = sheet.getRow(HEADER_ROW);
  header.height = 24;
  columns.forEach(({ title: text }, index) => {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.style = cellStyle({ tint: 'header', isLong: false, isHeader: true });
  });
  let last = HEADER_ROW;
  for (const cells of rows) {
    writeRow(sheet, ++last, columns, cells);
    if (last % ROWS_AT_ONCE === 0) await pause();
  }
  sheet.views = [
    { state: 'frozen', xSplit: frozenColumns, ySplit: HEADER_ROW, showGridLines: false, zoomScale: 100 },
  ];
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: Math.max(last, HEADER_ROW + 1), column: columns.length },
  };
  setUpAcross(sheet, `${HEADER_ROW}:${HEADER_ROW}`);
}

/** A4 across, as wide as the page, numbered. @param repeatedRows the header that each page begins with */
export function setUpAcross(sheet: Worksheet, repeatedRows?: string): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(15),
      bottom: inches(16),
      left: inches(12),
      right: inches(12),
      header: inches(8),
      footer: inches(8),
    },
    ...(repeatedRows !== undefined && { printTitlesRow: repeatedRows }),
  });
  sheet.headerFooter.oddFooter = `&C&"宋体,Regular"&10${messages.ledger.print}`;
}

/** A text across all columns. */
export function writeLine(
  sheet: Worksheet,
  row: number,
  text: string,
  font: { readonly name: string; readonly size: number },
  columns: number,
  height: number,
): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.style = { font, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } };
  if (columns > 1) sheet.mergeCells(row, 1, row, columns);
  sheet.getRow(row).height = height;
}

/** Writes a row as high as its texts need. */
export function writeRow(
  sheet: Worksheet,
  number: number,
  columns: readonly Pick<LedgerColumn, 'width' | 'isLong'>[],
  cells: readonly LedgerCell[],
): void {
  const row = sheet.getRow(number);
  let height = 20;
  columns.forEach(({ width, isLong = false }, index) => {
    const { value = null, tint, href } = cells[index] ?? {};
    const cell = row.getCell(index + 1);
    cell.value = contentOf(value, href);
    const free = isLong ? width - INDENT : width;
    const own = typeof value === 'string' ? heightOf(value, free, SIZE) : 0;
    cell.style = cellStyle({ tint, isLong, isLink: href !== undefined, isTallest: own >= TALLEST });
    height = Math.max(height, own);
  });
  row.height = height;
}

/** A text is a text, whatever it begins with: it never becomes a formula. */
function contentOf(value: LedgerCell['value'], href: string | undefined): CellValue {
  if (typeof value !== 'string') return value;
  return href === undefined ? value : { text: value, hyperlink: href };
}

const AWAY_FROM_LINE = { horizontal: 'left', indent: 1 } as const;
/** Column units that this takes. */
const INDENT = 2;

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;

/** By what they depend on. Cells that look the same have one object, which exceljs turns into XML once. */
const styles = new Map<string, Partial<Style>>();

/** What a cell's style depends on. */
interface Look {
  readonly tint?: keyof typeof TINTS | undefined;
  readonly isLong: boolean;
  readonly isHeader?: boolean;
  readonly isLink?: boolean;
  /** Whether no row is high enough for its text, which then shows from its beginning. */
  readonly isTallest?: boolean;
}

function cellStyle(look: Look): Partial<Style> {
  const { tint, isLong, isHeader, isLink, isTallest } = look;
  const key = [tint, isLong, isHeader, isLink, isTallest].join();
  const known = styles.get(key);
  if (known) return known;
  const style = newStyle(look);
  styles.set(key, style);
  return style;
}

function newStyle({ tint, isLong, isHeader, isLink, isTallest }: Look): Partial<Style> {
  const fill: Fill | undefined = tint && {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: TINTS[tint] },
  };
  const border: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
  return {
    font: {
      name: isHeader ? '黑体' : '宋体',
      size: SIZE,
      ...(isLink && { color: { argb: LINK }, underline: true }),
    },
    // A text that begins at the line is hard to read.
    alignment: {
      vertical: isTallest ? 'top' : 'middle',
      wrapText: true,
      ...(isLong ? AWAY_FROM_LINE : { horizontal: 'center' }),
    },
    border,
    ...(fill && { fill }),
  };
}
