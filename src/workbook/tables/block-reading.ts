import type { AxisNode, FormBlock, FormCell, FormTable } from '../../edition/form.js';
import type { Cell } from '../book.js';

/** One block of the form as it was found on a sheet. */
export interface BlockReading {
  readonly table: FormTable;
  readonly block: FormBlock;
  readonly sheet: string;
  readonly hidden: boolean;
  /** First and last sheet row, the header included. */
  readonly top: number;
  readonly bottom: number;
  readonly values: readonly FoundCell[];
  /** Rows and columns that the form prints and the sheet lacks. */
  readonly missing: readonly AxisNode[];
  /** Groups that stand as a single row, without their items. */
  readonly collapsed: readonly AxisNode[];
  readonly misnamed: readonly Misnamed[];
  /** Labels of rows and columns that the form does not have. */
  readonly extra: readonly Cell[];
  /** How well it fits; for choosing between readings. */
  readonly fit: number;
}

export interface FoundCell {
  readonly form: FormCell;
  readonly cell: Cell;
}

/** A label that was recognised although it is not worded as in the form. */
export interface Misnamed {
  readonly cell: Cell;
  readonly label: string;
}
