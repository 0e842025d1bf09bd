import { divisionsIn, mayDivide } from '../../prose/arithmetic/divisions.js';
import { cleanProse, originalPlaces } from '../../prose/words/clean.js';
import { narrativeOf } from '../passages.js';
import { defineRule } from '../rule.js';

export const nParts = defineRule({
  id: 'N-PARTS',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    for (const passage of narrativeOf(form)) {
      if (!mayDivide(passage.text)) continue;
      const text = cleanProse(passage.original);
      const divisions = divisionsIn(text);
      const places = divisions.length > 0 ? originalPlaces(passage.original) : [];
      for (const { total, parts, at, end } of divisions) {
        const quote = text.slice(at, end);
        const sum = parts.reduce((all, part) => all + part, 0);
        yield {
          message: 'sum',
          values: { title: passage.title, quote, parts: parts.join(' + '), sum, total },
          places: [passage.at(places[at] ?? 0)],
          actual: total,
          expected: sum,
        };
      }
    }
  },
});
