import { canonicalLabel, LONGEST_LABEL } from '../../edition/label.js';
import type { Cell, Sheet } from '../book.js';

/** A cell that may be a label: short text, with what labels are compared by. */
export interface LabelCell {
  readonly cell: Cell;
  readonly canonical: string;
}

/** A sheet with its labels picked out, in reading order. */
export class LabelledSheet {
  readonly labels: readonly LabelCell[];
  readonly #byCell: ReadonlyMap<Cell, LabelCell>;

  constructor(readonly sheet: Sheet) {
    this.labels = sheet.cells.flatMap((cell) => toLabel(cell) ?? []);
    this.#byCell = new Map(this.labels.map((label) => [label.cell, label]));
  }

  get lastRow(): number {
    return Math.max(0, ...this.sheet.rows.keys());
  }

  at(row: number, column: number): LabelCell | undefined {
    return this.#byCell.get(this.sheet.at(row, column));
  }

  /** The labels that start in a row, from left to right. */
  startingIn(row: number): LabelCell[] {
    return (this.sheet.rows.get(row) ?? []).flatMap((cell) => this.#byCell.get(cell) ?? []);
  }

  /** The labels in some rows, also those that only reach into them. */
  between(top: number, bottom: number): LabelCell[] {
    return this.labels.filter(({ cell }) => cell.row <= bottom && lastRow(cell) >= top);
  }
}

export const lastRow = (cell: Cell): number => cell.row + cell.rowSpan - 1;
export const lastColumn = (cell: Cell): number => cell.column + cell.columnSpan - 1;

function toLabel(cell: Cell): LabelCell | undefined {
  // Spaces inside a label can make it three times as long.
  if (cell.type !== 'text' || typeof cell.value !== 'string' || cell.value.length > LONGEST_LABEL * 3)
    return undefined;
  const canonical = canonicalLabel(cell.value);
  return canonical === '' || canonical.length > LONGEST_LABEL ? undefined : { cell, canonical };
}
