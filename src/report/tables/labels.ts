import { groupBy } from '../../edition/group-by.js';
import { canonicalLabel, LONGEST_LABEL, withoutExplanation } from '../../edition/label.js';
import { vocabulary } from '../../edition/vocabulary.js';
import type { Cell, Sheet } from '../../source/book.js';

/** What our template calls a remark on a table, which stands beside it. */
export const NOTE_LABEL = canonicalLabel(vocabulary.note);
/** What a remark below a table begins with elsewhere: 注：… */
export const NOTE_BEGINNING = new RegExp(vocabulary.notePrefix, 'u');

/** A cell that may be a label: short text, with what labels are compared by. */
export interface LabelCell {
  readonly cell: Cell;
  readonly canonical: string;
  /** The same without what is explained in brackets behind it, where something is. */
  readonly bare: string | undefined;
}

/** A sheet with its labels picked out, in reading order. */
export class LabelledSheet {
  readonly labels: readonly LabelCell[];
  readonly #byCell: ReadonlyMap<Cell, LabelCell>;
  readonly #byRow: ReadonlyMap<number, readonly LabelCell[]>;
  /** Rows of the tallest label. */
  readonly #tallest: number;

  constructor(readonly sheet: Sheet) {
    this.labels = sheet.cells.flatMap((cell) => toLabel(cell) ?? []);
    this.#byCell = new Map(this.labels.map((label) => [label.cell, label]));
    this.#byRow = groupBy(this.labels, ({ cell }) => cell.row);
    this.#tallest = this.labels.reduce((tallest, { cell }) => Math.max(tallest, cell.rowSpan), 1);
  }

  get lastRow(): number {
    return this.sheet.cells.at(-1)?.row ?? 0;
  }

  at(row: number, column: number): LabelCell | undefined {
    return this.#byCell.get(this.sheet.at(row, column));
  }

  /** The labels that start in a row, from left to right. */
  startingIn(row: number): readonly LabelCell[] {
    return this.#byRow.get(row) ?? [];
  }

  /** The labels in some rows, also those that only reach into them. */
  between(top: number, bottom: number): LabelCell[] {
    const found: LabelCell[] = [];
    for (let index = this.#firstFrom(top - this.#tallest + 1); index < this.labels.length; index++) {
      const label = this.labels[index] as LabelCell;
      if (label.cell.row > bottom) break;
      if (lastRow(label.cell) >= top) found.push(label);
    }
    return found;
  }

  /** The place of the first label from a row on: looking through all of them for each band would take long. */
  #firstFrom(row: number): number {
    let [from, to] = [0, this.labels.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.labels[middle]?.cell.row ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

export const lastRow = (cell: Cell): number => cell.row + cell.rowSpan - 1;
export const lastColumn = (cell: Cell): number => cell.column + cell.columnSpan - 1;

function toLabel(cell: Cell): LabelCell | undefined {
  // Spaces inside a label can make it three times as long.
  if (cell.type !== 'text' || typeof cell.value !== 'string' || cell.value.length > LONGEST_LABEL * 3)
    return undefined;
  const canonical = canonicalLabel(cell.value);
  const plain = withoutExplanation(cell.value);
  const bare = plain === cell.value ? canonical : canonicalLabel(plain);
  if (bare === '' || bare.length > LONGEST_LABEL) return undefined;
  if (canonical.length > LONGEST_LABEL) return { cell, canonical: bare, bare: undefined };
  return { cell, canonical, bare: bare === canonical ? undefined : bare };
}
