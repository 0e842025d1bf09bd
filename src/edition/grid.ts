import { type AxisNode, axisDepth, type FormBlock, type FormCell, type FormTable, leaves } from './form.js';

/** A table as printed: rectangles on a grid, counted from 0. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  /** Columns of labels at the left; 0 in table four. */
  readonly labelColumns: number;
  readonly blocks: readonly GridBlock[];
  readonly cells: readonly GridCell[];
}

/** Where a block stands: its title and header rows, then its value rows. */
export interface GridBlock {
  readonly block: FormBlock;
  readonly top: number;
  /** First row of values. */
  readonly body: number;
  /** The row after the last. */
  readonly end: number;
}

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export type GridCell = Box &
  (
    | { readonly role: 'title' | 'corner' | 'columnHeader' | 'rowHeader'; readonly label: string }
    | { readonly role: 'value'; readonly cell: FormCell }
  );

/** Lays a table of the form out as the form prints it. */
export function layOut(table: FormTable): Grid {
  const labelColumns = Math.max(...table.blocks.map((block) => axisDepth(block.rows)));
  const width = labelColumns + Math.max(...table.blocks.map((block) => leaves(block.columns).length));
  const cells: GridCell[] = [];
  const blocks: GridBlock[] = [];
  let top = 0;
  for (const block of table.blocks) {
    const placed = placeBlock(block, top, labelColumns, width);
    cells.push(...placed.cells);
    blocks.push(placed.at);
    top = placed.at.end;
  }
  return { width, height: top, labelColumns, blocks, cells };
}

function placeBlock(block: FormBlock, top: number, labelColumns: number, width: number) {
  const header = top + (block.title === undefined ? 0 : 1);
  const body = header + axisDepth(block.columns);
  const columns = leaves(block.columns);
  const rows = leaves(block.rows);
  const end = body + Math.max(rows.length, 1);
  const cells: GridCell[] = [];
  if (block.title !== undefined)
    cells.push({ role: 'title', label: block.title, row: top, column: 0, rowSpan: 1, columnSpan: width });
  if (block.corner !== undefined)
    cells.push({
      role: 'corner',
      label: block.corner,
      row: header,
      column: 0,
      rowSpan: body - header,
      columnSpan: labelColumns,
    });
  // The last column takes what is left of the width, as in 本年处理决定数量 over three grid columns.
  const spare = width - labelColumns - columns.length;
  placeHeader(block.columns, header, body, labelColumns, spare, cells);
  placeRows(block.rows, body, 0, labelColumns, cells);
  block.cells.forEach((cell, index) => {
    const column = index % columns.length;
    cells.push({
      role: 'value',
      cell,
      row: body + Math.floor(index / columns.length),
      column: labelColumns + column,
      rowSpan: 1,
      columnSpan: 1 + (column === columns.length - 1 ? spare : 0),
    });
  });
  return { cells, at: { block, top, body, end } };
}

function placeHeader(
  nodes: readonly AxisNode[],
  row: number,
  body: number,
  left: number,
  spare: number,
  into: GridCell[],
): void {
  let column = left;
  nodes.forEach((node, index) => {
    const extra = index === nodes.length - 1 ? spare : 0;
    const columnSpan = leaves([node]).length + extra;
    const rowSpan = node.items.length > 0 ? 1 : body - row;
    into.push({ role: 'columnHeader', label: node.label, row, column, rowSpan, columnSpan });
    placeHeader(node.items, row + 1, body, column, extra, into);
    column += columnSpan;
  });
}

function placeRows(
  nodes: readonly AxisNode[],
  top: number,
  column: number,
  labelColumns: number,
  into: GridCell[],
): void {
  let row = top;
  for (const node of nodes) {
    const rowSpan = leaves([node]).length;
    const columnSpan = node.items.length > 0 ? 1 : labelColumns - column;
    into.push({ role: 'rowHeader', label: node.label, row, column, rowSpan, columnSpan });
    placeRows(node.items, row, column + 1, labelColumns, into);
    row += rowSpan;
  }
}
