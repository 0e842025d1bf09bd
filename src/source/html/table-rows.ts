import { isHidden } from './elements.js';
import { attribute, type Element, elementsIn } from './parse-page.js';

/** A row of a table with its own cells; `end` is the first row behind its group, which no cell reaches beyond. */
export interface TableRow {
  readonly element: Element;
  readonly cells: readonly Element[];
  readonly hidden: boolean;
  readonly end: number;
}

const GROUPS: readonly string[] = ['thead', 'tbody', 'tfoot'];

/** The rows of a table, but not of the tables in it, in the order in which they are shown. */
export function rowsOf(table: Element): TableRow[] {
  const groups = elementsIn(table)
    .filter(({ tagName }) => tagName === 'tr' || GROUPS.includes(tagName))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const rows: TableRow[] = [];
  for (const group of groups) {
    const own =
      group.tagName === 'tr' ? [group] : elementsIn(group).filter(({ tagName }) => tagName === 'tr');
    const end = rows.length + own.length;
    for (const element of own) {
      const hidden = isHidden(group) || isHidden(element);
      const cells = elementsIn(element).filter(
        (cell) => (cell.tagName === 'td' || cell.tagName === 'th') && (hidden || !isHidden(cell)),
      );
      rows.push({ element, cells, hidden, end });
    }
  }
  return rows;
}

/** A head stands above and a foot below, wherever they are written. */
const placeOf = ({ tagName }: Element): number => (tagName === 'thead' ? 0 : tagName === 'tfoot' ? 2 : 1);

/** More columns than the standard lets a cell have. */
const WIDEST = 1000;

export const columnSpanOf = (cell: Element): number => spanOf(cell, 'colspan', WIDEST);

/** As many rows as it says, and all that are left where it says 0. */
export function rowSpanOf(cell: Element, left: number): number {
  return attribute(cell, 'rowspan')?.trim() === '0' ? left : Math.min(spanOf(cell, 'rowspan', WIDEST), left);
}

function spanOf(cell: Element, name: string, most: number): number {
  const digits = /^\s*(\d{1,6})/.exec(attribute(cell, name) ?? '')?.[1];
  return Math.min(Math.max(Number(digits ?? 1), 1), most);
}
