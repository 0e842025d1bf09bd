import { matchesIn } from '../../report/text/matches-in.js';
import { passagesOf, sentencesOf, withoutAddresses } from '../passages.js';
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
      const isContact = prefaces.includes(key) ? contactSentences(text) : () => false;
      for (const { 0: number, index } of matchesIn(withoutAddresses(passage), MOBILE)) {
        if (isContact(index) || isCoded(text, index)) continue;
        const shown = masked(number.replace(/\D/gu, '').slice(-LENGTH));
        yield { message: 'mobile', values: { title, number: shown }, places: [at(index)], actual: shown };
      }
    }
  },
});

/**
 * Whether the sentence that holds a character says whom to contact. Asked from left to right, so that many numbers in
 * one long sentence take one look at it.
 */
function contactSentences(text: string): (index: number) => boolean {
  const sentences = sentencesOf(text);
  let at = -1;
  let says = false;
  return (index) => {
    let next = sentences[at + 1];
    for (; next && next.index <= index; next = sentences[at + 1]) {
      at += 1;
      says = false;
      if (index < next.index + next.text.length) says = CONTACT.test(next.text);
    }
    return says;
  };
}

/** Without the country's code. */
const LENGTH = 11;
