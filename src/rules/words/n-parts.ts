import { listsIn, mayDivide } from '../../prose/arithmetic/divisions.js';
import { type Figures, figureOf, readingsOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { cleanedPassages } from './cleaned-passages.js';
import { figuresOf } from './stated.js';

export const nParts = defineRule({
  id: 'N-PARTS',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const received = receivedIn(form);
    for (const { passage, text, placeOf } of cleanedPassages(form, mayDivide)) {
      const lists = listsIn(text);
      for (const { total, parts, at, end } of lists.divisions) {
        const sum = sumOf(parts);
        yield {
          message: 'sum',
          values: { title: passage.title, quote: text.slice(at, end), parts: parts.join(' + '), sum, total },
          places: [placeOf(at)],
          actual: total,
          expected: sum,
        };
      }
      for (const ways of lists.ways) {
        const [first, last] = [ways[0], ways.at(-1)];
        const counts = ways.map(({ value }) => value);
        const sum = sumOf(counts);
        const total = received.find((figure) => figure > 0 && Math.abs(sum - figure) <= FARTHEST * figure);
        if (!first || !last || total === undefined || received.includes(sum)) continue;
        yield {
          message: 'ways',
          values: {
            title: passage.title,
            quote: text.slice(first.at - first.gap.length, last.end),
            parts: counts.join(' + '),
            sum,
            total,
          },
          places: [placeOf(first.at)],
          actual: sum,
          expected: total,
        };
      }
    }
  },
});

/** What is farther from all requests is no slip: it counts something else, or for somebody else. */
const FARTHEST = 0.25;

const sumOf = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);

/** All that the requests of a report may be: those of the year, with or without what was carried over, and what was done. */
function receivedIn(form: Report): readonly number[] {
  const figures: Figures = figuresOf(form);
  return ['received', 'concluded'].flatMap((measure) =>
    readingsOf(form.edition, { topic: 'requests', measure })
      .filter((reading) => reading.every(({ sign }) => sign > 0))
      .flatMap((reading) => figureOf(reading, figures) ?? []),
  );
}
