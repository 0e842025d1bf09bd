import { divisionsIn, mayDivide } from '../../prose/arithmetic/divisions.js';
import { defineRule } from '../rule.js';
import { cleanedPassages } from './cleaned-passages.js';

export const nParts = defineRule({
  id: 'N-PARTS',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    for (const { passage, text, placeOf } of cleanedPassages(form, mayDivide))
      for (const { total, parts, at, end } of divisionsIn(text)) {
        const quote = text.slice(at, end);
        const sum = parts.reduce((all, part) => all + part, 0);
        yield {
          message: 'sum',
          values: { title: passage.title, quote, parts: parts.join(' + '), sum, total },
          places: [placeOf(at)],
          actual: total,
          expected: sum,
        };
      }
  },
});
