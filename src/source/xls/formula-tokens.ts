import { damaged } from '../../limits/refusals.js';

/** Versions of the old format: of Excel 2, 3, 4, 5 and 95, and from 97 on. */
export type Version = 2 | 3 | 4 | 5 | 8;

/** What a token is that leads elsewhere: to a shared formula, to a name or another sheet, or to what follows the tokens. */
export type TokenKind = 'shared' | 'named' | 'array' | 'areas' | 'range';

export interface Token {
  readonly at: number;
  readonly kind: TokenKind;
}

/** Bytes of a token, its own number included, in Excel 2, 3 and 4, 5, 97; that what is left belongs to it; or by its content. */
type Size = number | readonly [two: number, three: number, five: number, eight: number] | 'rest' | 'text';

/** (MS-XLS 2.5.198, and of older ones what the library takes for their size.) */
const SIZES: Readonly<Record<number, Size>> = {
  1: [4, 5, 5, 5],
  2: 'rest',
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [0x03 + index, 1])),
  23: 'text',
  26: [8, 11, 11, 11],
  27: [4, 5, 5, 5],
  28: 2,
  29: 2,
  30: 3,
  31: 9,
  32: [7, 8, 8, 8],
  33: [2, 3, 3, 3],
  34: [3, 4, 4, 4],
  35: [8, 11, 15, 5],
  36: [4, 4, 4, 5],
  37: [7, 7, 7, 9],
  38: [5, 7, 7, 7],
  39: 'rest',
  40: 'rest',
  41: [2, 3, 3, 3],
  42: [4, 4, 4, 5],
  43: [7, 7, 7, 9],
  44: [4, 4, 4, 5],
  45: [7, 7, 7, 9],
  46: 3,
  47: 3,
  57: [7, 7, 25, 7],
  58: [6, 6, 18, 7],
  59: [9, 9, 21, 11],
  60: [7, 7, 18, 7],
  61: [11, 11, 21, 11],
};

/** Where functions have one byte for their number. */
const SHORT_FUNCTIONS = { last: 3, sizes: { 33: 2, 34: 3 } } as const;

/** Tokens of two bytes: natural language formulas, and what goes with a formula (spaces, jumps). */
const ELF: Readonly<Record<number, Size>> = {
  ...Object.fromEntries(
    [0x01, 0x02, 0x03, 0x06, 0x07, 0x0a, 0x0b, 0x0d, 0x0f, 0x10, 0x1d].map((second) => [second, 6]),
  ),
  25: 14,
};
const CHOOSE = 4;
const ATTRIBUTES: Readonly<Record<number, Size>> = {
  0: 4,
  1: [3, 4, 4, 4],
  2: [3, 4, 4, 4],
  8: [3, 4, 4, 4],
  16: [3, 4, 4, 4],
  32: 4,
  33: 4,
  64: 4,
  65: 4,
  128: 4,
};

const KINDS: Readonly<Record<number, TokenKind>> = {
  1: 'shared',
  17: 'range',
  32: 'array',
  35: 'named',
  38: 'areas',
  57: 'named',
  58: 'named',
  59: 'named',
};

/**
 * The tokens of a formula that lead elsewhere. What the tokens say of their sizes must end where the formula does; after
 * one that is not known, the library looks no further.
 * @throws WorkbookRefused when they do not
 */
export function tokensIn(record: DataView, from: number, length: number, version: Version): Token[] {
  const end = from + length;
  if (end > record.byteLength) throw damaged();
  const tokens: Token[] = [];
  for (let at = from; at < end; ) {
    const id = plain(record.getUint8(at));
    const kind = KINDS[id];
    if (kind) tokens.push({ at, kind });
    const size = sizeAt(record, at, id, version);
    at = size === 'rest' ? end : at + size;
    if (at > end) throw damaged();
  }
  return tokens;
}

/** Each token from 32 on comes in three classes (a reference, a value, an array); 0x58 is a function. */
function plain(id: number): number {
  const base = (id & 0x1f) | 0x20;
  if (id === 0x58 || id === 0x78) return 0x22;
  if (id < 0x40) return id;
  if (id >= 0x80) return -1;
  return base <= 0x2f || base >= 0x39 ? base : -1;
}

function sizeAt(record: DataView, at: number, id: number, version: Version): number | 'rest' {
  if (id === 0x18 || id === 0x19) return sizeOfPair(record, at, id === 0x18 ? ELF : ATTRIBUTES, version);
  if (version <= SHORT_FUNCTIONS.last && (id === 0x21 || id === 0x22)) return SHORT_FUNCTIONS.sizes[id];
  const size = inVersion(SIZES[id] ?? 'rest', version);
  if (size !== 'text') return size;
  return 1 + shortTextSize(record, at + 1, version);
}

function sizeOfPair(
  record: DataView,
  at: number,
  sizes: Readonly<Record<number, Size>>,
  version: Version,
): number | 'rest' {
  const second = byteAt(record, at + 1);
  if (sizes === ATTRIBUTES && second === CHOOSE) {
    const width = version === 2 ? 1 : 2;
    const count =
      width === 1 ? byteAt(record, at + 2) : byteAt(record, at + 2) + byteAt(record, at + 3) * 256;
    return 2 + width + (count + 1) * width;
  }
  const size = inVersion(sizes[second] ?? 'rest', version);
  return size === 'text' ? 'rest' : size;
}

/** A text that begins with its length in a byte. */
function shortTextSize(record: DataView, at: number, version: Version): number {
  const count = byteAt(record, at);
  if (version !== 8) return 1 + count;
  return 2 + count * (byteAt(record, at + 1) === 0 ? 1 : 2);
}

const inVersion = (size: Size, version: Version): number | 'rest' | 'text' =>
  typeof size === 'object' ? (size[COLUMNS[version]] ?? 'rest') : size;

const COLUMNS = { 2: 0, 3: 1, 4: 1, 5: 2, 8: 3 } as const;

/** @throws WorkbookRefused beyond the end */
function byteAt(record: DataView, at: number): number {
  if (at >= record.byteLength) throw damaged();
  return record.getUint8(at);
}

/**
 * What follows the tokens from Excel 97 on: the values of arrays, and areas.
 * @throws WorkbookRefused when there is less than they say
 */
export function checkWhatFollows(record: DataView, from: number, tokens: readonly Token[]): void {
  let at = from;
  for (const { kind } of tokens) {
    if (kind === 'areas') at += 2 + (byteAt(record, at) + byteAt(record, at + 1) * 256) * 8;
    if (kind === 'array') at = endOfArray(record, at);
    if (at > record.byteLength) throw damaged();
  }
}

/** A value of an array: its kind in a byte, and eight more, but for a text. */
const VALUE = 9;
const TEXT = 2;

function endOfArray(record: DataView, from: number): number {
  const columns = byteAt(record, from) + 1;
  const rows = byteAt(record, from + 1) + byteAt(record, from + 2) * 256 + 1;
  let at = from + 3;
  for (let count = rows * columns; count > 0; count--) {
    if (byteAt(record, at) !== TEXT) at += VALUE;
    else {
      const length = byteAt(record, at + 1) + byteAt(record, at + 2) * 256;
      at += length === 0 ? 4 : 4 + length * (byteAt(record, at + 3) === 0 ? 1 : 2);
    }
  }
  return at;
}
