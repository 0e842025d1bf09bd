import type { GridCell, Row, Table } from './blocks.js';

/** A cell at its place in the table's grid, counted from 1, with those below that go on from it. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly cell: GridCell;
  /** Cells under it, whose content nobody sees. */
  readonly covered: GridCell[];
}

/** Columns of the grid that a row takes. */
export const widthOf = ({ before, after, cells }: Row): number =>
  cells.reduce((sum, { span }) => sum + span, before + after);

/** The cells of a table from left to right, from top to bottom. */
export function placeCells({ rows }: Table): PlacedCell[] {
  const placed: PlacedCell[] = [];
  /** By column, the merged cells that reach down to the row above. */
  let open = new Map<number, PlacedCell>();
  for (const [index, { before, cells }] of rows.entries()) {
    const reaching = new Map<number, PlacedCell>();
    let column = before + 1;
    for (const cell of cells) {
      const above = cell.merge === 'goes on' ? open.get(column) : undefined;
      if (above && above.cell.span === cell.span) {
        above.rowSpan += 1;
        above.covered.push(cell);
        reaching.set(column, above);
      } else {
        const own = { row: index + 1, column, rowSpan: 1, cell, covered: [] };
        placed.push(own);
        if (cell.merge !== 'none') reaching.set(column, own);
      }
      column += cell.span;
    }
    open = reaching;
  }
  return placed;
}

/**
 * Whether a table only arranges what stands in it: it has a single column, or other tables in its cells. What it holds
 * is read cell by cell, as if it were not there.
 */
export function isLayout({ rows }: Table): boolean {
  return (
    rows.every(({ cells }) => cells.length <= 1) ||
    rows.some(({ cells }) =>
      cells.some(({ blocks }) => blocks.some((block) => block.kind === 'table' && !isSingle(block))),
    )
  );
}

/** A frame around a text. */
const isSingle = ({ rows }: Table): boolean =>
  rows.length <= 1 &&
  rows.every(
    ({ cells }) =>
      cells.length <= 1 && cells.every(({ blocks }) => blocks.every(({ kind }) => kind === 'paragraph')),
  );
