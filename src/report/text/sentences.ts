import { matchesIn } from './matches-in.js';

/** A sentence of a text whose width is folded, without the mark that ends it. */
export interface Sentence {
  readonly text: string;
  /** Where in the text it begins. */
  readonly index: number;
}

const SENTENCE_ENDS = new Set('。;!?\n');

export function sentencesOf(text: string): Sentence[] {
  return matchesIn(text, SENTENCES).map(({ 0: sentence, index }) => ({ text: sentence, index }));
}

const SENTENCES = /[^。;!?\n]+/g;

/** The sentence that holds a character. */
export function sentenceAt(text: string, index: number): string {
  let begin = index;
  while (begin > 0 && !SENTENCE_ENDS.has(text[begin - 1] ?? '')) begin--;
  let end = index;
  while (end < text.length && !SENTENCE_ENDS.has(text[end] ?? '')) end++;
  return text.slice(begin, end);
}
