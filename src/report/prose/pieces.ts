import type { Cell } from '../../source/book.js';

/** A cell holds 32 767 characters; the writer may stop one short, so as not to split a character. */
const FULL_CELL = 32_766;

/** The text of cells one below the other: a full cell goes on in the next, otherwise each is a paragraph. */
export function joinPieces(cells: readonly Cell[]): string | null {
  if (cells.length === 0) return null;
  return cells.reduce((text, { value }, index) => {
    const before = String(cells[index - 1]?.value ?? '');
    return text + (index === 0 || before.length >= FULL_CELL ? '' : '\n') + String(value);
  }, '');
}
