import { titleOf } from '../../prose/readings.js';
import { defineRule } from '../rule.js';
import { figuresOf, statedPlaces, statementsOf, tryReadings } from './stated.js';

export const nNone = defineRule({
  id: 'N-NONE',
  severity: 'error',
  needs: ['form'],
  *check({ form }) {
    const figures = figuresOf(form);
    for (const denial of statementsOf(form)) {
      if (denial.type !== 'denial') continue;
      for (const reading of denial.readings) {
        const [tried] = tryReadings([reading], figures) ?? [];
        if (!tried || tried.figure <= 0) continue;
        yield {
          message: denial.limited ? 'limited' : 'none',
          values: { quote: denial.quote, title: titleOf(reading), figure: tried.figure },
          places: statedPlaces(denial, [reading], form),
          actual: 0,
          expected: tried.figure,
          ...(denial.limited && { severity: 'warning' as const }),
        };
      }
    }
  },
});
