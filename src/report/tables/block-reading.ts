import type { AxisNode, FormBlock, FormCell, FormTable } from '../../edition/form.js';
import type { Cell } from '../../source/book.js';

/** One block of the form as it was found. */
export interface BlockReading {
  readonly table: FormTable;
  readonly block: FormBlock;
  /** Where it stands; a block that goes on below a repeated header, or on another sheet, has several areas. */
  readonly areas: readonly Area[];
  readonly hidden: boolean;
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

/** Rows of a sheet with a header and what belongs to it, and the columns that hold its values. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
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
