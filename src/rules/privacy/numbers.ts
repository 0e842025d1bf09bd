import { pattern, wording } from '../wording-patterns.js';

const CODED = pattern(wording.privacy.coded);

/** Whether the words before a number say that it is the code of something else. */
export const isCoded = (text: string, index: number): boolean =>
  CODED.test(text.slice(Math.max(0, index - 16), index));

/** Findings are passed on too: of a number only the first three and the last four characters are told. */
export function masked(number: string): string {
  const plain = number.replace(/[^\dXx]/gu, '');
  return plain.slice(0, 3) + '*'.repeat(plain.length - 7) + plain.slice(-4);
}
