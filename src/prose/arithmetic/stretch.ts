import { codesOf } from '../words/codes.js';

/** Marks by their codes: see codesOf. */
export type Marks = ReadonlySet<number>;

export const marksOf = (marks: string): Marks => new Set(codesOf(marks));

/** What ends a stretch of a text: the marks behind sentences, and semicolons. */
const STRETCH_ENDS = marksOf('。；;！？\n');

export const SENTENCE_ENDS = marksOf('。！？\n');
export const PARAGRAPH_ENDS = marksOf('\n');

/** Where the stretch begins that ends at a place; no farther off than `longest`. @param marks what may end the one before */
export function beginOf(text: string, to: number, longest: number, marks = STRETCH_ENDS): number {
  let at = to;
  while (at > 0 && to - at < longest && !marks.has(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the stretch ends that begins at a place; no farther off than `longest`. */
export function endOf(text: string, from: number, longest: number, marks = STRETCH_ENDS): number {
  let at = from;
  while (at < text.length && at - from < longest && !marks.has(text.charCodeAt(at))) at++;
  return at;
}
