/** A sentence of a text whose width is folded, without the mark that ends it. */
export interface Sentence {
  readonly text: string;
  /** Where in the text it begins. */
  readonly index: number;
}

const SENTENCE_ENDS = new Set('。;!?\n');

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !ENDS.has(text.charCodeAt(at))) continue;
    if (at > from) sentences.push({ text: text.slice(from, at), index: from });
    from = at + 1;
  }
  return sentences;
}

const ENDS = new Set(Array.from(SENTENCE_ENDS, (mark) => mark.charCodeAt(0)));

/** The sentence that holds a character. */
export function sentenceAt(text: string, index: number): string {
  let begin = index;
  while (begin > 0 && !SENTENCE_ENDS.has(text[begin - 1] ?? '')) begin--;
  let end = index;
  while (end < text.length && !SENTENCE_ENDS.has(text[end] ?? '')) end++;
  return text.slice(begin, end);
}
