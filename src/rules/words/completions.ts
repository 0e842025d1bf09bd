import { titleOf } from '../../prose/readings.js';
import type { Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { type Found, figuresOf, statedPlaces, statementsOf, tryReadings } from './stated.js';

export const nAll = defineRule({
  id: 'N-ALL',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const figures = figuresOf(form);
    for (const completion of statementsOf(form)) {
      if (completion.type !== 'completion' || admits(completion, form)) continue;
      const [tried] = tryReadings([completion.carriedOut], figures) ?? [];
      if (!tried || tried.figure <= 0) continue;
      yield {
        message: 'left',
        values: { quote: completion.quote, title: titleOf(tried.reading), figure: tried.figure },
        places: statedPlaces(completion, [completion.carriedOut], form),
        actual: 0,
        expected: tried.figure,
      };
    }
  },
});

/** The section itself says how many are carried over, so the rest is what is all done. */
function admits({ section, carriedOut }: Extract<Found, { type: 'completion' }>, form: Report): boolean {
  const keys = new Set(carriedOut.flatMap(({ cells }) => cells.map(({ key }) => key)));
  return statementsOf(form).some(
    (other) =>
      other.type === 'count' &&
      other.scope === 'own' &&
      other.section === section &&
      other.stated > 0 &&
      other.readings.some(([term]) => term?.cells.some(({ key }) => keys.has(key))),
  );
}
