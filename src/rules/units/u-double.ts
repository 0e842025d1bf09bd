import { defineRule } from '../rule.js';

export const uDouble = defineRule({
  id: 'U-DOUBLE',
  severity: 'error',
  needs: ['doubles'],
  *check({ doubles }) {
    for (const { organ, year, paths, isOneOfThem } of doubles)
      yield {
        message: isOneOfThem ? 'own' : 'child',
        values: { organ, year, paths: paths.join('、') },
        places: [],
      };
  },
});
