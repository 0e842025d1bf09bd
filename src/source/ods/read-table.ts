import type { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import type { XmlReader } from '../../package/xml/xml-reader.js';
import { type Cell, columnName, Sheet } from '../book.js';
import { readContent } from './cell.js';
import type { Heights } from './cell-text.js';
import { TABLE } from './odf-xml.js';

/** What a table is called, and whether it is shown. */
export interface TableTitle {
  readonly name: string;
  readonly isHidden: boolean;
}

/** Reads the table just entered as a sheet. */
export function readTable(
  reader: XmlReader,
  { name, isHidden }: TableTitle,
  heights: Heights,
  budget: Budget,
): Sheet {
  const table = new Table(name, reader, heights, budget);
  table.read();
  return new Sheet(name, isHidden, table.hiddenRows, table.hiddenColumns, table.cells);
}

class Table {
  readonly cells: Cell[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  #columns = 0;
  #rows = 0;

  constructor(
    private readonly name: string,
    private readonly reader: XmlReader,
    private readonly heights: Heights,
    private readonly budget: Budget,
  ) {}

  /** Rows and columns may stand in groups, and in those that are repeated on each page. */
  read(): void {
    this.reader.everyChild((name) => {
      if (!TABLE.includes(this.reader.namespace)) return;
      if (name === 'table-column') this.#readColumn();
      else if (name === 'table-row') this.#readRow();
      else if (GROUPS.has(name)) this.read();
    });
  }

  #readColumn(): void {
    const repeated = this.#repeated('number-columns-repeated');
    const first = this.#columns + 1;
    this.#columns += repeated;
    if (this.#columns > limits.columns) throw beyond('columns');
    if (!this.#isHidden()) return;
    this.budget.spend('spread', repeated);
    for (let column = first; column <= this.#columns; column++) this.hiddenColumns.add(column);
  }

  #readRow(): void {
    const repeated = this.#repeated('number-rows-repeated');
    const isHidden = this.#isHidden();
    const first = this.#rows + 1;
    this.#rows += repeated;
    if (this.#rows > limits.rows) throw beyond('rows');
    const cells = this.#cellsOf(first);
    if (cells.length === 0) return;
    // What is written once and stands in many rows counts in each.
    this.budget.spend('cells', cells.length * repeated);
    this.budget.spend('spread', (cells.at(-1)?.column ?? 0) * repeated);
    for (let row = first; row < first + repeated; row++) {
      if (isHidden) this.hiddenRows.add(row);
      for (const cell of cells)
        this.cells.push(row === first ? cell : { ...cell, row, address: `${columnName(cell.column)}${row}` });
    }
  }

  #cellsOf(row: number): Cell[] {
    const cells: Cell[] = [];
    let column = 1;
    this.reader.everyChild((name) => {
      if (!TABLE.includes(this.reader.namespace) || !CELLS.has(name)) return;
      const repeated = this.#repeated('number-columns-repeated');
      const at = column;
      column += repeated;
      // What a merged area covers is not seen.
      if (name === 'covered-table-cell') return;
      const rowSpan = this.#repeated('number-rows-spanned');
      const columnSpan = this.#repeated('number-columns-spanned');
      const isMerged = rowSpan > 1 || columnSpan > 1;
      if (isMerged) {
        this.budget.spend('merges', 1);
        this.budget.spend('mergedArea', rowSpan * columnSpan);
      }
      const content = readContent(this.reader, this.heights);
      if (!content && !isMerged) return;
      if (column - 1 > limits.columns) throw beyond('columns');
      this.budget.spend('cells', repeated - 1);
      if (content?.type === 'text') this.budget.spend('characters', String(content.value).length * repeated);
      for (let place = at; place < column; place++)
        cells.push({
          sheet: this.name,
          address: `${columnName(place)}${row}`,
          row,
          column: place,
          rowSpan,
          columnSpan,
          ...(content ?? { type: 'blank', value: null }),
        });
    });
    return cells;
  }

  #isHidden(): boolean {
    const visibility = this.reader.attributeOf(TABLE, 'visibility');
    return visibility === 'collapse' || visibility === 'filter';
  }

  /** A number of rows or columns. */
  #repeated(name: string): number {
    const text = this.reader.attributeOf(TABLE, name) ?? '1';
    if (!/^\d{1,9}$/.test(text)) throw damaged();
    return Math.max(1, Number(text));
  }
}

const CELLS = new Set(['table-cell', 'covered-table-cell']);
const GROUPS = new Set([
  'table-rows',
  'table-header-rows',
  'table-row-group',
  'table-columns',
  'table-header-columns',
  'table-column-group',
]);
