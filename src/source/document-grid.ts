import { limits } from '../limits/limits.js';
import { beyond } from '../limits/refusals.js';
import { type Cell, columnName, Sheet } from './book.js';
import type { Location } from './location.js';

/** A cell of a table in a document; rows and columns count from 1 in the table's own grid. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly text: string;
  /** The page it stands on, if another than its row's. */
  readonly page?: number;
  /** Where it stands, if another place than its own in the table: a line of a plain text. */
  readonly location?: Location;
}

/**
 * Lays out a document as a sheet, as if it had been pasted into one: each paragraph in a row of its own, each table in
 * the rows below what stands before it. Every place still goes by the document's own count.
 */
export class DocumentGrid {
  readonly #cells: Cell[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #looseRows = new Set<number>();
  /** By the width of rows, the sheet column before their first. */
  readonly #lanes = new Map<number, number>();
  #right = 0;
  /** By the sheet's row, where a table has rows. */
  readonly #tableRows = new Map<number, TableRow>();
  #rows = 0;
  #paragraphs = 0;
  #tables: number;

  /**
   * @param name of the sheet, where a document was printed from several
   * @param tables that stand before it in the document
   */
  constructor(
    private readonly name = '',
    tables = 0,
  ) {
    this.#tables = tables;
  }

  /** So far, in the whole document. */
  get tables(): number {
    return this.#tables;
  }

  /**
   * A paragraph outside of the tables. Blank ones count, so that the number is the one that a person would count to,
   * and take no row.
   */
  paragraph(text: string, location?: Location, hidden = false): Location {
    this.#paragraphs += 1;
    const at = location ?? { paragraph: this.#paragraphs };
    this.beside(text, at);
    if (hidden && text.trim() !== '') this.#hiddenRows.add(this.#rows);
    return at;
  }

  /** A text that is no paragraph by itself: a footnote, a text box. It gets a row, and is found at another's place. */
  beside(text: string, location: Location): void {
    if (text.trim() === '') return;
    this.#rows += 1;
    this.#put(this.#rows, { row: 1, column: 1, text }, location);
  }

  /** A line of a plain text, which may hold cells of a table. */
  looseLine(text: string, location: Location): void {
    this.beside(text, location);
    this.#looseRows.add(this.#rows);
  }

  /**
   * Returns the table's own place. Rows of different widths have no columns in common, as nothing says which of them
   * belong together.
   * @param page where a document has pages
   * @param how.pages the page of each row, of a table that goes on over pages
   * @param how.hiddenRows rows that are not shown, in the table's own count
   * @param how.loose whether the columns of its cells say nothing, only their order does
   * @param how.widths columns of the table's grid that each row takes; without, all are as wide as the table
   */
  table(
    cells: readonly TableCell[],
    page?: number,
    { hiddenRows, loose = false, widths = [], pages = [] }: TableStyle = {},
  ): Location {
    this.#tables += 1;
    const above = this.#rows;
    const at = placeOf(page ?? pages[0], this.#tables);
    const height = cells.reduce((rows, { row, rowSpan = 1 }) => Math.max(rows, row + rowSpan - 1), 0);
    const width = cells.reduce(
      (all, { column, columnSpan = 1 }) => Math.max(all, column + columnSpan - 1),
      0,
    );
    for (let row = 1; row <= height; row++) {
      const own = pages[row - 1] ?? page;
      const lane = this.#laneOf(widths[row - 1] ?? width);
      this.#tableRows.set(above + row, { ...placeOf(own, this.#tables), row, lane });
      if (hiddenRows?.has(row)) this.#hiddenRows.add(above + row);
      if (loose) this.#looseRows.add(above + row);
    }
    for (const cell of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
      const { row, column } = cell;
      const { lane, ...own } = this.#tableRows.get(above + row) ?? { ...at, row, lane: 1 };
      const { page: other, location = { ...own, ...(other !== undefined && { page: other }), column } } =
        cell;
      // Where columns say nothing, a blank cell still says that one is there.
      if (loose) this.#put(above + row, { ...cell, rowSpan: 1, columnSpan: 1 }, location, lane, true);
      else this.#put(above + row, cell, location, lane);
    }
    this.#rows += height;
    return at;
  }

  sheet(): Sheet {
    const locate = (row: number, column: number): Location => {
      const { lane = 1, ...at } = this.#tableRows.get(row) ?? {};
      return { ...at, column: column - lane + 1 };
    };
    return new Sheet(this.name, false, this.#hiddenRows, new Set(), this.#cells, locate, this.#looseRows);
  }

  /** The sheet column of the first cell in rows of a width: the first such rows begin in A, others behind them. */
  #laneOf(width: number): number {
    const known = this.#lanes.get(width);
    if (known !== undefined) return known;
    const lane = this.#right + 1;
    this.#lanes.set(width, lane);
    this.#right += width;
    if (this.#right > limits.columns) throw beyond('columns');
    return lane;
  }

  #put(
    row: number,
    { column: own, rowSpan = 1, columnSpan = 1, text }: TableCell,
    location: Location,
    lane = 1,
    evenBlank = false,
  ): void {
    const value = contentOf(text);
    if (value.type === 'blank' && rowSpan === 1 && columnSpan === 1 && !evenBlank) return;
    const column = lane + own - 1;
    const address = `${columnName(column)}${row}`;
    this.#cells.push({ sheet: this.name, address, row, column, rowSpan, columnSpan, ...value, location });
  }
}

/** What is special about a table. */
interface TableStyle {
  readonly hiddenRows?: ReadonlySet<number>;
  readonly loose?: boolean;
  readonly widths?: readonly number[];
  readonly pages?: readonly number[];
}

const placeOf = (page: number | undefined, table: number) => ({
  ...(page !== undefined && { page }),
  table,
});

interface TableRow extends Location {
  readonly table: number;
  readonly row: number;
  /** The sheet column of its first cell. */
  readonly lane: number;
}

/** A plain number is one, as there is no other way to write it in a document; whatever else is there is a text. */
export function contentOf(text: string): Pick<Cell, 'type' | 'value'> {
  const plain = text.trim();
  if (plain === '') return { type: 'blank', value: null };
  const number = PLAIN_NUMBER.test(plain) ? Number(plain) : undefined;
  // What a number cannot hold to the last digit stays as it is written.
  return number !== undefined && (Number.isSafeInteger(number) || plain.includes('.'))
    ? { type: 'number', value: number + 0 }
    : { type: 'text', value: text };
}

const PLAIN_NUMBER = /^-?\d{1,17}(?:\.\d{1,9})?$/;
