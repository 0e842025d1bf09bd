import type { PrintedCell } from '../../../document/blocks.js';

/** How a table is set. Points. */
export interface TableStyle {
  readonly size: number;
  /** Between the left or right edge of a value or its header and the text. */
  readonly sidePadding: number;
  /** The same for a label. */
  readonly labelPadding: number;
  /** Above and below a cell's text. */
  readonly padding: number;
}

/** From the most comfortable to the tightest; the first that fits is taken. */
export const tableStyles: readonly TableStyle[] = [
  { size: 12, sidePadding: 3, labelPadding: 5, padding: 5.5 },
  { size: 12, sidePadding: 3, labelPadding: 5, padding: 3.5 },
  { size: 10.5, sidePadding: 2.5, labelPadding: 4, padding: 5.5 },
  { size: 10.5, sidePadding: 2.5, labelPadding: 4, padding: 3.5 },
  { size: 10, sidePadding: 2.25, labelPadding: 4, padding: 3 },
  { size: 9.5, sidePadding: 2, labelPadding: 3.5, padding: 2.75 },
  { size: 9, sidePadding: 2, labelPadding: 3, padding: 2.25 },
  { size: 8.5, sidePadding: 1.75, labelPadding: 2.5, padding: 2 },
  { size: 8, sidePadding: 1.5, labelPadding: 2, padding: 2 },
];

/** Rather than leave part of a page empty, a table is set in the next styles, but not below this size. */
export const comfortable = 10.5;

/** Below this size nothing shrinks any more. */
export const smallestSize = 3.5;

export const lineHeight = (size: number) => size * 1.25;

export function paddingBeside(style: TableStyle, role: PrintedCell['role']): number {
  return role === 'value' || role === 'columnHeader' ? style.sidePadding : style.labelPadding;
}
