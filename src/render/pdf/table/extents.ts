import type { PrintedCell } from '../../../document/blocks.js';
import type { Slice, SliceRow } from './split.js';

/** The part of a cell that stands in a slice. Points from the slice's top. */
export interface Extent {
  readonly top: number;
  readonly height: number;
  /** The cell begins here. */
  readonly begins: boolean;
  readonly piece: SliceRow['piece'];
}

/** Where a slice's rows stand in it. */
export interface Extents {
  /** Undefined where nothing of the cell stands there. @param repeated in the headers printed again */
  of(cell: PrintedCell, repeated: boolean): Extent | undefined;
  rowsOf(cell: PrintedCell, repeated: boolean): readonly PlacedRow[];
}

interface PlacedRow {
  readonly row: SliceRow;
  readonly index: number;
  readonly top: number;
}

export function extentsIn(slice: Slice): Extents {
  const placed = { first: new Map<number, PlacedRow[]>(), again: new Map<number, PlacedRow[]>() };
  let top = 0;
  slice.forEach((row, index) => {
    const rows = row.repeated ? placed.again : placed.first;
    const before = rows.get(row.row) ?? [];
    rows.set(row.row, [...before, { row, index, top }]);
    top += row.height;
  });
  const rowsOf = ({ row, rowSpan }: PrintedCell, repeated: boolean) => {
    const rows = repeated ? placed.again : placed.first;
    if (rowSpan === 1) return rows.get(row) ?? [];
    return Array.from({ length: rowSpan }, (_, index) => rows.get(row + index) ?? []).flat();
  };
  return {
    rowsOf,
    of(cell, repeated) {
      const rows = rowsOf(cell, repeated);
      const [first] = rows;
      if (!first) return undefined;
      const { piece } = first.row;
      const height = rows.reduce((sum, { row }) => sum + row.height, 0);
      return {
        top: first.top,
        height,
        begins: first.row.row === cell.row && (piece?.from ?? 0) === 0,
        piece,
      };
    },
  };
}
