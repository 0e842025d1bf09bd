import { once } from '../../edition/memo.js';
import { codesOf } from './codes.js';
import { type Lexicon, NO_WORDS, type Word, wordAt } from './lexicon.js';
import { bareNumberAt, QUANTITY_STARTS, quantityAt, zeroAt } from './quantity.js';
import {
  bareToken,
  type Mark,
  markToken,
  oneOf,
  quantityToken,
  type Token,
  wordToken,
  yearToken,
} from './token.js';
import { roleSet } from './vocabulary.js';

const MARKS = new Map<number, Mark>([
  ...codesOf('。！？!?\n').map((mark) => [mark, 'sentence'] as const),
  ...codesOf('，,；;：:（）()【】[]●•■◆▲★◎►▶◇□☆※—').map((mark) => [mark, 'clause'] as const),
  ...codesOf('、').map((mark) => [mark, 'list'] as const),
]);

/** 2024年1月1日至12月31日 and the like are the whole year. */
const WHOLE_YEAR = String.raw`(?:(?<whole>\d{4})年)?1月(?:1日)?起?(?:至|到|—|-|–|～|~)(?:\d{4}年)?12月(?:31日|底)?(?:期间|止)?`;
const YEAR_END = String.raw`(?:截至|截止到?)?(?:\d{4}年)?(?:12月31日|12月底)|截[至止]到?(?:(?<until>\d{4})年)?12月(?![\d份上中下])`;
const YEAR = String.raw`(?<year>\d{4})年(?:度|底|末|内(?=[未收发共没无受办累]))?`;
const MONTH = String.raw`(?<month>(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|底|初|\d{1,2}日)?)`;
const DATE = new RegExp(`${WHOLE_YEAR}|${YEAR_END}|${YEAR}|${MONTH}`, 'y');

/** Cuts a clean text into words, quantities, dates and marks; what is none of these is unknown. */
export function tokenize(text: string, lexicon: Lexicon, names: Lexicon = NO_WORDS): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let unknown = -1;
  const starts = startsOf(lexicon);
  const close = () => {
    if (unknown >= 0) tokens.push(unknownToken(text, unknown, at));
    unknown = -1;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const begins = starts[code] ?? 0;
    const token =
      begins !== 0 || names.beginnings.has(code)
        ? (tokenAt(text, at, begins, lexicon, names) ??
          (unknown < 0 ? bareNumber(text, at, tokens) : undefined))
        : undefined;
    if (token) {
      close();
      tokens.push(token);
    } else if (unknown < 0) unknown = at;
    at = token?.end ?? at + 1;
  }
  close();
  return tokens;
}

/** 现对外公开12件, 仍然有效, 正在办理之中: particles and adverbs of time add nothing; all else is unknown. */
function unknownToken(text: string, at: number, end: number): Token {
  let thin = at;
  while (thin < end && PARTICLES.has(text.charCodeAt(thin))) thin++;
  return thin === end ? wordToken(ADDS_NOTHING, at, end) : bareToken('unknown', at, end);
}

const PARTICLES = new Set(codesOf('现仍然之于其即亦皆俱乃便所可'));

/** What may begin with a character, by its code: most characters need no closer look. */
const startsOf = once((lexicon: Lexicon): Uint8Array => {
  const starts = new Uint8Array(0x10000);
  const add = (codes: Iterable<number>, what: number) => {
    for (const code of codes) starts[code] = (starts[code] ?? 0) | what;
  };
  add(MARKS.keys(), A_MARK);
  add(DATE_STARTS, A_DATE);
  add(CIRCLED, A_DATE);
  add(lexicon.beginnings.keys(), A_WORD);
  add(QUANTITY_STARTS, A_QUANTITY);
  add(lexicon.terse.keys(), A_TERSE);
  return starts;
});

const [A_MARK, A_DATE, A_WORD, A_QUANTITY, A_TERSE] = [1, 2, 4, 8, 16];

function tokenAt(
  text: string,
  at: number,
  begins: number,
  lexicon: Lexicon,
  names: Lexicon,
): Token | undefined {
  const mark = begins & A_MARK ? MARKS.get(text.charCodeAt(at)) : undefined;
  if (mark) return markToken(mark, at);
  const date = begins & A_DATE ? (ordinalAt(text, at) ?? dateAt(text, at)) : undefined;
  if (date) return date;
  const word = wordAt(names, text, at) ?? (begins & A_WORD ? wordAt(lexicon, text, at) : undefined);
  if (word) return wordToken(word, at, at + word.text.length);
  const terse = begins & A_TERSE && isTerse(text, at) ? lexicon.terse.get(text.charCodeAt(at)) : undefined;
  if (terse) return wordToken(terse, at, at + 1);
  const quantity = begins & A_QUANTITY ? (zeroAt(text, at) ?? quantityAt(text, at)) : undefined;
  return quantity && quantityToken(quantity);
}

