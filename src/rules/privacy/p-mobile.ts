import { passagesOf, sentenceAt, withoutAddresses } from '../passages.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';
import { isCoded, masked } from './numbers.js';

const MOBILE = pattern(wording.privacy.mobile, 'gu');
const CONTACT = pattern(wording.privacy.contact);

export const pMobile = defineRule({
  id: 'P-MOBILE',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const prefaces = form.edition.sections.filter(({ untitled }) => untitled).map(({ key }) => key);
    for (const passage of passagesOf(form)) {
      const { key, text, title, at } = passage;
      for (const { 0: number, index } of withoutAddresses(passage).matchAll(MOBILE)) {
        const isContact = prefaces.includes(key) && CONTACT.test(sentenceAt(text, index));
        if (isContact || isCoded(text, index)) continue;
        const shown = masked(number.replace(/\D/gu, '').slice(-LENGTH));
        yield { message: 'mobile', values: { title, number: shown }, places: [at(index)], actual: shown };
      }
    }
  },
});

/** Without the country's code. */
const LENGTH = 11;
