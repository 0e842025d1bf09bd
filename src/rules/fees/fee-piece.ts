import { defineRule } from '../rule.js';
import { wording } from '../wording-patterns.js';
import { type FeeStatement, feesStated } from './statements.js';

export const feePiece = defineRule({
  id: 'FEE-PIECE',
  severity: 'warning',
  appliesTo: ({ wording: { fees } }) => fees !== undefined,
  needs: ['form'],
  *check({ form }) {
    for (const statement of feesStated(form)) {
      const { text, tariff = 'item', place, yuan } = statement;
      if (offTariff(statement))
        yield { message: tariff, values: { text, step: LEAST[tariff] }, places: [place], actual: yuan };
    }
  },
});

/** By item every bracket costs the same; by page the first one that is charged. */
const LEAST = { item: Math.min(...wording.fees.perItem), page: Math.min(...wording.fees.perPage) };

/** An amount that the tariff which its own sentence names cannot give. */
export function offTariff({ yuan, isExact, tariff }: FeeStatement): boolean {
  if (!isExact || tariff === undefined) return false;
  return tariff === 'item' ? yuan % LEAST.item !== 0 : yuan < LEAST.page;
}
