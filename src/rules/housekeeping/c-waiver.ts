import { defineRule } from '../rule.js';

export const cWaiver = defineRule({
  id: 'C-WAIVER',
  severity: 'warning',
  needs: ['waivers'],
  *check({ waivers }) {
    for (const { number, rule, reason, expired } of waivers) {
      const values = { number, rule, reason };
      if (expired !== undefined)
        yield { message: 'expired', values: { ...values, until: expired }, places: [] };
      else yield { message: 'unused', values, places: [] };
    }
  },
});
