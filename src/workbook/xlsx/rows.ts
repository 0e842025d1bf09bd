import { columnName } from '../book.js';
import { parseAddress, parseRow } from './address.js';
import type { Budget } from './budget.js';
import { readValue, writeCell } from './cell.js';
import { isTrue } from './columns.js';
import { Formulas } from './formulas.js';
import type { Extent } from './merges.js';
import { DATE_STYLE, PLAIN_STYLE } from './pack.js';
import { damaged } from './refusals.js';
import { readText, type SharedStrings } from './shared-strings.js';
import type { XmlReader } from './xml-reader.js';

/** What a sheet's cells refer to, and what all sheets may use up together. */
export interface SheetContext {
  readonly strings: SharedStrings;
  /** By index of the cell style. */
  readonly dateStyles: readonly boolean[];
  readonly budget: Budget;
}

/** The rows of a sheet that have content, written anew. */
export class Rows {
  readonly #reader: XmlReader;
  readonly #context: SheetContext;
  readonly #formulas: Formulas;
  readonly #written = new Map<number, string>();
  #columns = 0;

  constructor(reader: XmlReader, context: SheetContext) {
    this.#reader = reader;
    this.#context = context;
    this.#formulas = new Formulas(context.budget);
  }

  get xml(): string {
    return [...this.#written.values()].join('');
  }

  get extent(): Extent {
    return {
      rows: [...this.#written.keys()].reduce((last, row) => Math.max(last, row), 0),
      columns: this.#columns,
    };
  }

  /** Reads the sheet data that the reader has entered. */
  read(): void {
    let last = 0;
    this.#reader.children((name) => {
      if (name !== 'row') return;
      const attributes = this.#reader.attributes();
      // A row without a number follows the one before, and so does a cell.
      last = parseRow(attributes.get('r') ?? String(last + 1));
      this.#readRow(last, isTrue(attributes.get('hidden')) || Number(attributes.get('ht') ?? 1) === 0);
    });
    this.#context.budget.spend('spread', this.extent.rows);
  }

  #readRow(row: number, isHidden: boolean): void {
    const cells = new Map<number, string>();
    let column = 0;
    this.#reader.children((name) => {
      if (name !== 'c') return;
      const attributes = this.#reader.attributes();
      const address = attributes.get('r') ?? `${columnName(column + 1)}${row}`;
      const place = parseAddress(address);
      column = place.column;
      const xml = this.#readCell(address, attributes);
      if (xml === '') return;
      // exceljs would silently keep the last of two.
      if (place.row !== row || cells.has(column)) throw damaged();
      cells.set(column, xml);
    });
    if (cells.size === 0) return;
    if (this.#written.has(row)) throw damaged();
    this.#written.set(
      row,
      `<row r="${row}"${isHidden ? ' hidden="1"' : ''}>${[...cells.values()].join('')}</row>`,
    );
    const width = [...cells.keys()].reduce((widest, each) => Math.max(widest, each), 0);
    this.#columns = Math.max(this.#columns, width);
    this.#context.budget.spend('spread', width);
  }

  #readCell(address: string, attributes: ReadonlyMap<string, string>): string {
    const { strings, dateStyles, budget } = this.#context;
    let formula: string | undefined;
    let content: string | undefined;
    this.#reader.children((name) => {
      if (name === 'f') formula = this.#formulas.read(this.#reader.attributes(), this.#reader.text());
      if (name === 'v') content = this.#reader.text();
      if (name === 'is') content = readText(this.#reader);
    });
    const value = content === undefined ? undefined : readValue(attributes.get('t') ?? 'n', content, strings);
    if (value?.type === 'text') budget.spend('characters', value.text.length);
    const isDate = value?.type === 'number' && dateStyles[Number(attributes.get('s') ?? 0)] === true;
    const xml = writeCell(address, isDate ? DATE_STYLE : PLAIN_STYLE, formula, value, strings);
    if (xml !== '') budget.spend('cells', 1);
    return xml;
  }
}
