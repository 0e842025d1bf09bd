import { defineRule } from '../rule.js';

export const uYear = defineRule({
  id: 'U-YEAR',
  severity: 'warning',
  worst: 'error',
  needs: ['batch'],
  *check({ batch: { year, isStated, own } }) {
    if (own === year) return;
    yield {
      message: isStated ? 'stated' : 'common',
      values: { year, own },
      places: [],
      expected: year,
      actual: own,
      ...(isStated && { severity: 'error' as const }),
    };
  },
});
