import { readDate } from '../../report/date.js';
import { pattern, wording } from '../wording-patterns.js';

const REGION = pattern(wording.privacy.regions);

/** Whether 18 characters are an identity number: a region, a date of birth and the check character of GB 11643. */
export function isIdentityNumber(number: string): boolean {
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return (
    number.length === LENGTH &&
    REGION.test(number) &&
    readDate(birth) !== undefined &&
    number.toUpperCase().endsWith(checkCharacter(number))
  );
}

const LENGTH = 18;

/** GB 11643 (ISO 7064 MOD 11-2): the digit at position i from the right, from 1, weighs 2^(i-1) mod 11. */
function checkCharacter(number: string): string {
  const sum = [...number.slice(0, -1)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (LENGTH - 1 - index) % 11),
    0,
  );
  return '10X98765432'[sum % 11] ?? '';
}
