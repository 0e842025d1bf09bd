import type { ListSheet } from './list-sheet.js';
import type { Tint } from './tint-colors.js';

/** A cell to be marked, in the workbook's own names. */
export interface CellMark {
  readonly sheet: string;
  readonly cell: string;
  readonly tint: Tint;
  /** What the comment says. */
  readonly text: string;
}

/** The sheet that lists everything. */
export interface ResultSheet extends ListSheet {
  /** Who comments. */
  readonly author: string;
}
