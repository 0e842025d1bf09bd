import type { Edition } from '../../edition/edition.js';
import type { FormCell, FormTable } from '../../edition/form.js';
import type { Grid } from '../../edition/grid.js';
import { instancesOf } from '../../edition/instances.js';
import { messages } from '../../messages/messages.js';
import type { Worksheet } from '../exceljs.js';
import { checkStyle, labelStyle, warningFill } from './cell-style.js';
import type { Figure } from './figures.js';
import { type Place, sumFormula } from './sum-formula.js';

const words = messages.template.checks;

/** What the live checks of a table are made of. */
export interface CheckedTable {
  readonly edition: Edition;
  readonly table: FormTable;
  readonly grid: Grid;
  readonly figures: ReadonlyMap<string, Figure>;
  /** By key. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Lets the workbook itself say what is not right yet, by formats and formulas that Excel, WPS and LibreOffice all work
 * out: totals that are not their sum, blanks in a row that has figures, and below the table each relation between
 * several cells, column by column.
 * @param below the row for the first of these relations
 * @returns how many rows they take
 */
export function writeChecks(sheet: Worksheet, below: number, checked: CheckedTable): number {
  const { edition, table } = checked;
  let rows = 0;
  for (const equality of edition.equalities) {
    if (equality.table !== table.key || equality.relation !== '=') continue;
    const instances = instancesOf(edition, equality);
    if (equality.right.length === 1)
      for (const { left, right } of instances) tintWrongTotal(sheet, left, right, checked);
    else if (equality.each === 'field') {
      writeRelation(sheet, below + rows, checked, instances);
      rows += 1;
    }
  }
  tintBlanks(sheet, checked);
  return rows;
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

/** Writes whether both sides are the same in each column, or by how much they differ. */
function writeRelation(
  sheet: Worksheet,
  row: number,
  { grid, figures, places }: CheckedTable,
  instances: readonly Sides[],
): void {
  const label = sheet.getCell(row, 1);
  label.value = words.balance;
  label.style = labelStyle('left');
  if (grid.labelColumns > 1) sheet.mergeCells(row, 1, row, grid.labelColumns);
  for (const { left, right } of instances) {
    const [one, other] = [left, right].map((cells) => sumFormula(placesOf(cells, places))) as [
      string,
      string,
    ];
    const [first] = placesOf(left, places);
    if (!first) continue;
    const cell = sheet.getCell(row, grid.labelColumns + 1 + columnOf(first, grid));
    const difference = sumOf(left, figures) - sumOf(right, figures);
    const isBlank = [...left, ...right].every(({ key }) => !shownBy(figures.get(key)));
    cell.value = {
      formula: `IF(AND(${one}=0,${other}=0),"",IF(${one}=${other},"${words.equal}","${words.differs}"&(${one}-${other})))`,
      result: isBlank ? '' : difference === 0 ? words.equal : `${words.differs}${difference}`,
    };
    cell.style = checkStyle();
    const { address } = cell;
    tint(sheet, address, `LEFT(${address},1)="${words.differs.slice(0, 1)}"`);
  }
}

const columnOf = ({ column }: Place, { labelColumns }: Grid): number => column - labelColumns - 1;

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
