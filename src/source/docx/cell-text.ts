import type { Block, GridCell, Paragraph, Table } from './blocks.js';

/** Nothing but a figure, or a part of one. */
const FIGURE = /^[+\-－−\p{N}.,，．\s]+$/u;
/** What would go on as a figure behind a number. */
const LIKE_FIGURE = /^\s*(?:[+\-－−.．]?\p{N}|$)/u;

/**
 * The text of a cell. What a person would not read as one figure must not become one: figures below each other, a
 * number that the program counts in front of a figure, and a figure in a text box that only hangs on the cell.
 */
export function cellText({ blocks }: GridCell): string {
  const text = textOf(blocks);
  const parts = text.split(/[\n\t]/).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => FIGURE.test(part)) ? parts.join('、') : text;
}

/** The texts of paragraphs and of tables that stand among them. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n').trim();
}

function linesOf(block: Block): string[] {
  if (block.kind === 'table') return tableLines(block);
  const line = numbered(block);
  const boxes = block.boxes.flatMap(linesOf).filter((each) => each.trim() !== '');
  return [
    ...(line.trim() === '' ? [] : [line]),
    ...boxes.map((each) => (FIGURE.test(each) ? `［${each.trim()}］` : each)),
  ];
}

function numbered({ number, text }: Paragraph): string {
  if (number === '') return text;
  return LIKE_FIGURE.test(text) ? `（${number.trim()}）${text}` : number + text;
}

const tableLines = ({ rows }: Table): string[] =>
  rows.map(({ cells }) => cells.map((cell) => cellText(cell)).join('\t'));

/** Everything in blocks that is there and not seen. */
export function unseenIn(blocks: readonly Block[]): string {
  return paragraphsIn(blocks)
    .map(({ unseen }) => unseen)
    .join('');
}

/** All paragraphs, also those in tables and text boxes. */
export function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block, ...paragraphsIn(block.boxes)]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}