/** 、废2件: between a mark and a number. */
const isTerse = (text: string, at: number): boolean =>
  IS_DIGIT.test(text[at + 1] ?? '') &&
  (at === 0 || BEFORE_ITEM.has(text.charCodeAt(at - 1)) || text[at - 1] === '、');
const IS_DIGIT = /\d/;

/** 予以公开11、部分公开3, 予以公开（11） and 行政处罚为8: behind what it counts, a number needs no unit. */
function bareNumber(text: string, at: number, before: readonly Token[]): Token | undefined {
  const last = before.at(-1);
  if (last?.end === at && OPENING.has(text.charCodeAt(last.at)))
    return bracketedNumber(text, at, before.at(-2));
  if (last?.type !== 'word' || last.end !== at) return undefined;
  const isEqual = equals(last, text);
  const counted = isEqual ? before.at(-2) : last;
  // 三、依申请公开1、健全机制: the number of an item.
  const quantity =
    counted?.word?.naming === true
      ? bareNumberAt(text, at, !isEqual && counted.word.topics.length > 0)
      : undefined;
  return quantity && quantityToken(quantity);
}

/** 依申请公开（1） may be the number of an item, and so may 予以公开（1）、部分公开（2）. */
function bracketedNumber(text: string, at: number, counted: Token | undefined): Token | undefined {
  const isTold = counted?.end === at - 1 && counted.word?.naming === true && counted.word.topics.length === 0;
  const quantity = isTold ? bareNumberAt(text, at, false) : undefined;
  if (!quantity || !CLOSING.has(text.charCodeAt(quantity.end))) return undefined;
  const { value, end } = quantity;
  const isItem =
    text.slice(Math.max(0, at - NEAR), at).includes(`（${value - 1}）`) ||
    (value === 1 && text.slice(end, end + NEAR).includes('（2）'));
  return isItem ? undefined : quantityToken(quantity);
}
const NEAR = 24;
const OPENING = new Set(codesOf('（('));
const CLOSING = new Set(codesOf('）)'));

const equals = oneOf('为', '是', '共', '计', '有', '共计', '合计', '分别为');

/** ①新收41件 */
const CIRCLED = codesOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
const DATE_STARTS = codesOf('0123456789一二三四五六七八九十截');
const ADDS_NOTHING: Word = {
  text: '',
  senses: [],
  topics: [],
  roles: roleSet('filler'),
  naming: false,
  onTopic: false,
};

/** 1.予以公开19件；2.部分公开4件, 二、依申请公开: the number of an item counts nothing. */
function ordinalAt(text: string, at: number): Token | undefined {
  if (!(at === 0 || BEFORE_ITEM.has(text.charCodeAt(at - 1)))) return undefined;
  ORDINAL.lastIndex = at;
  return ORDINAL.test(text) ? wordToken(ADDS_NOTHING, at, ORDINAL.lastIndex) : undefined;
}

const BEFORE_ITEM = new Set(codesOf('。！？!?\n，,；;：:'));
/** 2.2件复议被纠正: what is counted in 件 is never a decimal. */
const ORDINAL = /\d{1,2}\.(?=\d{1,6}[件份宗起])|(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、)(?!\d)|[①-⑳]/y;

/** Whether the number that begins at a place is one of a date: most are of something else. */
function mayBeDate(text: string, at: number): boolean {
  let end = at;
  while (end < at + LONGEST_YEAR && IN_DATE.has(text.charCodeAt(end))) end++;
  return AFTER_IN_DATE.has(text.charCodeAt(end));
}

const LONGEST_YEAR = 4;
const IN_DATE = new Set(DATE_STARTS);
/** 截 begins 截至 and 截止. */
const AFTER_IN_DATE = new Set(codesOf('年月至止'));

function dateAt(text: string, at: number): Token | undefined {
  if (!mayBeDate(text, at)) return undefined;
  DATE.lastIndex = at;
  const found = DATE.exec(text);
  if (!found) return undefined;
  const { whole, until = whole, year = until, month } = found.groups ?? {};
  const end = DATE.lastIndex;
  if (year !== undefined) return yearToken(Number(year), at, end);
  return month === undefined ? wordToken(ADDS_NOTHING, at, end) : bareToken('month', at, end);
}
