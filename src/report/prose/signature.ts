import type { Cell } from '../../workbook/book.js';
import { readDate } from '../date.js';

/** A paragraph of prose, with the cell that it stands in. */
export interface Paragraph {
  readonly text: string;
  readonly cell: Cell;
}

export interface Signature {
  readonly organ?: Paragraph;
  readonly date?: { readonly iso: string; readonly cell: Cell };
  /** The paragraphs before it. */
  readonly rest: readonly Paragraph[];
}

/** Takes the organ's name and the date from the end of the last section. */
export function splitSignature(paragraphs: readonly Paragraph[]): Signature {
  const last = paragraphs.at(-1);
  if (!last) return { rest: paragraphs };
  const words = last.text.trim().split(/\s+/u);
  const date = readDate(words.at(-1) ?? '') ?? readDate(last.text);
  if (date === undefined) return { rest: paragraphs };
  const stated = { iso: date, cell: last.cell };
  // Name and date in one line.
  if (words.length === 2 && isName(words[0] ?? '') && readDate(last.text) === undefined)
    return { organ: { text: words[0] ?? '', cell: last.cell }, date: stated, rest: paragraphs.slice(0, -1) };
  const before = paragraphs.at(-2);
  if (before && isName(before.text))
    return { organ: { ...before, text: before.text.trim() }, date: stated, rest: paragraphs.slice(0, -2) };
  return { date: stated, rest: paragraphs.slice(0, -1) };
}

const LONGEST_NAME = 60;

/** A line without a sentence in it. */
const isName = (text: string) => text.trim().length <= LONGEST_NAME && !/[，。；：！？,;:]/u.test(text);
