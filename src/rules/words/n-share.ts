import { titleOf } from '../../prose/readings.js';
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
        const parts = tryReadings(share.parts, figures);
        const wholes = tryReadings(share.wholes, figures)?.filter(({ figure }) => figure > 0);
        const nearest = parts && wholes && nearestOf(share, parts, wholes);
        if (!nearest || nearest.off <= share.tolerance + ROUNDING) continue;
        const { part, whole } = nearest;
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

interface Nearest {
  readonly part: Tried;
  readonly whole: Tried;
  readonly off: number;
}

/** The part and the whole whose share is nearest to the stated one. */
function nearestOf(
  { percent }: Said<'proportion'>,
  parts: readonly Tried[],
  wholes: readonly Tried[],
): Nearest | undefined {
  let nearest: Nearest | undefined;
  for (const part of parts)
    for (const whole of wholes) {
      const off = Math.abs((100 * part.figure) / whole.figure - percent);
      if (!nearest || off < nearest.off) nearest = { part, whole, off };
    }
  return nearest;
}
