import { narrativeOf } from '../passages.js';
import { defineRule } from '../rule.js';
import { saysNothing } from '../says-nothing.js';
import { pattern } from '../wording-patterns.js';

export const sFee = defineRule({
  id: 'S-FEE',
  severity: 'warning',
  appliesTo: ({ wording: { fees } }) => fees !== undefined,
  needs: ['form'],
  *check({ form }) {
    const { fees } = form.edition.wording;
    for (const { key, title, text, at } of narrativeOf(form)) {
      // A section that says nothing at all is S-EMPTY's.
      if (key !== fees?.section || saysNothing(text)) continue;
      if (!pattern(fees.mention).test(text))
        yield { message: 'unmentioned', values: { title }, places: [at(0)] };
    }
  },
});
