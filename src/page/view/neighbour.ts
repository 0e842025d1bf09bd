/**
 * The cell to which an arrow key leads from another, as in a spreadsheet.
 * @param key as events have it; undefined is answered for all but arrows, and at the table's edge
 */
export function neighbour(table: Element, cell: HTMLTableCellElement, key: string): HTMLElement | undefined {
  const rows = Array.from(table.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll<HTMLElement>('td[data-key]')),
  ).filter((cells) => cells.length > 0);
  const row = rows.findIndex((cells) => cells.includes(cell));
  const cells = rows[row] ?? [];
  const at = cells.indexOf(cell);
  // Labels stand to the left, so that rows are alike at their ends.
  const below = (other: readonly HTMLElement[] = []) => other[Math.max(0, other.length - cells.length + at)];
  switch (key) {
    case 'ArrowLeft':
      return cells[at - 1];
    case 'ArrowRight':
      return cells[at + 1];
    case 'ArrowUp':
      return below(rows[row - 1]);
    case 'ArrowDown':
      return below(rows[row + 1]);
    default:
      return undefined;
  }
}
