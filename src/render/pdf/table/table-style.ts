import type { PrintedCell } from '../../../document/blocks.js';

/** How a table is set. Points. */
export interface TableStyle {
  readonly size: number;
  /** Between the left or right edge of a value or its header and the text. */
  readonly sidePadding: number;
  /** The same for a label. */
  readonly labelPadding: number;
}

/** From the most comfortable to the tightest; the first that fits is taken. */
export const tableStyles: readonly TableStyle[] = [
  { size: 10.5, sidePadding: 2.5, labelPadding: 4 },
  { size: 10, sidePadding: 2.25, labelPadding: 4 },
  { size: 9.5, sidePadding: 2, labelPadding: 3.5 },
  { size: 9, sidePadding: 2, labelPadding: 3 },
  { size: 8.5, sidePadding: 1.75, labelPadding: 2.5 },
  { size: 8, sidePadding: 1.5, labelPadding: 2 },
];

/** Above and below a cell's text, from the airiest to the tightest: what a page has room for. Points. */
export const paddings = [7, 6, 5, 4, 3.5, 3, 2.75, 2.5, 2.25, 2] as const;

/** Rather than set rows closer than this, a table is set in the next style. Points. */
export const comfortablePadding = 2.5;

/** No label is set smaller than this, wherever a page ends, and no figure, however long it is. Points. */
export const smallestLabel = 7.5;

/** Below this size nothing shrinks any more. */
export const smallestSize = 3.5;

export const lineHeight = (size: number) => size * 1.25;

export function paddingBeside(style: TableStyle, role: PrintedCell['role']): number {
  return role === 'value' || role === 'columnHeader' ? style.sidePadding : style.labelPadding;
}
