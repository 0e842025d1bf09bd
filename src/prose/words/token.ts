import type { Word } from './lexicon.js';
import type { Quantity } from './quantity.js';

/** What ends at a mark: a sentence, a clause, or an item of a list. */
export type Mark = 'sentence' | 'clause' | 'list';

/**
 * What a token may hold, by its type. All have all four, most of them empty: objects of one shape are looked at several
 * times as fast, and nothing is looked at as often as tokens.
 */
interface Content {
  readonly word: Word;
  readonly quantity: Quantity;
  readonly year: number;
  readonly mark: Mark;
}

type Holding<T extends string, K extends keyof Content> = { readonly type: T } & Pick<Content, K> & {
    readonly [E in Exclude<keyof Content, K>]: undefined;
  };

/** A piece of a paragraph. */
export type Token = { readonly at: number; readonly end: number } & (
  | Holding<'word', 'word'>
  | Holding<'quantity', 'quantity'>
  | Holding<'year', 'year'>
  | Holding<'mark', 'mark'>
  | Holding<'month' | 'unknown', never>
);

export const wordToken = (word: Word, at: number, end: number): Token => ({
  type: 'word',
  at,
  end,
  word,
  quantity: undefined,
  year: undefined,
  mark: undefined,
});

export const quantityToken = (quantity: Quantity): Token => ({
  type: 'quantity',
  at: quantity.at,
  end: quantity.end,
  word: undefined,
  quantity,
  year: undefined,
  mark: undefined,
});

export const yearToken = (year: number, at: number, end: number): Token => ({
  type: 'year',
  at,
  end,
  word: undefined,
  quantity: undefined,
  year,
  mark: undefined,
});

export const markToken = (mark: Mark, at: number): Token => ({
  type: 'mark',
  at,
  end: at + 1,
  word: undefined,
  quantity: undefined,
  year: undefined,
  mark,
});

/** A token that holds nothing. */
export const bareToken = (type: 'month' | 'unknown', at: number, end: number): Token => ({
  type,
  at,
  end,
  word: undefined,
  quantity: undefined,
  year: undefined,
  mark: undefined,
});

/**
 * Asks whether a token is one of some words. Most tokens begin with another character, and need not be cut out of their text.
 */
export function oneOf(...words: readonly string[]): (token: Token | undefined, text: string) => boolean {
  const known = new Set(words);
  // By the last byte of their first characters: few others share one.
  const beginnings = new Uint8Array(0x100);
  for (const word of words) beginnings[word.charCodeAt(0) & 0xff] = 1;
  const longest = Math.max(...words.map(({ length }) => length));
  return (token, text) =>
    token !== undefined &&
    token.end - token.at <= longest &&
    beginnings[text.charCodeAt(token.at) & 0xff] === 1 &&
    known.has(text.slice(token.at, token.end));
}

/** What tokens say, with all that stands between them; nothing where there are none. */
export function saidBy(tokens: readonly Token[], text: string): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.at, last.end) : '';
}
