import { type Cell, columnName, Sheet } from './book.js';
import type { Location } from './location.js';

/** A cell of a table in a document; rows and columns count from 1 in the table's own grid. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly text: string;
  /** Where it stands, if another place than its own in the table: a line of a plain text. */
  readonly location?: Location;
}

/**
 * Lays out a document as a sheet, as if it had been pasted into one: each paragraph in a row of its own, each table in
 * the rows below what stands before it. Every place still goes by the document's own count.
 */
export class DocumentGrid {
  readonly #cells: Cell[] = [];
  /** By the sheet's row, where a table has rows. */
  readonly #tableRows = new Map<number, TableRow>();
  #rows = 0;
  #paragraphs = 0;
  #tables = 0;

  /**
   * A paragraph outside of the tables. Blank ones count, so that the number is the one that a person would count to,
   * and take no row.
   */
  paragraph(text: string, location?: Location): void {
    this.#paragraphs += 1;
    if (text.trim() === '') return;
    this.#rows += 1;
    this.#put(this.#rows, { row: 1, column: 1, text }, location ?? { paragraph: this.#paragraphs });
  }

  /** @param page where a document has pages */
  table(cells: readonly TableCell[], page?: number): void {
    this.#tables += 1;
    const above = this.#rows;
    const at = { ...(page !== undefined && { page }), table: this.#tables };
    const height = cells.reduce((rows, { row, rowSpan = 1 }) => Math.max(rows, row + rowSpan - 1), 0);
    for (let row = 1; row <= height; row++) this.#tableRows.set(above + row, { ...at, row });
    for (const cell of [...cells].sort((one, other) => one.row - other.row || one.column - other.column))
      this.#put(above + cell.row, cell, cell.location ?? { ...at, row: cell.row, column: cell.column });
    this.#rows += height;
  }

  sheet(): Sheet {
    const locate = (row: number, column: number): Location => ({ ...this.#tableRows.get(row), column });
    return new Sheet('', false, new Set(), new Set(), this.#cells, locate);
  }

  #put(row: number, { column, rowSpan = 1, columnSpan = 1, text }: TableCell, location: Location): void {
    const value = contentOf(text);
    if (value.type === 'blank' && rowSpan === 1 && columnSpan === 1) return;
    const address = `${columnName(column)}${row}`;
    this.#cells.push({ sheet: '', address, row, column, rowSpan, columnSpan, ...value, location });
  }
}

interface TableRow extends Location {
  readonly table: number;
  readonly row: number;
}

/** A plain number is one, as there is no other way to write it in a document; whatever else is there is a text. */
function contentOf(text: string): Pick<Cell, 'type' | 'value'> {
  const plain = text.trim();
  if (plain === '') return { type: 'blank', value: null };
  const number = PLAIN_NUMBER.test(plain) ? Number(plain) : undefined;
  // What a number cannot hold to the last digit stays as it is written.
  return number !== undefined && (Number.isSafeInteger(number) || plain.includes('.'))
    ? { type: 'number', value: number + 0 }
    : { type: 'text', value: text };
}

const PLAIN_NUMBER = /^-?\d{1,17}(?:\.\d{1,9})?$/;
