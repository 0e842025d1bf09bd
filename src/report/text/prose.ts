import type { Cell } from '../../source/book.js';

/** Text as it is published, and the cells that it stands in. */
export interface Prose {
  /** The paragraphs, a line each; null when the place for them is there and empty. */
  readonly text: string | null;
  readonly cells: readonly Cell[];
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
}

/** A stretch of a text that one cell holds. */
export interface Piece {
  /** Where in the text it begins. */
  readonly from: number;
  readonly cell: Cell;
}

/** A line of text in a cell, with the cell. */
export interface Line {
  readonly text: string;
  readonly cell: Cell;
}

/** A cell holds 32 767 characters; the writer may stop one short, so as not to split a character. */
const FULL_CELL = 32_766;

/** Lines one below the other, each a paragraph. @param place where they would stand, were there any */
export function proseOfLines(lines: readonly Line[], place?: Cell): Prose {
  return joined(lines, () => '\n', place);
}

/** The text of cells one below the other: a full cell goes on in the next, otherwise each is a paragraph. */
export function proseOfCells(cells: readonly Cell[], place?: Cell): Prose {
  const lines = cells.map((cell): Line => ({ text: String(cell.value), cell }));
  return joined(lines, (before) => (before.text.length >= FULL_CELL ? '' : '\n'), place);
}

function joined(lines: readonly Line[], between: (before: Line) => string, place: Cell | undefined): Prose {
  if (lines.length === 0) return { text: null, cells: place ? [place] : [], pieces: [] };
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  lines.forEach(({ text, cell }, index) => {
    const before = lines[index - 1];
    const mark = before ? between(before) : '';
    pieces.push({ from: length + mark.length, cell });
    parts.push(mark, text);
    length += mark.length + text.length;
  });
  return { text: parts.join(''), cells: [...new Set(lines.map(({ cell }) => cell))], pieces };
}

/** The cell that holds a character of the text; a line break belongs to what stands before it. */
export function cellAt({ pieces, cells }: Prose, index: number): Cell | undefined {
  let [from, to] = [0, pieces.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((pieces[middle] as Piece).from <= index) from = middle + 1;
    else to = middle;
  }
  return pieces[Math.max(0, from - 1)]?.cell ?? cells[0];
}
