import { Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { alignment } from '../pdf/table/alignment.js';
import type { LaidCell, TableLayout } from '../pdf/table/layout.js';
import { paddingBeside } from '../pdf/table/table-style.js';
import { textOf } from '../pdf/text/glyph.js';
import { brokenFigure } from './broken-figure.js';
import { cleanText } from './clean-text.js';
import { exactly, lineOf, textTwips, twips } from './page.js';
import { styleIds } from './role-styles.js';
import { halfPoints } from './style-element.js';

/** A line of the form's tables: half a point, in eighths of one. */
const line = { style: 'single', size: 4, color: '000000' } as const;

/** A table of the form in the sizes of the PDF's: its merged cells, and rows that stay whole. */
export function toTable(layout: TableLayout): Table {
  const { table } = layout;
  return new Table({
    width: { size: textTwips, type: 'dxa' },
    layout: 'fixed',
    columnWidths: columnTwips(layout.columns.widths),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { marginUnitType: 'dxa', left: 0, right: 0, top: 0, bottom: 0 },
    rows: Array.from({ length: table.height }, (_, row) => toRow(row, layout)),
  });
}

/** Whole units that add up to the text's width. */
function columnTwips(widths: readonly number[]): number[] {
  const edges = widths.map((_, index) =>
    twips(widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0)),
  );
  return [...edges.slice(0, -1), textTwips].map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function toRow(row: number, layout: TableLayout): TableRow {
  const { parts } = layout.table;
  const part = parts.find(({ top, end }) => top <= row && row < end);
  const isHeader = part !== undefined && row < part.body;
  // Word repeats the first rows of a table only: where there are several headers, each part stays on one page. Of
  // another table, no few rows go to the next page alone.
  const first = parts.length > 1 ? part?.top : layout.table.height - LAST_ROWS;
  const together = isHeader || (part !== undefined && row >= (first ?? 0) && row < part.end - 1);
  const cells = layout.cells
    .filter(({ cell }) => cell.row === row)
    .sort((a, b) => a.cell.column - b.cell.column);
  const repeats = parts.length === 1;
  return new TableRow({
    // The row behind a repeated header is kept whole by the style of its paragraphs alone: were it the only one that fits on its page,
    // LibreOffice 7.4 would lose all rows behind it.
    ...(!(repeats && row === part?.body) && { cantSplit: true }),
    ...(isHeader && repeats && { tableHeader: true }),
    height: { value: twips(layout.rowHeights[row] ?? 0), rule: 'atLeast' },
    children: cells.map((cell) => toCell(cell, layout, together)),
  });
}

function toCell(laid: LaidCell, layout: TableLayout, keepNext: boolean): TableCell {
  const { cell, text, broken } = laid;
  const { padding } = layout;
  const size = Math.min(text.size, ...text.lines.map(([first]) => first?.size ?? text.size));
  const figure = broken && brokenFigure(broken, size, widthOf(laid, layout));
  // What the lines take and sizes lose in rounding; else a label that just fits would be broken.
  const beside = figure ? 0 : twips(paddingBeside(layout.style, cell.role) - SPARE);
  const { columnSpan, rowSpan } = cell;
  return new TableCell({
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    width: { size: widthOf(laid, layout), type: 'dxa' },
    verticalAlign: 'center',
    margins: {
      marginUnitType: 'dxa',
      top: twips(padding),
      bottom: twips(padding),
      left: beside,
      right: beside,
    },
    children: [
      new Paragraph({
        style: styleIds.table,
        alignment: alignment(layout, cell, text),
        ...figure,
        ...(keepNext && { keepNext }),
        spacing: exactly(twips(lineOf(size))),
        children: linesOf(laid).map(
          (line, index) =>
            new TextRun({
              text: line,
              size: halfPoints(size),
              sizeComplexScript: halfPoints(size),
              ...(index > 0 && { break: 1 }),
            }),
        ),
      }),
    ],
  });
}

/** How many rows at the end of a table stay on one page. */
const LAST_ROWS = 4;

/** Points. */
const SPARE = 0.5;

/** A label is broken between words, as no program would break it by itself. */
function linesOf({ cell: { role, text }, text: { lines } }: LaidCell): string[] {
  const isLabel = role === 'rowHeader' || role === 'columnHeader';
  return isLabel ? lines.map(textOf) : [cleanText(text).trim()];
}

function widthOf({ cell }: LaidCell, { columns }: TableLayout): number {
  return columnTwips(columns.widths)
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, width) => sum + width, 0);
}
