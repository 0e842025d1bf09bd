import { printable } from '../../limits/refusals.js';
import { defineRule } from '../rule.js';
import { refusedFor } from './refused.js';

export const fLimit = defineRule({
  id: 'F-LIMIT',
  severity: 'error',
  needs: ['opening'],
  *check({ opening }) {
    yield* refusedFor('F-LIMIT', opening);
    const { passedOver = [] } = opening;
    const names = passedOver.slice(0, NAMES_AT_MOST).map(printable).join('、');
    if (passedOver.length > 0)
      yield {
        message: 'passedOver',
        values: { names, count: passedOver.length },
        severity: 'notice',
        places: [],
      };
  },
});

/** Sheets that are named. */
const NAMES_AT_MOST = 10;
