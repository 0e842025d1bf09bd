import type { Edits } from '../../package/xml/edits.js';
import { attributesOf, childrenOf, type Element, localName, prefixOf } from '../../package/xml/element.js';
import { type Address, parseAddress } from '../../source/address.js';
import { columnName } from '../../source/book.js';
import { isTrue } from '../../source/xlsx/hidden-columns.js';
import type { SheetLayout } from './sheet-layout.js';
import { styleIndex } from './styles.js';

/** What becomes of a cell's style, by index. */
export type Restyle = (base: number) => number;

/**
 * Gives cells other styles; one that the sheet does not write out is put in, blank.
 * @param others what becomes of the other cells' styles; undefined when they keep them
 */
export function restyleCells(
  edits: Edits,
  sheetData: Element,
  restyles: ReadonlyMap<string, Restyle>,
  layout: SheetLayout,
  others?: Restyle,
): void {
  const wanted = byRow(restyles);
  let last = 0;
  for (const row of childrenOf(edits.text, sheetData)) {
    if (localName(row) !== 'row') continue;
    const attributes = attributesOf(edits.text, row);
    const number = Number(attributes.get('r') ?? last + 1);
    layout.addRow(number, attributes);
    for (const missing of [...wanted.keys()].filter((each) => each > last && each < number))
      edits.insert(row.from, newRow(missing, take(wanted, missing), layout, row));
    const cells = take(wanted, number);
    if (cells.length > 0 || others) restyleRow(edits, row, cells, layout, others);
    last = number;
  }
  const rest = [...wanted].sort(([one], [other]) => one - other);
  if (rest.length === 0) return;
  const rows = rest.map(([number, cells]) => newRow(number, cells, layout, sheetData));
  if (sheetData.isEmpty) edits.extend(sheetData, rows.join(''));
  else edits.insert(sheetData.closed, rows.join(''));
}

interface Wanted extends Address {
  readonly restyle: Restyle;
}

function byRow(restyles: ReadonlyMap<string, Restyle>): Map<number, Wanted[]> {
  const rows = new Map<number, Wanted[]>();
  const places = Array.from(restyles, ([cell, restyle]) => ({ ...parseAddress(cell), restyle }));
  for (const place of places.sort((one, other) => one.row - other.row || one.column - other.column)) {
    const row = rows.get(place.row);
    if (row) row.push(place);
    else rows.set(place.row, [place]);
  }
  return rows;
}

function take(wanted: Map<number, Wanted[]>, row: number): readonly Wanted[] {
  const cells = wanted.get(row) ?? [];
  wanted.delete(row);
  return cells;
}

function restyleRow(
  edits: Edits,
  row: Element,
  cells: readonly Wanted[],
  layout: SheetLayout,
  others: Restyle = (base) => base,
): void {
  const left = new Map(cells.map((cell) => [cell.column, cell]));
  let isWider = false;
  const rowStyle = isTrue(attributesOf(edits.text, row).get('customFormat'))
    ? styleIndex(edits.text, row, 's')
    : undefined;
  const added = (before: number) => {
    const missing = [...left.values()].filter(({ column }) => column < before);
    for (const { column } of missing) left.delete(column);
    if (missing.length > 0) isWider = true;
    return missing.map((cell) => newCell(cell, rowStyle ?? layout.columnStyle(cell.column), row)).join('');
  };
  let column = 0;
  for (const cell of childrenOf(edits.text, row)) {
    if (localName(cell) !== 'c') continue;
    const address = attributesOf(edits.text, cell).get('r');
    column = address === undefined ? column + 1 : parseAddress(address).column;
    edits.insert(cell.from, added(column));
    const restyle = left.get(column)?.restyle ?? others;
    const base = styleIndex(edits.text, cell, 's');
    const style = restyle(base);
    if (style !== base) edits.extend(cell, '', { s: style });
    left.delete(column);
  }
  const last = added(Number.POSITIVE_INFINITY);
  // What a row spans is a hint for readers, which may not hold once a cell is put in.
  if (isWider) edits.extend(row, last, { spans: undefined });
}

function newRow(number: number, cells: readonly Wanted[], layout: SheetLayout, like: Element): string {
  const name = `${prefixOf(like)}row`;
  const content = cells.map((cell) => newCell(cell, layout.columnStyle(cell.column), like)).join('');
  return `<${name} r="${number}">${content}</${name}>`;
}

function newCell({ row, column, restyle }: Wanted, base: number, like: Element): string {
  return `<${prefixOf(like)}c r="${columnName(column)}${row}" s="${restyle(base)}"/>`;
}
