import type { Edits } from '../package/xml/edits.js';
import { attributesOf, childrenOf, type Element, localName, prefixOf } from '../package/xml/element.js';
import { type Address, parseAddress } from '../source/address.js';
import { columnName } from '../source/book.js';
import { isTrue } from '../source/xlsx/hidden-columns.js';
import { type CellContent, contentXml, rewriteContent } from './cell-content.js';
import type { SheetLayout } from './mark/sheet-layout.js';
import { styleIndex } from './mark/styles.js';

/** What becomes of a cell's style, by index. */
export type Restyle = (base: number) => number;

/** What becomes of a cell; what is not named stays. */
export interface CellChange {
  readonly style?: Restyle;
  readonly content?: CellContent;
}

/**
 * Gives cells other styles or other content; one that the sheet does not write out is put in.
 * @param changes by address
 * @param others what becomes of the other cells' styles; undefined when they keep them
 */
export function rewriteCells(
  edits: Edits,
  sheetData: Element,
  changes: ReadonlyMap<string, CellChange>,
  layout: SheetLayout,
  others?: Restyle,
): void {
  const wanted = byRow(changes);
  const missing = missingRows(edits.text, sheetData, wanted);
  let next = 0;
  /** Rows to be put in before a row of the sheet. */
  const before = (number: number, like: Element) => {
    const rows: string[] = [];
    for (; (missing[next] ?? number) < number; next++) {
      const row = missing[next] as number;
      rows.push(newRow(row, wanted.get(row) ?? [], layout, like));
    }
    return rows.join('');
  };
  for (const [row, number] of rowsOf(edits.text, sheetData)) {
    layout.addRow(number, attributesOf(edits.text, row));
    edits.insert(row.from, before(number, row));
    const cells = wanted.get(number) ?? [];
    if (cells.length > 0 || others) rewriteRow(edits, row, cells, layout, others);
  }
  const rest = before(Number.POSITIVE_INFINITY, sheetData);
  if (rest !== '') edits.extend(sheetData, rest);
}

/** Rows with their numbers; one without a number follows the one before. */
function* rowsOf(text: string, sheetData: Element): Generator<readonly [row: Element, number: number]> {
  let last = 0;
  for (const row of childrenOf(text, sheetData)) {
    if (localName(row) !== 'row') continue;
    last = Number(attributesOf(text, row).get('r') ?? last + 1);
    yield [row, last];
  }
}

/** Which rows the sheet does not write out, in order. */
function missingRows(text: string, sheetData: Element, wanted: ReadonlyMap<number, unknown>): number[] {
  const missing = new Set(wanted.keys());
  for (const [, number] of missing.size > 0 ? rowsOf(text, sheetData) : []) missing.delete(number);
  return [...missing].sort((one, other) => one - other);
}

interface Wanted extends Address {
  readonly change: CellChange;
}

function byRow(changes: ReadonlyMap<string, CellChange>): Map<number, Wanted[]> {
  const rows = new Map<number, Wanted[]>();
  const places = Array.from(changes, ([cell, change]) => ({ ...parseAddress(cell), change }));
  for (const place of places.sort((one, other) => one.row - other.row || one.column - other.column)) {
    const row = rows.get(place.row);
    if (row) row.push(place);
    else rows.set(place.row, [place]);
  }
  return rows;
}

function rewriteRow(
  edits: Edits,
  row: Element,
  cells: readonly Wanted[],
  layout: SheetLayout,
  others: Restyle = (base) => base,
): void {
  const wanted = new Map(cells.map((cell) => [cell.column, cell]));
  const missing = missingCells(edits.text, row, cells);
  const isStyled = isTrue(attributesOf(edits.text, row).get('customFormat'));
  const rowStyle = isStyled ? styleIndex(edits.text, row, 's') : undefined;
  let next = 0;
  /** Cells to be put in before a cell of the row. */
  const before = (column: number) => {
    const added: string[] = [];
    for (; (missing[next]?.column ?? column) < column; next++) {
      const cell = missing[next] as Wanted;
      added.push(newCell(cell, rowStyle ?? layout.columnStyle(cell.column), row));
    }
    return added.join('');
  };
  for (const [cell, column] of cellsOf(edits.text, row)) {
    edits.insert(cell.from, before(column));
    const { style: restyle = others, content } = wanted.get(column)?.change ?? {};
    const base = styleIndex(edits.text, cell, 's');
    const style = restyle(base);
    const changed = style === base ? {} : { s: style };
    if (content) rewriteContent(edits, cell, content, changed);
    else if (style !== base) edits.extend(cell, '', changed);
  }
  const last = before(Number.POSITIVE_INFINITY);
  // What a row spans is a hint for readers, which may not hold once a cell is put in.
  if (missing.length > 0) edits.extend(row, last, { spans: undefined });
}

/** Cells with their columns; one without an address follows the one before. */
function* cellsOf(text: string, row: Element): Generator<readonly [cell: Element, column: number]> {
  let column = 0;
  for (const cell of childrenOf(text, row)) {
    if (localName(cell) !== 'c') continue;
    const address = attributesOf(text, cell).get('r');
    column = address === undefined ? column + 1 : parseAddress(address).column;
    yield [cell, column];
  }
}

/** Which cells the row does not write out, in order. */
function missingCells(text: string, row: Element, wanted: readonly Wanted[]): Wanted[] {
  if (wanted.length === 0) return [];
  const missing = new Map(wanted.map((cell) => [cell.column, cell]));
  for (const [, column] of cellsOf(text, row)) missing.delete(column);
  return [...missing.values()];
}

function newRow(number: number, cells: readonly Wanted[], layout: SheetLayout, like: Element): string {
  const name = `${prefixOf(like)}row`;
  const content = cells.map((cell) => newCell(cell, layout.columnStyle(cell.column), like)).join('');
  return `<${name} r="${number}">${content}</${name}>`;
}

/** A style of 0 is what a cell has that names none. */
function newCell({ row, column, change: { style, content } }: Wanted, base: number, like: Element): string {
  const name = `${prefixOf(like)}c`;
  const { type, xml } = content ? contentXml(content, prefixOf(like)) : { type: undefined, xml: '' };
  const attributes = [
    ` r="${columnName(column)}${row}"`,
    ` s="${style ? style(base) : base}"`,
    type === undefined ? '' : ` t="${type}"`,
  ].join('');
  return xml === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${xml}</${name}>`;
}
