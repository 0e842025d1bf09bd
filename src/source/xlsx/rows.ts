import type { Budget } from '../../limits/budget.js';
import { damaged } from '../../limits/refusals.js';
import type { XmlReader } from '../../package/xml/xml-reader.js';
import { parseAddress, parseRow } from '../address.js';
import { type Cell, columnName } from '../book.js';
import { readDate, readValue, type Value } from './cell.js';
import { Formulas } from './formulas.js';
import { isTrue } from './hidden-columns.js';
import type { Extent } from './merges.js';
import { readText, type SharedStrings } from './shared-strings.js';

/** What a sheet's cells refer to, and what all sheets may use up together. */
export interface SheetContext {
  readonly strings: SharedStrings;
  /** By index of the cell style. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
  readonly budget: Budget;
  /** Takes notice of each text. */
  sees?(text: string): void;
}

/** The rows of a sheet that have content. */
export class Rows {
  /** In the order of the file. */
  readonly cells: Cell[] = [];
  readonly hidden = new Set<number>();
  readonly #sheet: string;
  readonly #reader: XmlReader;
  readonly #context: SheetContext;
  readonly #formulas: Formulas;
  readonly #read = new Set<number>();
  #columns = 0;

  /** @param sheet its name */
  constructor(sheet: string, reader: XmlReader, context: SheetContext) {
    this.#sheet = sheet;
    this.#reader = reader;
    this.#context = context;
    this.#formulas = new Formulas(context.budget);
  }

  get extent(): Extent {
    let rows = 0;
    for (const row of this.#read) rows = Math.max(rows, row);
    return { rows, columns: this.#columns };
  }

  /** Reads the sheet data that the reader has entered. */
  read(): void {
    let last = 0;
    this.#reader.children((name) => {
      if (name !== 'row') return;
      // A row without a number follows the one before, and so does a cell.
      last = parseRow(this.#reader.attribute('r') ?? String(last + 1));
      // Sheets may have hundreds of thousands of rows that are nothing but lines.
      if (this.#reader.isEmpty) return;
      const attributes = this.#reader.attributes();
      const isHidden = isTrue(attributes.get('hidden')) || Number(attributes.get('ht') ?? 1) === 0;
      if (!this.#readRow(last)) return;
      if (this.#read.has(last)) throw damaged();
      this.#read.add(last);
      if (isHidden) this.hidden.add(last);
    });
    this.#context.budget.spend('spread', this.extent.rows);
  }

  /** Whether the row has content. */
  #readRow(row: number): boolean {
    const columns = new Set<number>();
    let column = 0;
    let width = 0;
    this.#reader.children((name) => {
      if (name !== 'c') return;
      const attributes = this.#reader.attributes();
      const place = parseAddress(attributes.get('r') ?? `${columnName(column + 1)}${row}`);
      column = place.column;
      const address = `${columnName(column)}${place.row}`;
      const content = this.#readCell(address, attributes);
      if (!content) return;
      if (place.row !== row || columns.has(column)) throw damaged();
      columns.add(column);
      width = Math.max(width, column);
      const { type, value, formula } = content;
      this.cells.push({
        sheet: this.#sheet,
        address,
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        type,
        value,
        formula,
        location: undefined,
      });
    });
    this.#columns = Math.max(this.#columns, width);
    this.#context.budget.spend('spread', width);
    return columns.size > 0;
  }

  /** What a cell holds; undefined for one that shows nothing. */
  #readCell(address: string, attributes: ReadonlyMap<string, string>): Content | undefined {
    const { strings, budget } = this.#context;
    let formula: string | undefined;
    let content: string | undefined;
    this.#reader.children((name) => {
      if (name === 'f')
        formula = this.#formulas.read(this.#reader.attributes(), this.#reader.text(), address);
      if (name === 'v') content = this.#reader.text();
      if (name === 'is') content = readText(this.#reader);
    });
    const stored =
      content === undefined ? undefined : readValue(attributes.get('t') ?? 'n', content, strings);
    if (stored ? stored.type === 'blank' : formula === undefined) return undefined;
    const value = stored ? this.#asShown(stored, attributes) : UNCALCULATED;
    if (value.type === 'text') {
      this.#context.sees?.(String(value.value));
      budget.spend('characters', String(value.value).length);
    }
    budget.spend('cells', 1);
    return { type: value.type, value: value.value, formula };
  }

  #asShown(value: Value, attributes: ReadonlyMap<string, string>): Value {
    const { dateStyles, date1904 } = this.#context;
    const isDate = dateStyles[Number(attributes.get('s') ?? 0)] === true;
    return isDate && typeof value.value === 'number' ? readDate(value.value, date1904) : value;
  }
}

type Content = Value & Pick<Cell, 'formula'>;

const UNCALCULATED: Value = { type: 'uncalculated', value: null };
