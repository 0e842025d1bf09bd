import type { Edition } from '../../../edition/edition.js';
import type { Editions } from '../../../edition/editions.js';
import { allNodes, type FormBlock, type FormTable, leaves } from '../../../edition/form.js';
import { type GridBlock, type GridCell, layOut } from '../../../edition/grid.js';
import { canonicalLabel } from '../../../edition/label.js';
import { once } from '../../../edition/memo.js';

/** What a block of the form says from its title to its first row of values, in the order of reading. */
export interface FormSequence {
  readonly block: FormBlock;
  readonly header: readonly HeaderEntry[];
  /** Columns of values. */
  readonly columns: number;
  /** Columns of labels left of them. */
  readonly labelColumns: number;
  /** Rows of its title and header. */
  readonly height: number;
  /** What its rows are called, groups too. */
  readonly rows: ReadonlySet<string>;
}

export interface HeaderEntry {
  readonly label: string;
  readonly canonical: string;
  /** Over a column of values. */
  readonly isColumn: boolean;
  /** Where it stands, rows counted from the block's first. */
  readonly box: Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;
}

/** Of all blocks of all editions, the newest edition first. */
export function sequencesOf(editions: Editions): FormSequence[] {
  return editions.all.toReversed().flatMap(sequencesIn);
}

const sequencesIn = once(({ tables }: Edition): readonly FormSequence[] => tables.flatMap(blocksOf));

function blocksOf(table: FormTable): FormSequence[] {
  const grid = layOut(table);
  return grid.blocks.map((at): FormSequence => {
    const { block } = at;
    return {
      block,
      header: headerOf(grid.cells, at),
      columns: leaves(block.columns).length,
      labelColumns: grid.labelColumns,
      height: at.body - at.top,
      rows: new Set(allNodes(block.rows).map(({ label }) => canonicalLabel(label))),
    };
  });
}

function headerOf(cells: readonly GridCell[], { top, body }: GridBlock): HeaderEntry[] {
  return cells
    .filter(({ row, role }) => row >= top && row < body && role !== 'value')
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .flatMap((cell): HeaderEntry[] => {
      if (cell.role === 'value') return [];
      const { label, role, row, column, rowSpan, columnSpan } = cell;
      const isColumn = role === 'columnHeader' && row + rowSpan === body;
      const box = { row: row - top, column, rowSpan, columnSpan };
      return [{ label, canonical: canonicalLabel(label), isColumn, box }];
    });
}
