import { isTold, percentOf } from '../../prose/arithmetic/told-figure.js';
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
        // 已答复328件，办结率95.1% is of more than were answered.
        const whole = wholes.find(({ figure }) => part && figure > part.figure) ?? wholes[0];
        if (!part || !whole || fits(share, parts, wholes)) continue;
        const right = percentOf(part.figure, whole.figure);
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

/** Whether any part is the stated share of any whole. */
const fits = (share: Said<'proportion'>, parts: readonly Tried[], wholes: readonly Tried[]): boolean =>
  parts.some((part) =>
    wholes.some((whole) => isTold((100 * part.figure) / whole.figure, share.percent, share)),
  );
