import { titleOf } from '../../prose/readings/readings.js';
import { defineRule } from '../rule.js';
import {
  figuresOf,
  type Said,
  type SectionStatements,
  statedPlaces,
  statementsOf,
  tryReadings,
} from './stated.js';

export const nAll = defineRule({
  id: 'N-ALL',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const figures = figuresOf(form);
    for (const section of statementsOf(form))
      for (const completion of section.statements) {
        if (completion.type !== 'completion' || admits(section, completion)) continue;
        const [tried] = tryReadings([completion.left], figures) ?? [];
        if (!tried || tried.figure <= 0) continue;
        yield {
          message: completion.says,
          values: { quote: completion.quote, title: titleOf(tried.reading), figure: tried.figure },
          places: statedPlaces(completion, [completion.left], section, form),
          actual: 0,
          expected: tried.figure,
        };
      }
  },
});

/** The section itself says how many are carried over, or decided otherwise, so the rest is what is all meant. */
function admits({ statements }: SectionStatements, { says, left }: Said<'completion'>): boolean {
  if (says !== 'done' && says !== 'decided') return false;
  const keys = new Set(left.flatMap(({ cells }) => cells.map(({ key }) => key)));
  return statements.some(
    (other) =>
      other.type === 'count' &&
      other.scope === 'own' &&
      other.stated > 0 &&
      other.readings.some(([term]) => term?.cells.some(({ key }) => keys.has(key))),
  );
}
