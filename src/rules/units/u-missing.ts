import { wordsFor } from '../../source/location.js';
import { defineRule } from '../rule.js';

export const uMissing = defineRule({
  id: 'U-MISSING',
  severity: 'warning',
  needs: ['missing'],
  *check({ missing }) {
    for (const { name, sheet, cell } of missing)
      yield {
        message: 'missing',
        values: { unit: name },
        places: [{ at: wordsFor({ sheet, cell }), sheet, cell, title: name, role: 'cell' }],
        organ: name,
      };
  },
});
