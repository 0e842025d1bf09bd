/** A share told in words, and what in a hundred it may be: 近八成 is 72 to 81. */
export interface WordedShare {
  readonly least: number;
  readonly most: number;
  readonly written: string;
  readonly at: number;
  readonly end: number;
}

const DIGITS = '一二三四五六七八九';
const BELOW = '不足|不到|未到|未达到?|低于';
const NEAR = '接近|将近|近';
const OVER = '超过?|逾|突破|达到?了?|约';
/** The source of a pattern of them; nothing else of it is captured by these names. */
export const WORDED_SHARE = [
  `(?<lead>${BELOW}|${NEAR}|${OVER}|过)?`,
  `(?<![${DIGITS}十百千万\\d])(?:(?<tenths>[${DIGITS}])成(?![立员为果效绩不功长熟本型就交品分])(?<fifth>半)?|(?<parts>[两二三四五六七八九十])分之(?<many>[${DIGITS}])|(?<half>半数|一半|半(?!年|天|日|个|径|岛|成品|公开)))`,
  '(?<tail>以上|多|余|左右|以下)?',
].join('');

/** Whether a text, clean or not, may tell one. */
export const mayTellWordedShares = (text: string): boolean => SOME.test(text);
const SOME = /[一二三四五六七八九]成|分之[一二三四五六七八九]|半(?!年)/u;

/** What the groups of the pattern tell; undefined where they tell nothing certain. */
export function shareIn(groups: Readonly<Record<string, string | undefined>>): Bounds | undefined {
  const { lead = '', tail = '', half } = groups;
  // 过半 and 近半, but no 半 alone.
  if (half === '半' && !HALVES.has(lead)) return undefined;
  if ((lead === '过' || lead === '') && half === '半') return lead === '' ? undefined : from(50);
  if (lead === '过') return undefined;
  const value = toldBy(groups);
  if (value === undefined) return undefined;
  if (IS_BELOW.test(lead) || tail === '以下') return { least: 0, most: value + CLOSE };
  if (IS_NEAR.test(lead)) return { least: value - FAR, most: value + 2 * CLOSE };
  if (IS_OVER.test(lead) || tail === '以上') return from(value);
  if (tail === '多' || tail === '余') return { least: value - CLOSE, most: value + 2 * FAR };
  return { least: value - FAR, most: value + FAR };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const from = (value: number): Bounds => ({ least: value - CLOSE, most: 100 });

function toldBy({ tenths, fifth, parts, many }: Readonly<Record<string, string | undefined>>) {
  if (tenths !== undefined) return 10 * digitOf(tenths) + (fifth === undefined ? 0 : 5);
  if (parts === undefined) return 50;
  const share = (100 * digitOf(many ?? '')) / (parts === '十' ? 10 : digitOf(parts));
  return share < 100 ? share : undefined;
}

const digitOf = (digit: string) => (digit === '两' ? 2 : DIGITS.indexOf(digit) + 1);

const HALVES = new Set(['过', '超过', '超', '逾', '近', '接近', '将近', '不到', '不足']);
const IS_BELOW = new RegExp(`^(?:${BELOW})$`, 'u');
const IS_NEAR = new RegExp(`^(?:${NEAR})$`, 'u');
const IS_OVER = /^(?:超过?|逾|突破)$/u;
/** How far off a share may be that is told so: what is near is told by whole tenths, what is over or under hardly. */
const [FAR, CLOSE] = [8, 0.5];
