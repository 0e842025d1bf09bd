import type { Location } from './location.js';

/** The kinds of files that are read. */
export type BookKind = 'xlsx' | 'docx' | 'html' | 'text' | 'pdf' | 'xls' | 'ods';

/**
 * A file as sheets of cells: what stands where, without a thought about what it means. A document is one sheet, its
 * paragraphs and tables one below the other.
 */
export interface Book {
  readonly kind: BookKind;
  readonly sheets: readonly Sheet[];
  /** The names of sheets that are too bulky to be read, and no part of a report. */
  readonly passedOver?: readonly string[];
  /** What a person should know of the file that no cell says. */
  readonly remarks?: readonly Remark[];
  /** Whether it was begun as a whole, and its end is missing. */
  readonly endsEarly?: boolean;
  readonly meta?: BookMeta;
}

/** Something that a document has, and that its text does not show. */
export interface Remark {
  /**
   * Tracked changes, read as if accepted; text that is hidden or struck out, left out; a picture that may be a table; a
   * scanned page with what a program took its text for; characters of which nothing says what they are; lines that the
   * edge of a page cuts off; text behind the block of a web page that holds the report, left out.
   */
  readonly kind: 'changes' | 'unseen' | 'picture' | 'scan' | 'garbled' | 'cut' | 'outside';
  readonly location: Location;
  readonly count: number;
  /** What is not seen. */
  readonly text?: string;
}

/** What a file says of itself apart from its text. */
export interface BookMeta {
  readonly organ?: string;
  /** As it is written there. */
  readonly publishedOn?: string;
}

export type CellType =
  | 'blank'
  | 'number'
  | 'text'
  | 'date'
  | 'boolean'
  | 'error'
  /** A formula whose result the workbook does not hold. */
  | 'uncalculated';

/** A cell, or a merged area by its first cell. Rows and columns count from 1. */
export interface Cell {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly type: CellType;
  /** As stored: rich text flattened, a date as ISO text, an error as its code, a formula's stored result. */
  readonly value: number | string | null;
  readonly formula?: string | undefined;
  /** Where a person finds it, in files that have no sheets and addresses. */
  readonly location?: Location | undefined;
}

export class Sheet {
  /** Row numbers with their cells from left to right; a merged area stands in its first row only. */
  readonly rows: ReadonlyMap<number, readonly Cell[]>;
  readonly #covering = new Map<number, Cell>();

  constructor(
    readonly name: string,
    readonly hidden: boolean,
    readonly hiddenRows: ReadonlySet<number>,
    readonly hiddenColumns: ReadonlySet<number>,
    readonly cells: readonly Cell[],
    /** Where the places are that no cell stands for, in files that have no sheets and addresses. */
    private readonly locate?: (row: number, column: number) => Location,
    /** Rows whose cells follow each other in order, but whose columns say nothing: plain text, tables with wrong spans. */
    readonly looseRows: ReadonlySet<number> = new Set(),
  ) {
    const rows = new Map<number, Cell[]>();
    for (const cell of cells) {
      const row = rows.get(cell.row);
      if (row) row.push(cell);
      else rows.set(cell.row, [cell]);
      this.#cover(cell);
    }
    this.rows = rows;
  }

  /** The cell or merged area that covers a place; a blank one where nothing is stored. */
  at(row: number, column: number): Cell {
    return this.#covering.get(position(row, column)) ?? this.blankAt(row, column);
  }

  /** A place without anything of its own. */
  blankAt(row: number, column: number): Cell {
    const address = `${columnName(column)}${row}`;
    return {
      sheet: this.name,
      address,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      type: 'blank',
      value: null,
      formula: undefined,
      location: this.locate?.(row, column),
    };
  }

  #cover(cell: Cell): void {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        this.#covering.set(position(row, column), cell);
  }
}

const MAX_COLUMNS = 16_384;

const position = (row: number, column: number) => row * MAX_COLUMNS + column;

/** 1 → A, 27 → AA */
export function columnName(column: number): string {
  let name = NAMES[column];
  if (name === undefined) {
    const rest = Math.floor((column - 1) / 26);
    name = (rest === 0 ? '' : columnName(rest)) + String.fromCharCode(65 + ((column - 1) % 26));
    if (column <= COMMON) NAMES[column] = name;
  }
  return name;
}

/** AA → 27 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 64;
  return column;
}

/** Every cell asks for one of these. */
const NAMES: string[] = [];
const COMMON = 256;
