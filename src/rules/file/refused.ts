import type { Fact } from '../../finding/finding.js';
import { defineRule, type Opening } from '../rule.js';

function* refusedFor(rule: string, { refused }: Opening): Iterable<Fact> {
  if (refused?.rule === rule) yield { message: refused.reason, values: refused.values, places: [] };
}

export const fOpen = defineRule({
  id: 'F-OPEN',
  severity: 'error',
  needs: ['opening'],
  check: ({ opening }) => refusedFor('F-OPEN', opening),
});

export const fLimit = defineRule({
  id: 'F-LIMIT',
  severity: 'error',
  needs: ['opening'],
  check: ({ opening }) => refusedFor('F-LIMIT', opening),
});
