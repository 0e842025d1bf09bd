import { defineRule } from '../rule.js';
import { refusedFor } from './refused.js';

export const fOpen = defineRule({
  id: 'F-OPEN',
  severity: 'error',
  needs: ['opening'],
  check: ({ opening }) => refusedFor('F-OPEN', opening),
});
