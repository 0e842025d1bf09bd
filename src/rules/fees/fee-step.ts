import { defineRule } from '../rule.js';
import { wording } from '../wording-patterns.js';
import { offTariff } from './fee-piece.js';
import { feesStated } from './statements.js';

/** What every amount is a multiple of, whether charged by item or by page. */
const STEP = [...wording.fees.perItem, ...wording.fees.perPage].reduce(greatestCommonDivisor);

export const feeStep = defineRule({
  id: 'FEE-STEP',
  severity: 'warning',
  appliesTo: ({ wording: { fees } }) => fees !== undefined,
  needs: ['form'],
  *check({ form }) {
    for (const statement of feesStated(form)) {
      const { yuan, isExact, text, place } = statement;
      // FEE-PIECE knows the tariff, and says more.
      if (isExact && yuan % STEP !== 0 && !offTariff(statement))
        yield { message: 'step', values: { text, step: STEP }, places: [place], actual: yuan };
    }
  },
});

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
