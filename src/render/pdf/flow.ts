import type { Item } from './items.js';
import type { Tag } from './structure.js';
import type { TableLayout } from './table/layout.js';

/** What pages are filled with, from top to bottom. Heights in points. */
export type FlowItem =
  | Line
  /** Blank, unless a page begins there. */
  | { readonly type: 'space'; readonly height: number }
  /** Goes on at the next line of the page's grid, at least `gap` further down. */
  | { readonly type: 'toGrid'; readonly gap: number }
  | { readonly type: 'newPage' }
  | FlowTable;

export interface Line {
  readonly type: 'line';
  readonly height: number;
  /** Relative to the line's top. */
  readonly items: readonly Item[];
  /** Never the last on a page. */
  readonly keepWithNext: boolean;
}

export interface FlowTable {
  readonly type: 'table';
  /** From the largest to the smallest that is worth taking to save a page break. */
  readonly layouts: readonly [TableLayout, ...TableLayout[]];
  /** Of each cell. */
  readonly tags: readonly Tag[];
}
