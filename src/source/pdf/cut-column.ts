import { DOUBT } from './cell-text.js';
import { FIGURE } from './flat-band.js';
import type { PageCell } from './page-items.js';
import type { RuledTable } from './ruled-table.js';

/** Points: what comes as near to the edge of a page goes on beyond it, since no margin is as narrow. */
const EDGE = 2;

/**
 * A table that reaches to the edge of its page goes on beyond it. Of the column there, a cell may look blank whose figure
 * is out of sight: nobody knows.
 */
export function withCutColumn(
  { left, right, xs }: Pick<RuledTable, 'left' | 'right' | 'xs'>,
  cells: readonly PageCell[],
  width: number,
): readonly PageCell[] {
  const last = xs.length - 1;
  const [isCutLeft, isCutRight] = [left < EDGE, right > width - EDGE];
  if (!isCutLeft && !isCutRight) return cells;
  const rows = new Set(cells.flatMap(({ row, text }) => (FIGURE.test(text) ? [row] : [])));
  return cells.map((cell) => {
    const { row, column, columnSpan, text } = cell;
    const isAtEdge = (isCutLeft && column === 0) || (isCutRight && column + columnSpan === last);
    return text === '' && isAtEdge && rows.has(row) ? { ...cell, text: DOUBT } : cell;
  });
}
