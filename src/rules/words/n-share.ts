import { titleOf } from '../../prose/readings/readings.js';
import { defineRule } from '../rule.js';
import { figuresOf, type Said, statedPlaces, statementsOf, type Tried, tryReadings } from './stated.js';

export const nShare = defineRule({
  id: 'N-SHARE',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const figures = figuresOf(form);
    for (const section of statementsOf(form))
      for (const share of section.statements) {
        if (share.type !== 'proportion') continue;
        const parts = tryReadings(share.parts, figures) ?? [];
        const wholes = tryReadings(share.wholes, figures)?.filter(({ figure }) => figure > 0) ?? [];
        const [part] = parts;
        const [whole] = wholes;
        if (!part || !whole || fits(share, parts, wholes)) continue;
        const right = percentOf(part, whole);
        yield {
          message: 'share',
          values: {
            quote: share.quote,
            written: share.written,
            part: titleOf(part.reading),
            count: part.figure,
            whole: titleOf(whole.reading),
            figure: whole.figure,
            right,
          },
          places: statedPlaces(share, [part.reading, whole.reading], section, form),
          actual: share.percent,
          expected: right,
        };
      }
  },
});

/** Floating-point noise. */
const ROUNDING = 1e-9;

const percentOf = (part: Tried, whole: Tried) => Math.round((1000 * part.figure) / whole.figure) / 10;

/** Whether any part is the stated share of any whole. */
const fits = (
  { percent, tolerance }: Said<'proportion'>,
  parts: readonly Tried[],
  wholes: readonly Tried[],
): boolean =>
  parts.some((part) =>
    wholes.some((whole) => Math.abs((100 * part.figure) / whole.figure - percent) <= tolerance + ROUNDING),
  );
