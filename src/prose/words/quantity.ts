import { readChineseNumeral } from '../../report/numerals.js';
import { codesOf } from './codes.js';
import { vocabulary } from './vocabulary.js';

/** A number with its unit, as a text states it. */
export interface Quantity {
  readonly value: number;
  /** How far off a figure may be that was rounded to the stated one. */
  readonly tolerance: number;
  readonly unit: string;
  /** About so many: 约, 余, 多. */
  readonly inexact: boolean;
  readonly at: number;
  readonly end: number;
}

// Bounded, and digits only from the first on, so that a long run is not read again from each of its places.
const NUMBER = String.raw`(?<!\d)(\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d{1,20})?|\d{1,20}(?:\.\d{1,20})?)(万亿|[万亿])?|([零〇一二两三四五六七八九十百千万亿]{1,20})`;
const oneOf = (words: readonly string[]) =>
  [...words].sort((one, other) => other.length - one.length).join('|');
/** 比上年的221件多24件: how many more there are, and not about so many. */
const MORE_BY = '多(?:收|出|了)?\\d';
/** 结转下年的5件多属此类, 31件多为自然人: most of them. */
const MOSTLY = '多(?:属|为|与|因|系|由|集中|来自|涉及)';
/** 13处, but no 一处: what begins many a word behind a Chinese numeral. */
const RARE_UNITS = `(?<=[\\d万余多])(?:${vocabulary.unitsBehindDigits.join('|')})`;
const QUANTITY = new RegExp(
  `(${oneOf(vocabulary.inexactBefore)})?(?:${NUMBER})([余多来])?(${oneOf(vocabulary.units)}|${RARE_UNITS})(?:(?!${MORE_BY}|${MOSTLY})(${oneOf(vocabulary.inexactAfter)}))?`,
  'uy',
);

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

const firstsOf = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');

/** The digits that Chinese numerals are written with. */
export const NUMERALS = '零〇一二两三四五六七八九十百千万';

/** How every quantity ends, as the source of a pattern. */
export const QUANTITY_ENDS = `[\\d${NUMERALS}亿][余多来]?(?:${oneOf(vocabulary.units)})`;

/** The codes of what a quantity may begin with; everything else need not be tried. */
export const QUANTITY_STARTS: readonly number[] = codesOf(
  `0123456789${NUMERALS}${firstsOf(vocabulary.inexactBefore)}`,
);

/** What may follow a Chinese numeral in a quantity: 一 begins many a word that is none. */
const AFTER_NUMERAL = new Set(codesOf(`${NUMERALS}亿余多来${firstsOf(vocabulary.units)}`));
const IS_NUMERAL = new Set(codesOf(NUMERALS));

/** 第二件, 第12期: which one, and not how many. */
const isOrdinal = (text: string, at: number): boolean => ORDINAL.test(text.slice(Math.max(0, at - 4), at));
const ORDINAL = new RegExp(`第[\\d${NUMERALS}]*$`, 'u');

/** 二次申请, 二次供水: what is done again; 两次 are counted. 一次通过, 一次性告知: how it is done. */
const isSecond = (text: string, at: number): boolean =>
  (text.startsWith('二次', at) && IN_WORD.test(text[at + 2] ?? '')) ||
  (text.startsWith('一次', at) && AT_ONCE.test(text.slice(at + 2, at + 4)));
const AT_ONCE = /^(?:性|通过|告知|办[好成结]|到位)/u;
const IN_WORD = /[一-鿿]/u;

/** The quantity that begins at a place of a clean text, if one does. */
export function quantityAt(text: string, at: number): Quantity | undefined {
  if (IS_NUMERAL.has(text.charCodeAt(at))) {
    const percentage = percentageAt(text, at);
    if (percentage) return percentage;
    if (!AFTER_NUMERAL.has(text.charCodeAt(at + 1)) || isSecond(text, at)) return undefined;
  }
  QUANTITY.lastIndex = at;
  const found = QUANTITY.exec(text);
  if (!found || isOrdinal(text, at)) return undefined;
  const [, before, digits, scale, words, after, unit = '', later] = found;
  const plain = digits === undefined ? readChineseNumeral(words ?? '') : Number(digits.replaceAll(',', ''));
  if (plain === undefined) return undefined;
  // 1.28万元 states 1.28 in 万元, not 12 800.
  const times = scale === undefined ? 1 : (SCALES[scale] ?? 1);
  const decimals = digits?.includes('.') ? digits.length - 1 - digits.indexOf('.') : 0;
  // 约46.3% is only rounded.
  const isRounded = unit === '%' && decimals > 0 && ROUNDED.test(before ?? '');
  return {
    value: plain * times,
    tolerance: decimals > 0 || times > 1 ? (times * 10 ** -decimals) / 2 : 0,
    unit,
    inexact: ((isRounded ? undefined : before) ?? after ?? later) !== undefined,
    at,
    end: QUANTITY.lastIndex,
  };
}

const ROUNDED = /^大?约$/u;

const PER_CENT = /百分之([零〇一二两三四五六七八九十]{1,6})(点[零〇一二三四五六七八九]{1,3})?/uy;

/** 百分之三十一点五 */
function percentageAt(text: string, at: number): Quantity | undefined {
  if (!text.startsWith('百分之', at)) return undefined;
  PER_CENT.lastIndex = at;
  const found = PER_CENT.exec(text);
  const whole = readChineseNumeral(found?.[1] ?? '');
  if (!found || whole === undefined) return undefined;
  const decimals = found[2]?.length ? found[2].length - 1 : 0;
  const fraction = decimals > 0 ? (readChineseNumeral(`零${found[2]?.slice(1)}`) ?? 0) / 10 ** decimals : 0;
  const tolerance = decimals > 0 ? 10 ** -decimals / 2 : 0;
  return { value: whole + fraction, tolerance, unit: '%', inexact: false, at, end: PER_CENT.lastIndex };
}

/** 行政复议、行政诉讼均为0。 needs no unit. */
export function zeroAt(text: string, at: number): Quantity | undefined {
  if (at === 0 || !ZEROS.has(text.charCodeAt(at)) || !ARE.has(text.charCodeAt(at - 1))) return undefined;
  if (at + 1 < text.length && !ENDS.has(text.charCodeAt(at + 1))) return undefined;
  return { value: 0, tolerance: 0, unit: '', inexact: false, at, end: at + 1 };
}

/** 予以公开11、部分公开3: a number of Arabic digits that ends at a mark; one that a 、 follows may be an ordinal. */
export function bareNumberAt(text: string, at: number, mayBeOrdinal: boolean): Quantity | undefined {
  BARE.lastIndex = at;
  const digits = BARE.exec(text)?.[0];
  if (digits === undefined || IS_YEAR.test(digits)) return undefined;
  const end = at + digits.length;
  if (mayBeOrdinal && text[end] === '、') return undefined;
  return { value: Number(digits), tolerance: 0, unit: '', inexact: false, at, end };
}

const BARE = /\d{1,7}(?=[，,。；;、）)\n]|$)(?!,\d)/y;
const IS_YEAR = /^20[0-4]\d$/;

const ZEROS = new Set(codesOf('0零'));
const ARE = new Set(codesOf('为是'));
const ENDS = new Set(codesOf('，,。；;、）)\n'));
