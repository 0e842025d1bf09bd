import { type Figures, figureOf, type Reading, titleOf } from '../../prose/readings/readings.js';
import { defineRule } from '../rule.js';
import { figuresOf, type Said, statedPlaces, statementsOf } from './stated.js';

export const nGrowth = defineRule({
  id: 'N-GROWTH',
  severity: 'warning',
  needs: ['form', 'previous'],
  *check({ form, previous }) {
    const [now, before] = [figuresOf(form), figuresOf(previous)];
    for (const section of statementsOf(form))
      for (const growth of section.statements) {
        if (growth.type !== 'growth') continue;
        const grown = growthsOf(growth, now, before);
        const [likeliest] = grown ?? [];
        if (!likeliest || grown?.some((one) => fits(growth, one))) continue;
        yield {
          message: growth.kind === 'was' ? 'was' : growth.percent ? 'percent' : 'count',
          values: {
            quote: growth.quote,
            written: growth.written,
            title: titleOf(likeliest.reading),
            before: likeliest.before,
            now: likeliest.now,
            difference: Math.abs(likeliest.now - likeliest.before),
            right: likeliest.before > 0 ? Math.abs(percentOf(likeliest)) : '－',
            file: previous.path,
          },
          places: statedPlaces(growth, [likeliest.reading], section, form),
          actual: growth.by,
          expected:
            growth.kind === 'was'
              ? likeliest.before
              : growth.percent
                ? percentOf(likeliest)
                : likeliest.now - likeliest.before,
        };
      }
  },
});

/** A reading of what changed, with its figures in both years. */
interface Grown {
  readonly reading: Reading;
  readonly before: number;
  readonly now: number;
  /** What the sentence itself says for this year, which N-COUNT has compared. */
  readonly stated: number | undefined;
}

/** Nothing where a figure is not known, so that nothing certain can be said. */
function growthsOf({ said }: Said<'growth'>, now: Figures, before: Figures): Grown[] | undefined {
  const grown: Grown[] = [];
  for (const { reading, stated } of said) {
    const [current, former] = [figureOf(reading, now), figureOf(reading, before)];
    if (current === undefined || former === undefined) return undefined;
    grown.push({ reading, now: current, before: former, stated });
  }
  return grown;
}

const percentOf = ({ now, before }: Pick<Grown, 'now' | 'before'>) =>
  Math.round((1000 * (now - before)) / before) / 10;

function fits(growth: Said<'growth'>, { now, before, stated }: Grown): boolean {
  if (growth.kind === 'was') return Math.abs(before - growth.by) <= growth.tolerance + ROUNDING;
  const sign = growth.kind === 'more' ? 1 : -1;
  return [now, ...(stated === undefined ? [] : [stated])].some((current) => {
    if (growth.percent && before === 0) return true;
    const by = sign * (growth.percent ? (100 * (current - before)) / before : current - before);
    return Math.abs(by - growth.by) <= growth.tolerance + ROUNDING;
  });
}

/** Floating-point noise. */
const ROUNDING = 1e-9;
