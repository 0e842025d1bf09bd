import type { ListSheet } from './list-sheet.js';

/** How much it matters; each has its own fill. */
export type Tint = 'error' | 'warning' | 'notice';

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

/** RRGGBB, light enough to read black on, also in print. */
export const tintColors: Readonly<Record<Tint, string>> = {
  error: 'FFC7CE',
  warning: 'FFE699',
  notice: 'BDD7EE',
};
