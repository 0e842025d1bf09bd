import { matchesIn } from '../../report/text/matches-in.js';
import { passagesOf, withoutAddresses } from '../passages.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';
import { isIdentityNumber } from './identity-number.js';
import { isCoded, masked } from './numbers.js';

const CARD = pattern(wording.privacy.card, 'gu');

export const pCard = defineRule({
  id: 'P-CARD',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    for (const passage of passagesOf(form)) {
      const { text, title, at } = passage;
      for (const { 0: number, index } of matchesIn(withoutAddresses(passage), CARD)) {
        const digits = number.replace(/\D/gu, '');
        if (!passesLuhn(digits) || isIdentityNumber(digits) || isCoded(text, index)) continue;
        const shown = masked(digits);
        yield { message: 'card', values: { title, number: shown }, places: [at(index)], actual: shown };
      }
    }
  },
});

/** ISO/IEC 7812: every second digit from the right is doubled, and the digits of all add up to a multiple of ten. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
