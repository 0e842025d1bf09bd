import type { FactOf } from '../../finding/finding.js';
import { type Change, gives, mayChange, wrongChangesIn } from '../../prose/arithmetic/changes.js';
import { type Figures, figureOf, type Reading, titleOf } from '../../prose/readings/readings.js';
import type { PreviousReport, Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { cleanedPassages } from './cleaned-passages.js';
import {
  figuresOf,
  type Said,
  type SectionStatements,
  statedPlaces,
  statementsOf,
  tryReadings,
} from './stated.js';

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

/** 与上年的64件相比增加21件: without last year's report, by what the sentence itself says of last year. */
function* growthsOnStated(form: Report): Iterable<FactOf<'N-GROWTH'>> {
  const figures = figuresOf(form);
  for (const section of statementsOf(form)) {
    let was: Said<'growth'> | undefined;
    for (const growth of section.statements) {
      if (growth.type !== 'growth' || isOfItems(growth)) continue;
      if (growth.kind === 'was' || !was || growth.sentence !== was.sentence) {
        was = growth.kind === 'was' && growth.by > 0 && growth.tolerance === 0 ? growth : undefined;
        continue;
      }
      const before = was.by;
      const grown = growth.said.flatMap(({ reading, stated }): Grown[] => {
        const now = figureOf(reading, figures);
        return now === undefined ? [] : [{ reading, now, before, stated }];
      });
      const [likeliest] = grown;
      if (!likeliest || grown.some((one) => fits(growth, one))) continue;
      yield within(growth, likeliest, section, form);
    }
  }
}

function within(
  growth: Said<'growth'>,
  grown: Grown,
  section: SectionStatements,
  form: Report,
): FactOf<'N-GROWTH'> {
  const { before: was, now } = grown;
  const said = { title: section.title, quote: growth.quote, was, now, by: growth.by };
  const places = statedPlaces(growth, [grown.reading], section, form);
  return { ...otherChange({ ...said, unit: growth.percent ? '%' : '' }), places };
}

/** A change that is told otherwise than its two figures give it. */
function otherChange(said: {
  readonly title: string;
  readonly quote: string;
  readonly was: number;
  readonly now: number;
  readonly by: number;
  readonly unit: string;
}) {
  const { was, now, by, unit } = said;
  const right = unit === '%' ? percentOf({ now, before: was }) : now - was;
  const message = right < 0 ? ('withinFewer' as const) : ('withinMore' as const);
  return { message, values: { ...said, right: Math.abs(right) }, actual: by, expected: right };
}

const isOfItems = ({ said }: Said<'growth'>) => said.some(({ was }) => was !== undefined);

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
        message: 'items',
        values: {
          quote: growth.quote,
          written: growth.written,
          title: likeliest.reading[0]?.cells[0]?.recordTitle ?? '',
          before,
          now,
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
}

/** 由24件减少到22件，下降20%: what a sentence says of its own two figures. */
function* growthsByThemselves(form: Report, told: readonly string[]): Iterable<FactOf<'N-GROWTH'>> {
  for (const { passage, text, placeOf } of cleanedPassages(form, mayChange))
    for (const change of wrongChangesIn(text)) {
      const { was, now, unit, by, percent, at, end } = change;
      const quote = text.slice(at, end);
      if (told.some((other) => quote.includes(other)) || isOfWrongCount(change, passage.title, form))
        continue;
      const said = { title: passage.title, quote, was, now };
      const places = [placeOf(at)];
      if (by === undefined) {
        yield { message: now > was ? 'notFewer' : 'notMore', values: said, places, actual: now };
        continue;
      }
      yield { ...otherChange({ ...said, by, unit: percent ? '%' : unit }), places };
    }
}

/** The figure of now is not that of the tables, whose own gives the change: N-COUNT has told it. */
function isOfWrongCount(change: Change, title: string, form: Report): boolean {
  const figures = figuresOf(form);
  const section = statementsOf(form).find((one) => one.title === title);
  return (section?.statements ?? []).some(
    (count) =>
      count.type === 'count' &&
      count.stated === change.now &&
      tryReadings(count.readings, figures)?.some(({ figure }) => gives(change, figure)),
  );
}

/** A reading of what changed, with its figures in both years. */
interface Grown {
  readonly reading: Reading;
  readonly before: number;
  readonly now: number;
  /** What the sentence itself says for this year, which N-COUNT has compared. */
  readonly stated: number | undefined;
}

/** Nothing where a figure is not known, so that nothing certain can be said. */
function growthsOf({ said, kind }: Said<'growth'>, now: Figures, before: Figures): Grown[] | undefined {
  const grown: Grown[] = [];
  for (const { reading, stated } of said) {
    const [current, former] = [figureOf(reading, now), figureOf(reading, before)];
    if (current === undefined || former === undefined) return undefined;
    grown.push({ reading, now: current, before: former, stated });
  }
  if (kind === 'was') return grown;
  // 收到申请300件，较上年增加60件: a count that is right by one of its readings has not changed by another.
  const right = new Set(grown.flatMap(({ now: figure, stated }) => (figure === stated ? [stated] : [])));
  return grown.filter(
    ({ now: figure, stated }) => stated === undefined || figure === stated || !right.has(stated),
  );
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
