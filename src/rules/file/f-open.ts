import { defineRule } from '../rule.js';

export const fOpen = defineRule({
  id: 'F-OPEN',
  severity: 'error',
  needs: ['opening'],
  *check({ opening: { refused } }) {
    const said = refused?.saidBy('F-OPEN');
    if (said) yield { ...said, places: [] };
  },
});
