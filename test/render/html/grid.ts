import { attribute, type Element, elements, textOf } from './page.js';

/** A cell where HTML's own table model puts it. */
export interface PlacedCell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** Places a table's cells by the standard's algorithm: each goes to the first free slot of its row. */
export function placeCells(table: Element): PlacedCell[] {
  const taken = new Set<string>();
  return elements(table, 'tr').flatMap((tr, row) =>
    elements(tr)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((element) => {
        let column = 0;
        while (taken.has(`${row} ${column}`)) column += 1;
        const rowSpan = Number(attribute(element, 'rowspan') ?? 1);
        const columnSpan = Number(attribute(element, 'colspan') ?? 1);
        for (let down = 0; down < rowSpan; down += 1) {
          for (let right = 0; right < columnSpan; right += 1) {
            const slot = `${row + down} ${column + right}`;
            if (taken.has(slot)) throw new Error(`two cells at ${slot}`);
            taken.add(slot);
          }
        }
        return { element, row, column, rowSpan, columnSpan, text: textOf(element) };
      }),
  );
}
