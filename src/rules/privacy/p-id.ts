import { matchesIn } from '../../report/text/matches-in.js';
import { passagesOf, withoutAddresses } from '../passages.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';
import { isIdentityNumber } from './identity-number.js';
import { isCoded, masked } from './numbers.js';

const IDENTITY = pattern(wording.privacy.identity, 'gu');

export const pId = defineRule({
  id: 'P-ID',
  severity: 'error',
  needs: ['form'],
  *check({ form }) {
    for (const passage of passagesOf(form)) {
      const { text, title, at } = passage;
      for (const { 0: number, index } of matchesIn(withoutAddresses(passage), IDENTITY)) {
        if (!isIdentityNumber(number) || isCoded(text, index)) continue;
        const shown = masked(number);
        yield { message: 'identity', values: { title, number: shown }, places: [at(index)], actual: shown };
      }
    }
  },
});
