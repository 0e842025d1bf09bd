import type { FactOf } from '../../finding/finding.js';
import { type Figures, figureOf, titleOf } from '../../prose/readings/readings.js';
import type { Statement } from '../../prose/statements/statement.js';
import type { PreviousReport, Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { comparedCounts } from './compared/compared.js';
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
  *check({ form, previous }) {
    const figures = figuresOf(form);
    let zeros: ReadonlySet<string> | undefined;
    for (const section of statementsOf(form)) {
      const told = new Map<string, boolean>();
      for (const denial of section.statements) {
        if (denial.type !== 'denial' || isOfOwnCount(denial, section, figures)) continue;
        for (const fact of wronglyDenied(denial, figures, section, form)) {
          const cause = causeOf(section, denial, String(fact.values.title));
          const byRate = told.get(cause);
          told.set(cause, denial.ofRate);
          // 未发生被纠正情形，纠错率为0 and 纠正0件，纠错率为0 say the same twice.
          if (denial.ofRate) zeros ??= wronglyZero(form, figures);
          const isTold = denial.ofRate ? byRate !== undefined || zeros?.has(cause) : byRate;
          if (!isTold) yield fact;
        }
        if (denial.overYears && previous) yield* deniedOfLastYear(denial, previous, section, form);
      }
    }
  },
});

/** 局本级收到申请12件，无结转: what is counted of a part of the organ, and is not all that the tables hold, is what is denied of. */
const isOfOwnCount = (denial: Said<'denial'>, { statements }: SectionStatements, figures: Figures): boolean =>
  denial.limited &&
  statements.some(
    (count) =>
      count.type === 'count' &&
      count.scope === 'limited' &&
      count.sentence === denial.sentence &&
      tryReadings(count.readings, figures)?.every(({ figure }) => figure !== count.stated) === true,
  );

const causeOf = ({ title }: SectionStatements, { sentence }: Statement, denied: string): string =>
  [title, sentence, denied].join(' ');

/** 连续两年未收到: last year's report has some. */
function* deniedOfLastYear(
  denial: Said<'denial'>,
  previous: PreviousReport,
  section: SectionStatements,
  form: Report,
): Iterable<FactOf<'N-NONE'>> {
  const figures = figuresOf(previous);
  for (const readings of denial.denied) {
    const tried = tryReadings(readings, figures) ?? [];
    const [likeliest] = tried;
    if (!likeliest || tried.some(({ figure }) => figure <= 0)) continue;
    const { reading, figure } = likeliest;
    // Of what there was in the report's year, too, that has been told.
    if (figureOf(reading, figuresOf(form)) !== 0) continue;
    yield {
      message: 'lastYear',
      values: { quote: denial.quote, title: titleOf(reading), figure, file: previous.path },
      places: statedPlaces(denial, [], section, form),
      actual: 0,
      expected: figure,
      severity: 'warning',
    };
  }
}

/** 纠正0件，纠错率为0: what N-COUNT tells of. */
const wronglyZero = (form: Report, figures: Figures): ReadonlySet<string> =>
  new Set(
    comparedCounts(form, figures).flatMap(({ count, section, tried: [likeliest], fits }) =>
      likeliest && !fits && count.stated === 0 ? [causeOf(section, count, titleOf(likeliest.reading))] : [],
    ),
  );

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
