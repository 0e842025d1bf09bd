import { defineRule } from '../rule.js';
import { wording } from '../wording-patterns.js';
import { feesStated } from './statements.js';

const { since } = wording.fees;

export const feeYear = defineRule({
  id: 'FEE-YEAR',
  severity: 'warning',
  appliesTo: ({ from }) => from < since,
  needs: ['form'],
  *check({ form }) {
    const year = form.year.value;
    if (year === null || year >= since) return;
    for (const { text, place, yuan, isCollected } of feesStated(form))
      if (isCollected)
        yield { message: 'before', values: { text, year, since }, places: [place], actual: yuan };
  },
});
