import type { FactOf } from '../../finding/finding.js';
import { type Figures, titleOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import {
  figuresOf,
  type Said,
  type SectionStatements,
  statedPlaces,
  statementsOf,
  tryReadings,
} from './stated.js';

export const nNone = defineRule({
  id: 'N-NONE',
  severity: 'error',
  needs: ['form'],
  *check({ form }) {
    const figures = figuresOf(form);
    for (const section of statementsOf(form))
      for (const statement of section.statements)
        if (statement.type === 'denial') yield* wronglyDenied(statement, figures, section, form);
  },
});

function* wronglyDenied(
  denial: Said<'denial'>,
  figures: Figures,
  section: SectionStatements,
  form: Report,
): Iterable<FactOf<'N-NONE'>> {
  const isCertain = denial.plain && !denial.limited;
  for (const readings of denial.denied) {
    const tried = tryReadings(readings, figures) ?? [];
    const [likeliest] = tried;
    if (!likeliest || tried.some(({ figure }) => figure <= 0)) continue;
    const { reading, figure } = likeliest;
    yield {
      message: denial.limited ? 'limited' : denial.plain ? 'none' : 'other',
      values: { quote: denial.quote, title: titleOf(reading), figure },
      places: statedPlaces(denial, [reading], section, form),
      actual: 0,
      expected: figure,
      ...(!isCertain && { severity: 'warning' as const }),
    };
  }
}
