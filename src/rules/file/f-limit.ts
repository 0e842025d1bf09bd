import { printable } from '../../limits/refusals.js';
import { defineRule } from '../rule.js';

export const fLimit = defineRule({
  id: 'F-LIMIT',
  severity: 'error',
  needs: ['opening'],
  *check({ opening: { refused, passedOver = [] } }) {
    const said = refused?.saidBy('F-LIMIT');
    if (said) yield { ...said, places: [] };
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
