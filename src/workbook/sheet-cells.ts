import type { Edits } from '../package/xml/edits.js';
import { attributesOf, childrenOf, type Element, localName, prefixOf } from '../package/xml/element.js';
import type { StartTag } from '../package/xml/start-tag.js';
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
  const numbers = [...wanted.keys()];
  const missing = new Set(numbers);
  /** Before which row of the sheet each would have to be put in. */
  const places = new Map<number, Element>();
  const rest: string[] = [];
  let next = 0;
  const isAllDone = (number: number) => missing.size === 0 && !others && layout.isBelow(number);
  const isPassed = (number: number) =>
    !wanted.has(number) && !((numbers[next] ?? number) < number) && !isAllDone(number);
  for (const row of rowsOf(edits.text, sheetData, layout, isPassed)) {
    if (isAllDone(row.number)) break;
    missing.delete(row.number);
    for (; (numbers[next] ?? row.number) < row.number; next++)
      places.set(numbers[next] as number, row.element);
    const cells = wanted.get(row.number) ?? [];
    if (cells.length > 0 || others) rewriteRow(edits, row, cells, layout, others);
  }
  for (const number of missing) {
    const place = places.get(number);
    const row = newRow(number, wanted.get(number) ?? [], layout, place ?? sheetData);
    if (place) edits.insert(place.from, row);
    else rest.push(row);
  }
  if (rest.length > 0) edits.extend(sheetData, rest.join(''));
}

/** A row or a cell of the sheet as it is, with what its tag says. */
interface Numbered {
  readonly element: Element;
  /** Of the row; of the cell, its column. */
  readonly number: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Rows with their numbers; one without a number follows the one before.
 * @param layout takes notice of their heights
 * @param isPassed whether nothing is to be done about a row of that number when it is empty: it is left out
 */
function* rowsOf(
  text: string,
  sheetData: Element,
  layout: SheetLayout,
  isPassed: (number: number) => boolean,
): Generator<Numbered> {
  let last = 0;
  const rowName = `${prefixOf(sheetData)}row`;
  const isDone = (tag: StartTag) => {
    if (!tag.isOf(rowName)) return false;
    const number = Number(tag.attribute('r') ?? last + 1);
    if (!isPassed(number)) return false;
    layout.addRow(number, (name) => tag.attribute(name));
    last = number;
    return true;
  };
  for (const element of childrenOf(text, sheetData, undefined, isDone)) {
    if (localName(element) !== 'row') continue;
    const attributes = attributesOf(text, element);
    last = Number(attributes.get('r') ?? last + 1);
    layout.addRow(last, (name) => attributes.get(name));
    yield { element, number: last, attributes };
  }
}

interface Wanted extends Address {
  readonly change: CellChange;
}

/** In order. */
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
  { element: row, attributes }: Numbered,
  cells: readonly Wanted[],
  layout: SheetLayout,
  others: Restyle = (base) => base,
): void {
  const wanted = new Map(cells.map((cell) => [cell.column, cell]));
  const there = [...cellsOf(edits.text, row)];
  const missing = missingCells(there, cells);
  const isStyled = isTrue(attributes.get('customFormat'));
  const rowStyle = isStyled ? styleIndex(attributes, 's') : undefined;
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
  for (const { element: cell, number: column, attributes: own } of there) {
    edits.insert(cell.from, before(column));
    const { style: restyle = others, content } = wanted.get(column)?.change ?? {};
    const base = styleIndex(own, 's');
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
function* cellsOf(text: string, row: Element): Generator<Numbered> {
  let number = 0;
  for (const element of childrenOf(text, row)) {
    if (localName(element) !== 'c') continue;
    const attributes = attributesOf(text, element);
    const address = attributes.get('r');
    number = address === undefined ? number + 1 : parseAddress(address).column;
    yield { element, number, attributes };
  }
}

/** Which cells the row does not write out, in order. */
function missingCells(there: readonly Numbered[], wanted: readonly Wanted[]): Wanted[] {
  const missing = new Map(wanted.map((cell) => [cell.column, cell]));
  for (const { number } of there) missing.delete(number);
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
