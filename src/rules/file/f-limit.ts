import { defineRule } from '../rule.js';
import { refusedFor } from './refused.js';

export const fLimit = defineRule({
  id: 'F-LIMIT',
  severity: 'error',
  needs: ['opening'],
  check: ({ opening }) => refusedFor('F-LIMIT', opening),
});
