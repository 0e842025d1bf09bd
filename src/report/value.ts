import type { FormCell } from '../edition/form.js';
import type { ValueKind } from '../edition/source.js';
import { vocabulary } from '../edition/vocabulary.js';
import type { Cell } from '../source/book.js';
import { readChineseNumeral } from './numerals.js';

/** A value as the data document holds it. */
export type Value = number | string | null;

/** What the rules make of a value. */
export type Reading =
  | {
      readonly type: 'number';
      readonly number: number /** It stood as text that says nothing else. */;
      readonly asText: boolean;
    }
  | { readonly type: 'blank' }
  /** There is something that is no number. */
  | { readonly type: 'unreadable' }
  /** A formula without a result, or with an error: it may be anything. */
  | { readonly type: 'unknown' };

/** The number that a reading counts as wherever numbers are compared or added: a blank is 0, what is not known is none. */
export function figureOf(reading: Reading): number | undefined {
  if (reading.type === 'number') return reading.number;
  return reading.type === 'blank' ? 0 : undefined;
}

/** What the rules make of a cell of the form. */
export function readCell(cell: Cell, { kind, unit }: Pick<FormCell, 'kind' | 'unit'>): Reading {
  const isUnknown = cell.type === 'error' || cell.type === 'uncalculated';
  return isUnknown ? { type: 'unknown' } : readValue(cellValue(cell), kind, unit);
}

/**
 * The value of a cell in the data document. A text that is nothing but a number after width, spaces, thousands
 * separators and sign becomes that number; any other text stays, so that nothing is lost.
 */
export function cellValue(cell: Cell): Value {
  if (cell.type === 'text') return plainNumber(String(cell.value)) ?? cell.value;
  return cell.type === 'error' ? null : cell.value;
}

/** Blank, or as text with more around the number than spaces. */
export function isWrittenAsText(cell: Cell): boolean {
  return cell.type === 'text' && !/^[+-]?\d+(?:\.\d+)?$/.test(String(cell.value).trim());
}

/** Reads a value of the data document for its place in the form; only what is certain is a number. */
export function readValue(value: Value, kind: ValueKind, unit?: string): Reading {
  if (value === null) return { type: 'blank' };
  if (typeof value === 'number')
    return isHeld(value) ? { type: 'number', number: value, asText: false } : { type: 'unreadable' };
  const text = halfWidth(withoutInvisible(value))
    .trim()
    .replace(/^'|。$/gu, '');
  if (text === '' || BLANK_MARKS.has(text)) return { type: 'blank' };
  if (text.length > LONGEST_FIGURE) return { type: 'unreadable' };
  const number = certainNumber(text.replace(REMARKS, ''), kind, unit);
  return number === undefined ? { type: 'unreadable' } : { type: 'number', number, asText: true };
}

/** Zero-width characters and bidirectional controls: nobody sees them, and they change what a text is. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

const BLANK_MARKS = new Set(vocabulary.blankMarks.map(halfWidth));

const PLAIN = /^[+-]?\s*(?:\d+|\d{1,3}(?:,\s?\d{3}|\s\d{3})+)(?:\.\d+)?$/u;

/**
 * The number that a text is after width, spaces, thousands separators and sign; undefined for any other text. A space
 * between digits parts thousands: `3 1` may be two numbers.
 */
export function plainNumber(text: string): number | undefined {
  if (text.length > LONGEST_FIGURE) return undefined;
  const plain = halfWidth(text).trim();
  const number = PLAIN.test(plain) ? toNumber(plain) : undefined;
  return number !== undefined && isHeld(number) ? number : undefined;
}

/** Beyond 2^53, one number is held for another; four hundred digits are none at all. */
const isHeld = (number: number) => Math.abs(number) <= Number.MAX_SAFE_INTEGER;

/** Full-width forms only: NFKC would make 221 of 22① and of 22¹. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\u2212/g, '-');
}

/** A number with its remarks. Nobody writes more into a cell of a table; taking longer texts apart takes long. */
const LONGEST_FIGURE = 1000;

/** Remarks and footnote marks behind a number: （其中修订16件）, 【注】, ①, ¹, *. */
const REMARKS = /(?:\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|【[^【】]*】|\[[^[\]]*\]|[①-⑳⁰¹²³⁴-⁹※*]))+$/u;

const NUMBER = String.raw`(?<number>[+-]?\s*[\d,]+(?:\.\d+)?|[〇零二三四五六七八九两十百千万亿][〇零一二三四五六七八九十百千万亿两]*|一[一二三四五六七八九十百千万亿]+)`;
const AMOUNT = String.raw`(?<number>[\d,]+(?:\.\d+)?)`;

const COUNT = new RegExp(`^${vocabulary.total}?${NUMBER}\\s*${vocabulary.counters}?$`, 'u');
const CHANGE = new RegExp(
  `^(?:(?<up>${vocabulary.increase})|(?<down>${vocabulary.decrease}))?\\s*${NUMBER}\\s*${vocabulary.counters}?$`,
  'u',
);
const UNCHANGED = new Set(vocabulary.unchanged);

function certainNumber(text: string, kind: ValueKind, unit?: string): number | undefined {
  if (kind === 'change' && UNCHANGED.has(text)) return 0;
  if (kind === 'amount' && NO_MONEY.test(text)) return 0;
  const pattern = kind === 'count' ? COUNT : kind === 'change' ? CHANGE : amountPattern(unit);
  const groups = pattern.exec(text)?.groups;
  if (!groups?.number) return undefined;
  const directed = groups.up !== undefined || groups.down !== undefined;
  if (directed && /^[+-]/.test(groups.number)) return undefined;
  const number = plainNumber(groups.number) ?? readChineseNumeral(groups.number);
  return groups.down !== undefined && number !== undefined ? -number : number;
}

/** An amount is only certain in the unit of its column; where the form prints none, the cell may say it. */
function amountPattern(unit?: string): RegExp {
  const names = unit === undefined ? vocabulary.amountUnits : [unit];
  // 万元 is also written 万.
  const units = names.flatMap((name) => [name, name.replace(vocabulary.currency, '')]);
  return new RegExp(`^[￥¥]?\\s*${AMOUNT}\\s*(?:${units.filter((name) => name !== '').join('|')})?$`, 'u');
}

/** No money is none in any unit. */
const NO_MONEY = new RegExp(`^[￥¥]?\\s*0+(?:\\.0+)?\\s*(?:${vocabulary.amountUnits.join('|')})$`, 'u');

/** `+ 0` turns -0 into 0. */
const toNumber = (plain: string) => Number(plain.replace(/[,\s]/gu, '')) + 0;
