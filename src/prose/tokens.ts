import { once } from '../edition/memo.js';
import { type Lexicon, type Word, wordAt } from './lexicon.js';
import { QUANTITY_STARTS, type Quantity, quantityAt } from './quantity.js';
import { roleSet } from './vocabulary.js';

interface Span {
  readonly at: number;
  readonly end: number;
}

/** A piece of a paragraph. */
export type Token = Span &
  (
    | { readonly type: 'word'; readonly word: Word }
    | { readonly type: 'quantity'; readonly quantity: Quantity }
    | { readonly type: 'year'; readonly year: number }
    | { readonly type: 'month' }
    /** Ends a sentence, a clause, or an item of a list. */
    | { readonly type: 'mark'; readonly mark: 'sentence' | 'clause' | 'list' }
    | { readonly type: 'unknown' }
  );

const MARKS = new Map<string, 'sentence' | 'clause' | 'list'>([
  ...[...'。！？!?\n'].map((mark) => [mark, 'sentence'] as const),
  ...[...'，,；;：:（）()【】[]'].map((mark) => [mark, 'clause'] as const),
  ['、', 'list'],
]);

/** 2024年1月1日至12月31日 and the like are the whole year. */
const WHOLE_YEAR =
  /(?:(?<year>\d{4})年)?1月(?:1日)?起?(?:至|到|—|-|–|～|~)(?:\d{4}年)?12月(?:31日|底)?(?:期间|止)?/y;
const YEAR_END = /(?:截至|截止到?)?(?:\d{4}年)?(?:12月31日|12月底)/y;
const YEAR = /(?<year>\d{4})年(?:度|底|末)?/y;
const MONTH = /(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|底|初|\d{1,2}日)?/y;

/** Cuts a clean text into words, quantities, dates and marks; what is none of these is unknown. */
export function tokenize(text: string, lexicon: Lexicon, names: Lexicon = new Map()): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let unknown = -1;
  const starts = startsOf(lexicon);
  const close = () => {
    if (unknown >= 0) tokens.push({ type: 'unknown', at: unknown, end: at });
    unknown = -1;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const known = starts.has(code) || names.has(code);
    const token = known ? tokenAt(text, at, lexicon, names) : undefined;
    if (token) {
      close();
      tokens.push(token);
    } else if (unknown < 0) unknown = at;
    at = token?.end ?? at + 1;
  }
  close();
  return tokens;
}

/** The characters that a token may begin with: most characters need no closer look. */
const startsOf = once((lexicon: Lexicon): ReadonlySet<number> => {
  const others = [...MARKS.keys(), ...DATE_STARTS, ...QUANTITY_STARTS];
  return new Set([...lexicon.keys(), ...others.map((character) => character.charCodeAt(0))]);
});

function tokenAt(text: string, at: number, lexicon: Lexicon, names: Lexicon): Token | undefined {
  const character = text[at] ?? '';
  const mark = MARKS.get(character);
  if (mark) return { type: 'mark', mark, at, end: at + 1 };
  const date = DATE_STARTS.has(character) ? dateAt(text, at) : undefined;
  if (date) return date;
  const word = wordAt(names, text, at) ?? wordAt(lexicon, text, at);
  if (word) return { type: 'word', word, at, end: at + word.text.length };
  const quantity = quantityAt(text, at);
  return quantity && { type: 'quantity', quantity, at, end: quantity.end };
}

const DATE_STARTS = new Set('0123456789一二三四五六七八九十截');
const DATE: Word = { text: '', senses: [], roles: roleSet('filler'), naming: false };

function dateAt(text: string, at: number): Token | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found && { end: pattern.lastIndex, year: Number(found.groups?.year) };
  };
  const range = match(WHOLE_YEAR);
  if (range?.year) return { type: 'year', at, end: range.end, year: range.year };
  const filler = range ?? match(YEAR_END);
  if (filler) return { type: 'word', word: DATE, at, end: filler.end };
  const year = match(YEAR);
  if (year) return { type: 'year', at, ...year };
  const month = match(MONTH);
  return month ? { type: 'month', at, end: month.end } : undefined;
}
