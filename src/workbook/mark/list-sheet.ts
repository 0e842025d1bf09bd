import type { Tint } from './tint-colors.js';

/** A sheet that lists something; the texts are written as they are, and never as formulas. */
export interface ListSheet {
  /** Lines above the list; the first is its heading. */
  readonly intro: readonly string[];
  /** One or more rows of titles, each as many columns wide as its cells span together. */
  readonly header: readonly (readonly HeaderCell[])[];
  /** Of the columns, in units as wide as a digit. */
  readonly widths: readonly number[];
  /** Columns that stay in sight. */
  readonly frozenColumns?: number;
  readonly rows: readonly ListRow[];
  /** How it is printed where it is wider than a page; else it is fitted to one. */
  readonly print?: ListPrint;
  /** A text for the program itself, at the end of the first line in a column that is not shown. */
  readonly note?: string | undefined;
}

/** A list over several pages, with its titles on each. */
export interface ListPrint {
  /** In hundredths. */
  readonly scale: number;
  /** Columns that each page begins with. */
  readonly repeatedColumns: number;
  /** Columns behind which a page ends, counted from 1. */
  readonly breaks: readonly number[];
}

export interface HeaderCell {
  readonly title: string;
  readonly columns?: number;
  /** Rows that it reaches down over; the rows below have a cell without a title there. */
  readonly rows?: number;
}

export interface ListRow {
  /** Of the row's first cell. */
  readonly tint?: Tint;
  readonly cells: readonly ListValue[];
  /** Which of the cells leads where. */
  readonly link?: { readonly column: number; readonly sheet: string; readonly cell: string };
}

/** A formula is ours, never a user's text. */
export type ListValue = string | number | null | { readonly formula: string; readonly result: number };

/** How many rows stand above the list. */
export const rowsAbove = ({ intro, header }: ListSheet): number => intro.length + header.length;
