const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Longer stretches without a mark are cut: the dictionary takes more memory the longer a text is. */
const STRETCH = 200;

const CLAUSES = new RegExp(
  `[^，。；：、！？\\s]{1,${STRETCH}}[，。；：、！？\\s]?|[，。；：、！？\\s]`,
  'gu',
);

/** Words and marks; a number is one word. */
export function wordsOf(text: string): string[] {
  return clausesOf(text).flatMap((clause) => Array.from(words.segment(clause), ({ segment }) => segment));
}

/** Stretches of text up to the next mark. */
export const clausesOf = (text: string): string[] => text.match(CLAUSES) ?? [];
