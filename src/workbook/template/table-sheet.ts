import type { Edition, Section } from '../../edition/edition.js';
import type { FormTable } from '../../edition/form.js';
import { type Grid, layOut } from '../../edition/grid.js';
import { columnName } from '../../source/book.js';
import type { Cell, Style, Worksheet } from '../exceljs.js';
import { blockTitleStyle, figureStyle, labelStyle } from './cell-style.js';
import { cellValue } from './cell-value.js';
import type { TemplateContent } from './content.js';
import { writeChecks } from './live-checks.js';
import { writeNote } from './note.js';
import { protect, setUpPage } from './page-setup.js';
import { type Place, sumFormula } from './sum-formula.js';
import { columnWidths, rowHeights } from './table-size.js';
import { type Totals, totalsOf } from './totals.js';
import { figureValidation } from './validation.js';
import { type Figure, figuresOf } from './values-and-sums.js';

/** Writes a table as the form prints it, from A1 on, with a place for remarks below. */
export async function writeTable(
  sheet: Worksheet,
  edition: Edition,
  { title }: Section,
  table: FormTable,
  { values, notes, carried = new Map() }: TemplateContent,
): Promise<void> {
  const grid = layOut(table);
  const widths = columnWidths(grid);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  rowHeights(grid, widths).forEach((height, index) => {
    sheet.getRow(index + 1).height = height;
  });
  const totals = totalsOf(edition, table.key);
  const figures = figuresOf(table, totals, values);
  const places = placesOf(grid);
  writeCells(sheet, grid, totals, figures, places);
  const below = writeNote(sheet, grid.height + 2, widths, notes[table.key] ?? null);
  writeChecks(sheet, below + 1, { edition, table, grid, figures, places, carried });

  const [block, ...others] = grid.blocks;
  const header = block && others.length === 0 ? block.body : 0;
  sheet.views = [
    header > 0
      ? { state: 'frozen', xSplit: grid.labelColumns, ySplit: header, showGridLines: false }
      : { showGridLines: false },
  ];
  // The checks beside and below are for whoever fills in, and no part of the report.
  // exceljs only fixes the columns by itself.
  sheet.pageSetup.printArea = `A$1:${columnName(grid.width)}$${below - 1}`;
  setUpPage(sheet, { title, ...(header > 0 && { repeatedRows: `1:${header}` }) });
  await protect(sheet);
}

function writeCells(
  sheet: Worksheet,
  grid: Grid,
  totals: Totals,
  figures: ReadonlyMap<string, Figure>,
  places: ReadonlyMap<string, Place>,
): void {
  for (const at of grid.cells) {
    const cell = sheet.getCell(at.row + 1, at.column + 1);
    if (at.role === 'value') {
      const figure = figures.get(at.cell.key) ?? { type: 'value', value: null };
      writeFigure(cell, figure, places);
      cell.style = figureStyle(totals.has(at.cell.key) ? 'total' : 'input', figure.type === 'sum');
      if (figure.type === 'value') cell.dataValidation = figureValidation(at.cell);
    } else {
      cell.value = at.label;
      cell.style = styleOf(at.role, grid);
    }
    // Last, because the other cells of a merged area take over the first one's style.
    if (at.rowSpan > 1 || at.columnSpan > 1)
      sheet.mergeCells(at.row + 1, at.column + 1, at.row + at.rowSpan, at.column + at.columnSpan);
  }
}

function writeFigure(cell: Cell, figure: Figure, places: ReadonlyMap<string, Place>): void {
  if (figure.type === 'value') cell.value = cellValue(figure.value);
  else {
    const parts = figure.parts.flatMap((key) => places.get(key) ?? []);
    cell.value = { formula: sumFormula(parts), result: figure.result };
  }
}

function placesOf(grid: Grid): ReadonlyMap<string, Place> {
  return new Map(
    grid.cells.flatMap((at): [string, Place][] => {
      if (at.role !== 'value') return [];
      const row = at.row + 1;
      const column = at.column + 1;
      return [[at.cell.key, { row, column, address: `${columnName(column)}${row}` }]];
    }),
  );
}

/** As printed: the labels of table three, several columns of them, begin at the left; those of table two are centred. */
function styleOf(role: 'title' | 'corner' | 'columnHeader' | 'rowHeader', grid: Grid): Partial<Style> {
  if (role === 'title') return blockTitleStyle();
  return labelStyle(role !== 'columnHeader' && grid.labelColumns > 1 ? 'left' : 'center');
}
