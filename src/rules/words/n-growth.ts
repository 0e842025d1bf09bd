import type { FactOf } from '../../finding/finding.js';
import { figureOf, titleOf } from '../../prose/readings/readings.js';
import type { PreviousReport, Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { fits, growthsOf, isOfItems, likeliestOf, percentGrown } from './growth/grown.js';
import { growthsByThemselves, growthsOnStated } from './growth/told-growths.js';
import { figuresOf, statedPlaces, statementsOf } from './stated.js';

export const nGrowth = defineRule({
  id: 'N-GROWTH',
  severity: 'warning',
  needs: ['form'],
  *check({ form, previous }) {
    const told: string[] = [];
    for (const fact of previous ? otherGrowths(form, previous) : growthsOnStated(form)) {
      told.push(String(fact.values.quote));
      yield fact;
    }
    yield* growthsOfItems(form);
    yield* growthsByThemselves(form, told);
  },
});

/** 行政许可事项较上年增加6项: the tables of the report itself hold what there was a year before. */
function* growthsOfItems(form: Report): Iterable<FactOf<'N-GROWTH'>> {
  const figures = figuresOf(form);
  for (const section of statementsOf(form))
    for (const growth of section.statements) {
      const [likeliest] = growth.type === 'growth' ? growth.said : [];
      if (growth.type !== 'growth' || !likeliest?.was) continue;
      const [before, now] = [figureOf(likeliest.was, figures), figureOf(likeliest.reading, figures)];
      if (before === undefined || now === undefined) continue;
      if (fits(growth, { reading: likeliest.reading, before, now, stated: undefined })) continue;
      yield {
        message: now > before ? 'itemsMore' : now < before ? 'itemsFewer' : 'itemsSame',
        values: {
          quote: growth.quote,
          written: growth.written,
          title: likeliest.reading[0]?.cells[0]?.recordTitle ?? '',
          before,
          difference: Math.abs(now - before),
        },
        places: statedPlaces(growth, [likeliest.reading], section, form),
        actual: growth.by,
        expected: now - before,
      };
    }
}

/** What is compared with last year otherwise than the tables of both years say. */
function* otherGrowths(form: Report, previous: PreviousReport): Iterable<FactOf<'N-GROWTH'>> {
  const [now, before] = [figuresOf(form), figuresOf(previous)];
  for (const section of statementsOf(form))
    for (const growth of section.statements) {
      if (growth.type !== 'growth' || isOfItems(growth)) continue;
      const grown = growthsOf(growth, now, before) ?? [];
      const likeliest = likeliestOf(grown);
      if (growth.scope !== 'own' && !grown.some(({ now: figure, stated }) => figure === stated)) continue;
      if (!likeliest || grown.some((one) => fits(growth, one))) continue;
      yield {
        message: growth.kind === 'was' ? 'was' : growth.percent ? 'percent' : 'count',
        values: {
          quote: growth.quote,
          written: growth.written,
          title: titleOf(likeliest.reading),
          before: likeliest.before,
          now: likeliest.now,
          difference: Math.abs(likeliest.now - likeliest.before),
          right: likeliest.before > 0 ? Math.abs(percentGrown(likeliest)) : '－',
          file: previous.path,
        },
        places: statedPlaces(growth, [likeliest.reading], section, form),
        actual: growth.worded ? growth.written : growth.by,
        expected:
          growth.kind === 'was'
            ? likeliest.before
            : growth.percent
              ? percentGrown(likeliest)
              : likeliest.now - likeliest.before,
      };
    }
}
