/** Excel's limit, in points. */
export const TALLEST = 409;
/** Width of a digit in the workbook's default font, and what a cell leaves free beside its text, at 96 dpi. */
const PIXELS_PER_UNIT = 7;
const CELL_PADDING = 4;
const PIXELS_PER_POINT = 96 / 72;
const LINE_SPACING = 1.45;

/**
 * Points that a text needs when wrapped in columns of `width` units: programs don't work it out for merged cells, nor
 * before a cell is edited.
 * @param size of the type, in points
 */
export function heightOf(text: string, width: number, size: number): number {
  return Math.min(TALLEST, pointsOf(text, width, size));
}

/** Heights of the rows, `least` points in all at least, that show a text which one row may be too low for. */
export function rowsFor(text: string, width: number, size: number, least: number): number[] {
  const height = Math.max(least, pointsOf(text, width, size));
  const count = Math.ceil(height / TALLEST);
  return Array.from({ length: count }, () => Math.ceil(height / count));
}

const pointsOf = (text: string, width: number, size: number): number =>
  Math.ceil(linesOf(text, width, size) * size * LINE_SPACING) + 4;

function linesOf(text: string, width: number, size: number): number {
  const available = width * PIXELS_PER_UNIT - CELL_PADDING;
  const perLine = Math.max(1, Math.floor(available / (size * PIXELS_PER_POINT)));
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(widthOf(paragraph) / perLine)), 0);
}

/** In Chinese characters; Latin letters and figures are half as wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u00FF' ? 0.5 : 1;
  return width;
}
