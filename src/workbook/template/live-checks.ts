import type { Edition } from '../../edition/edition.js';
import type { FormCell, FormTable } from '../../edition/form.js';
import type { Grid } from '../../edition/grid.js';
import { instancesOf } from '../../edition/instances.js';
import { messages } from '../../messages/messages.js';
import type { Worksheet } from '../exceljs.js';
import { checkStyle, labelStyle, warningFill } from './cell-style.js';
import { type Place, sumFormula } from './sum-formula.js';
import type { Figure } from './values-and-sums.js';

const words = messages.template.checks;

/** What the live checks of a table are made of. */
export interface CheckedTable {
  readonly edition: Edition;
  readonly table: FormTable;
  readonly grid: Grid;
  readonly figures: ReadonlyMap<string, Figure>;
  /** By key. */
  readonly places: ReadonlyMap<string, Place>;
  /** By key, what last year's report says of a figure of this year's. */
  readonly carried: ReadonlyMap<string, number>;
}

/**
 * Lets the workbook itself say what is not right yet, by formats and formulas that Excel, WPS and LibreOffice all work
 * out: totals that are not their sum, blanks in a row that has figures, what last year's report says otherwise; beside
 * a table of several columns whether each row adds up, and below it each relation between several cells, column by
 * column. None of that is printed.
 * @param below the row for the first of these relations
 */
export function writeChecks(sheet: Worksheet, below: number, checked: CheckedTable): void {
  const { edition, table, grid } = checked;
  let rows = 0;
  for (const equality of edition.equalities) {
    if (equality.table !== table.key || equality.relation !== '=') continue;
    const instances = instancesOf(edition, equality);
    if (equality.right.length === 1) {
      for (const { left, right } of instances) tintWrongTotal(sheet, left, right, checked);
      if (equality.each === 'record' && grid.labelColumns > 1) writeBeside(sheet, checked, instances);
    } else if (equality.each === 'field') {
      writeRelation(sheet, below + rows, checked, instances);
      rows += 1;
    }
  }
  tintBlanks(sheet, checked);
  tintOtherThanLastYear(sheet, checked);
}

type Sides = Pick<ReturnType<typeof instancesOf>[number], 'left' | 'right'>;

function tintWrongTotal(
  sheet: Worksheet,
  left: readonly FormCell[],
  right: readonly FormCell[],
  { places }: CheckedTable,
): void {
  const [total] = placesOf(right, places);
  if (!total) return;
  const { address } = total;
  tint(sheet, address, `AND(ISNUMBER(${address}),${address}<>${sumFormula(placesOf(left, places))})`);
}

/** A row of the form in which some cells are blank and others are not. */
function tintBlanks(sheet: Worksheet, { grid, places }: CheckedTable): void {
  const rows = new Map<number, Place[]>();
  for (const at of grid.cells) {
    const place = at.role === 'value' ? places.get(at.cell.key) : undefined;
    if (place) rows.set(place.row, [...(rows.get(place.row) ?? []), place]);
  }
  for (const row of rows.values()) {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last || first === last) continue;
    const range = `${first.address}:${last.address}`;
    const fixed = range.replace(/[A-Z]+/g, (column) => `$${column}`);
    // A total that works itself out is a number too, from the start.
    tint(sheet, range, `AND(ISBLANK(${first.address}),SUM(${fixed})>0)`);
  }
}

/** What last year's report says of a figure is known, and a figure that was changed since is to be looked at. */
function tintOtherThanLastYear(sheet: Worksheet, { places, carried }: CheckedTable): void {
  for (const [key, value] of carried) {
    const address = places.get(key)?.address;
    if (address !== undefined) tint(sheet, address, `AND(ISNUMBER(${address}),${address}<>${value})`);
  }
}

/** Writes beside the table whether each row adds up to its total, or by how much it does not. */
function writeBeside(sheet: Worksheet, checked: CheckedTable, instances: readonly Sides[]): void {
  const { grid } = checked;
  const column = grid.width + 1;
  sheet.getColumn(column).width = BESIDE;
  const [block] = grid.blocks;
  const title = sheet.getCell(1, column);
  title.value = words.sum;
  title.style = checkStyle('wrapped');
  if (block && block.body > 1) sheet.mergeCells(1, column, block.body, column);
  for (const sides of instances) {
    const [total] = placesOf(sides.right, checked.places);
    if (total) writeDifference(sheet, total.row, column, sides, checked);
  }
}

/** Column units of the checks beside a table. */
const BESIDE = 9;

/** Writes whether both sides are the same in each column, or by how much they differ. */
function writeRelation(
  sheet: Worksheet,
  row: number,
  checked: CheckedTable,
  instances: readonly Sides[],
): void {
  const { grid, places } = checked;
  const label = sheet.getCell(row, 1);
  label.value = words.balance;
  label.style = labelStyle('left');
  if (grid.labelColumns > 1) sheet.mergeCells(row, 1, row, grid.labelColumns);
  for (const sides of instances) {
    const [first] = placesOf(sides.left, places);
    if (first) writeDifference(sheet, row, first.column, sides, checked);
  }
}

function writeDifference(
  sheet: Worksheet,
  row: number,
  column: number,
  { left, right }: Sides,
  { figures, places }: CheckedTable,
): void {
  const [one, other] = [left, right].map((cells) => sumFormula(placesOf(cells, places))) as [string, string];
  const cell = sheet.getCell(row, column);
  const difference = sumOf(left, figures) - sumOf(right, figures);
  const isBlank = [...left, ...right].every(({ key }) => !shownBy(figures.get(key)));
  cell.value = {
    formula: `IF(AND(${one}=0,${other}=0),"",IF(${one}=${other},"${words.equal}","${words.differs}"&(${one}-${other})))`,
    result: isBlank ? '' : difference === 0 ? words.equal : `${words.differs}${difference}`,
  };
  cell.style = checkStyle('short');
  const { address } = cell;
  tint(sheet, address, `LEFT(${address},1)="${words.differs.slice(0, 1)}"`);
}

function tint(sheet: Worksheet, ref: string, formula: string): void {
  sheet.addConditionalFormatting({
    ref,
    rules: [{ type: 'expression', priority: 1, formulae: [formula], style: { fill: warningFill() } }],
  });
}

const placesOf = (cells: readonly FormCell[], places: ReadonlyMap<string, Place>): Place[] =>
  cells.flatMap(({ key }) => places.get(key) ?? []);

function shownBy(figure: Figure | undefined): number {
  const value = figure?.type === 'sum' ? figure.result : figure?.value;
  return typeof value === 'number' ? value : 0;
}

const sumOf = (cells: readonly FormCell[], figures: ReadonlyMap<string, Figure>): number =>
  cells.reduce((sum, { key }) => sum + shownBy(figures.get(key)), 0);
