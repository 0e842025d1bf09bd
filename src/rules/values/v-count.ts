import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';

/** What each kind of value may not be. */
const FAULTS = {
  count: (number: number) => (number < 0 ? 'negative' : Number.isInteger(number) ? undefined : 'fraction'),
  change: (number: number) => (Number.isInteger(number) ? undefined : 'fraction'),
  amount: (number: number) => (number < 0 ? 'negativeAmount' : undefined),
};

export const vCount = defineRule({
  id: 'V-COUNT',
  severity: 'error',
  needs: ['form'],
  *check({ form: { cells } }) {
    for (const found of ownCells(cells)) {
      const { form, reading } = found;
      if (reading.type !== 'number') continue;
      const fault = FAULTS[form.kind](reading.number);
      if (!fault) continue;
      const values = { title: form.title, number: reading.number };
      yield { message: fault, values, places: [formPlace(found)], actual: reading.number };
    }
  },
});
