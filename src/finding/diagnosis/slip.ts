import type { Values } from '../../messages/fill.js';
import type { Reason } from './diagnosis.js';

/** What speaks for a correction, and how much: SURE, FAIR, WEAK or nothing. */
export interface Hint {
  readonly reason: Reason;
  readonly weight: number;
  readonly values?: Values;
}

export const SURE = 3;
export const FAIR = 2;
export const WEAK = 1;

/** The slips of the hand that turn one number into another, the most telling first. */
export function slipsBetween(from: number, to: number): Hint[] {
  const numbers = { from, to };
  if (from !== 0 && to === -from) return [{ reason: 'sign', weight: SURE }];
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < 0) return [];
  const [wrong, right] = [String(from), String(to)];
  const hints = [
    shifted(numbers),
    transposed(wrong, right),
    longer(wrong, right),
    shorter(wrong, right),
    Math.abs(to - from) === 1 ? { reason: 'offByOne' as const, weight: WEAK } : undefined,
    digit(wrong, right),
  ];
  return hints.filter((hint) => hint !== undefined);
}

/** 1300 for 13, or 13 for 1300. */
function shifted({ from, to }: { from: number; to: number }): Hint | undefined {
  if (from === 0 || to === 0) return undefined;
  const factor = from > to ? from / to : to / from;
  if (!/^10+$/.test(String(factor))) return undefined;
  return { reason: 'shifted', weight: Math.min(from, to) >= 10 ? SURE : FAIR };
}

/** 41 for 14. */
function transposed(wrong: string, right: string): Hint | undefined {
  if (wrong.length !== right.length) return undefined;
  const at = [...wrong].findIndex((character, index) => character !== right[index]);
  const [a, b] = [right[at], right[at + 1]];
  if (a === undefined || b === undefined) return undefined;
  const swapped = `${right.slice(0, at)}${b}${a}${right.slice(at + 2)}`;
  return swapped === wrong ? { reason: 'transposed', weight: SURE, values: { a, b } } : undefined;
}

/** 122 for 12: a digit twice, or one too many. */
function longer(wrong: string, right: string): Hint | undefined {
  const digit = right === '0' ? undefined : addedDigit(right, wrong);
  if (digit === undefined) return undefined;
  const reason = wrong.includes(digit + digit) ? 'doubled' : 'extra';
  return { reason, weight: right.length > 1 && reason === 'doubled' ? SURE : FAIR, values: { digit } };
}

/** 12 for 122: any number of two digits lacks one of a single digit, which says little. */
function shorter(wrong: string, right: string): Hint | undefined {
  const digit = wrong === '0' ? undefined : addedDigit(wrong, right);
  if (digit === undefined) return undefined;
  return { reason: 'dropped', weight: wrong.length > 1 ? SURE : WEAK, values: { digit } };
}

/** 38 for 35. */
function digit(wrong: string, right: string): Hint | undefined {
  if (wrong.length < 2 || wrong.length !== right.length) return undefined;
  const differing = [...wrong].flatMap((character, index) => (character === right[index] ? [] : [index]));
  const [at, ...others] = differing;
  if (at === undefined || others.length > 0) return undefined;
  return { reason: 'digit', weight: WEAK, values: { wrong: wrong[at] ?? '', right: right[at] ?? '' } };
}

/** The digit that the longer number has more, if that is the only difference. */
function addedDigit(short: string, long: string): string | undefined {
  if (long.length !== short.length + 1) return undefined;
  const at = [...long].findIndex((character, index) => character !== short[index]);
  return long.slice(0, at) + long.slice(at + 1) === short ? long[at] : undefined;
}
