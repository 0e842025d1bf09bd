import type { Item } from './items.js';
import type { Tag } from './structure.js';
import type { TableForms } from './table/fit-tables.js';

/** What pages are filled with, from top to bottom. Heights in points. */
export type FlowItem =
  | Line
  /** Blank, unless a page begins there. */
  | { readonly type: 'space'; readonly height: number; readonly onGrid?: boolean }
  /** Goes on at the next line of the page's grid, at least `gap` further down. */
  | { readonly type: 'toGrid'; readonly gap: number }
  | { readonly type: 'newPage' }
  | FlowTable;

export interface Line {
  readonly type: 'line';
  readonly height: number;
  /** One of the page's lines, which are as far apart as the page wants them; its height is that of an ordinary page. */
  readonly onGrid: boolean;
  /** Relative to the line's top. */
  readonly items: readonly Item[];
  /** Never the last on a page. */
  readonly keepWithNext: boolean;
}

export interface FlowTable {
  readonly type: 'table';
  /** From the airiest to the tightest that is worth taking to save a page break. */
  readonly forms: TableForms;
  /** Of each cell. */
  readonly tags: readonly Tag[];
}
