import { readChineseNumeral } from './numerals.js';
import { vocabulary } from './vocabulary.js';

/** A number with its unit, as a text states it. */
export interface Quantity {
  readonly value: number;
  /** How far off a figure may be that was rounded to the stated one. */
  readonly tolerance: number;
  readonly unit: string;
  /** About so many: 约, 余, 多. */
  readonly inexact: boolean;
  readonly end: number;
}

const NUMBER = String.raw`(?<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?<scale>万亿|[万亿])?|(?<words>[零〇一二两三四五六七八九十百千万亿]+)`;
const oneOf = (words: readonly string[]) =>
  [...words].sort((one, other) => other.length - one.length).join('|');
const QUANTITY = new RegExp(
  `(?:(?<before>${oneOf(vocabulary.inexactBefore)}))?(?:${NUMBER})(?<after>[余多来])?(?<unit>${oneOf(vocabulary.units)})(?<later>${oneOf(vocabulary.inexactAfter)})?`,
  'uy',
);

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** What a quantity may begin with; everything else need not be tried. */
export const QUANTITY_STARTS: ReadonlySet<string> = new Set([
  ...'0123456789零〇一二两三四五六七八九十百千万',
  ...vocabulary.inexactBefore.flatMap((word) => word[0] ?? []),
]);

/** The quantity that begins at a place of a clean text, if one does. */
export function quantityAt(text: string, at: number): Quantity | undefined {
  if (!QUANTITY_STARTS.has(text[at] ?? '')) return undefined;
  QUANTITY.lastIndex = at;
  const groups = QUANTITY.exec(text)?.groups;
  if (!groups) return undefined;
  const { digits, scale, words, unit = '' } = groups;
  const plain = digits === undefined ? readChineseNumeral(words ?? '') : Number(digits.replaceAll(',', ''));
  if (plain === undefined) return undefined;
  // 1.28万元 states 1.28 in 万元, not 12 800.
  const times = SCALES[scale ?? ''] ?? 1;
  const decimals = digits?.split('.')[1]?.length ?? 0;
  return {
    value: plain * times,
    tolerance: decimals > 0 || times > 1 ? (times * 10 ** -decimals) / 2 : 0,
    unit,
    inexact: [groups.before, groups.after, groups.later].some((mark) => mark !== undefined),
    end: QUANTITY.lastIndex,
  };
}
