import { fill } from '../../../messages/fill.js';
import { messages } from '../../../messages/messages.js';
import { type Cell, columnName, Sheet } from '../../../source/book.js';
import { contentOf } from '../../../source/document-grid.js';
import { type Location, locationOf } from '../../../source/location.js';
import type { HeaderEntry } from './form-sequence.js';
import type { Token } from './token.js';

const texts = messages.places;

/** Where a cell stands, rows counted from the next one of the sheet that is written. */
type Box = HeaderEntry['box'];

/** The first column of tables. Lines of text stand left of it, where no figure of a table is looked for. */
const FIRST = 2;

/** Writes a sheet anew, row by row. Every cell keeps the place where a person finds it. */
export class SheetWriter {
  readonly #cells: Cell[] = [];
  readonly #hidden = new Set<number>();
  /** By row, where its blank cells are. */
  readonly #places = new Map<number, (column: number) => Location | undefined>();
  #last = 0;
  /** Whether what was written last is a table. */
  #isTable = false;
  #source: number | undefined;
  #written = 0;

  constructor(private readonly original: Sheet) {}

  /** A row as it is. Rows that belong together keep their distance. */
  copy(cells: readonly Cell[]): void {
    const from = cells[0]?.row ?? 0;
    const row = this.#source === undefined ? this.#last + 1 : this.#written + from - this.#source;
    [this.#source, this.#written] = [from, row];
    for (const cell of cells) this.#put({ ...cell, row, address: `${columnName(cell.column)}${row}` });
    const height = Math.max(1, ...cells.map(({ rowSpan }) => rowSpan));
    for (let below = 0; below < height; below++) {
      this.#places.set(row + below, (column) => this.original.blankAt(from + below, column).location);
      if (this.original.hiddenRows.has(from + below)) this.#hidden.add(row + below);
    }
    this.#last = Math.max(this.#last, row + height - 1);
  }

  /** A row as a line of text, since its columns say nothing. */
  line(cells: readonly Cell[]): void {
    if (this.#isTable) this.#last += 1;
    this.#isTable = false;
    // Strokes alone are what is left of blank cells, or the lines of a table.
    const filled = cells.filter(({ value }) => /[^|｜\s─━═=+-]/u.test(String(value ?? '')));
    const [first] = filled;
    if (!first) return;
    const row = this.#next(filled);
    const text = filled.map(({ value }) => String(value).trim()).join(' | ');
    this.#put({
      ...first,
      row,
      column: 1,
      address: `A${row}`,
      ...(filled.length > 1 && { type: 'text', value: text }),
    });
  }

  header(height: number, labels: readonly { readonly box: Box; readonly tokens: readonly Token[] }[]): void {
    // Set apart, so that lines around it are not taken for a part of it.
    const above = this.#last + 1;
    for (const { box, tokens } of labels) {
      const at = { ...box, row: above + box.row + 1, column: FIRST + box.column };
      this.#text(at, tokens);
      this.#mark(
        at.row,
        tokens.map(({ cell }) => cell),
      );
    }
    this.#last = above + height;
    this.#isTable = true;
    this.#source = undefined;
  }

  /** A row whose figures have their columns; what is undefined or missing there is blank. */
  row(label: readonly Token[], labelColumns: number, figures: readonly (Token | undefined)[]): void {
    const row = this.#labelled(label, figures);
    figures.forEach((token, index) => {
      const at = { row, column: FIRST + labelColumns + index, rowSpan: 1, columnSpan: 1 };
      if (token && token.type !== 'blank') this.#text(at, [token]);
    });
  }

  /** A row of which nobody knows which figure belongs to which column: one cell across them, and no number. */
  unplaced(label: readonly Token[], labelColumns: number, figures: readonly Token[], columns: number): void {
    const row = this.#labelled(label, figures);
    const [first] = figures;
    if (!first) return;
    const found = figures.map(({ text }) => text).join(' | ');
    const text = fill(texts.unplaced, { count: figures.length, columns, found });
    const at = { row, column: FIRST + labelColumns, rowSpan: 1, columnSpan: columns };
    this.#text(at, [{ ...first, text }]);
  }

  sheet(): Sheet {
    const { name, hidden, hiddenColumns } = this.original;
    const cells = this.#cells.sort((a, b) => a.row - b.row || a.column - b.column);
    const locate = (row: number, column: number): Location => this.#places.get(row)?.(column) ?? { column };
    return new Sheet(name, hidden, this.#hidden, hiddenColumns, cells, locate);
  }

  #labelled(label: readonly Token[], slots: readonly (Token | undefined)[]): number {
    const cells = [...label, ...slots.flatMap((token) => token ?? [])].map(({ cell }) => cell);
    const row = this.#next(cells);
    if (label.length > 0) this.#text({ row, column: FIRST, rowSpan: 1, columnSpan: 1 }, label);
    return row;
  }

  #next(cells: readonly Cell[]): number {
    this.#last += 1;
    this.#source = undefined;
    this.#mark(this.#last, cells);
    return this.#last;
  }

  #mark(row: number, cells: readonly Cell[]): void {
    const [first] = cells;
    if (!first) return;
    const { column: _, ...place } = locationOf(first);
    this.#places.set(row, () => place);
    if (cells.some((cell) => this.original.hiddenRows.has(cell.row))) this.#hidden.add(row);
  }

  #text(at: Box, tokens: readonly Token[]): void {
    const [first] = tokens;
    if (!first) return;
    const address = `${columnName(at.column)}${at.row}`;
    const text = tokens.map((token) => token.text).join('');
    const location = locationOf(first.cell);
    this.#put({ sheet: this.original.name, address, ...at, ...contentOf(text), location });
  }

  #put(cell: Cell): void {
    this.#cells.push(cell);
  }
}
