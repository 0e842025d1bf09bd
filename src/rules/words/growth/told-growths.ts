import type { FactOf } from '../../../finding/finding.js';
import { type Change, gives, mayChange, wrongChangesIn } from '../../../prose/arithmetic/changes/changes.js';
import { wrongRoundedChangesIn } from '../../../prose/arithmetic/changes/rounded-changes.js';
import { wrongTimesIn } from '../../../prose/arithmetic/changes/times.js';
import { sumOf } from '../../../prose/arithmetic/told-figure.js';
import { figureOf, titleOf } from '../../../prose/readings/readings.js';
import type { Report } from '../../../report/report.js';
import { cleanedPassages } from '../cleaned-passages.js';
import {
  figuresOf,
  type Said,
  type SectionStatements,
  statedPlaces,
  statementsOf,
  tryReadings,
} from '../stated.js';
import { fits, type Grown, isOfItems, likeliestOf, percentGrown } from './grown.js';

/** 与上年的64件相比增加21件: without last year's report, by what the sentence itself says of last year. */
export function* growthsOnStated(form: Report): Iterable<FactOf<'N-GROWTH'>> {
  const figures = figuresOf(form);
  for (const section of statementsOf(form)) {
    let was: Said<'growth'> | undefined;
    for (const [index, growth] of section.statements.entries()) {
      if (growth.type !== 'growth' || growth.worded || growth.scope !== 'own' || isOfItems(growth)) continue;
      if (growth.kind === 'was' || !was || growth.sentence !== was.sentence) {
        was = growth.kind === 'was' && growth.by > 0 && growth.tolerance === 0 ? growth : undefined;
        continue;
      }
      const own = baseBehind(growth, section.statements[index + 1], section);
      if (!own && !isOfSame(growth, was)) continue;
      const before = (own ?? was).by;
      const grown = growth.said.flatMap(({ reading, stated }): Grown[] => {
        const now = figureOf(reading, figures);
        return now === undefined ? [] : [{ reading, now, before, stated }];
      });
      const likeliest = likeliestOf(grown);
      if (!likeliest || [...grown, ...togetherOf(grown)].some((one) => fits(growth, one))) continue;
      yield within(growth, likeliest, section, form);
    }
  }
}

/** 复议纠正4件，诉讼纠正1件，比上年的7件减少2件: both together may be what has changed. */
function togetherOf(grown: readonly Grown[]): Grown[] {
  const [first] = grown;
  const told = [...new Set(grown.flatMap(({ stated }) => stated ?? []))];
  if (!first || told.length < 2) return [];
  const stated = sumOf(told);
  return [{ ...first, now: stated, stated }];
}

/** 公开增加9件（上年39件）: what brackets behind a change tell of last year is of that. */
function baseBehind(
  { quote }: Said<'growth'>,
  next: SectionStatements['statements'][number] | undefined,
  { text }: SectionStatements,
): Said<'growth'> | undefined {
  const isBase = next?.type === 'growth' && next.kind === 'was' && next.tolerance === 0 && next.by > 0;
  return isBase && ['（', '('].some((bracket) => text.includes(quote + bracket + next.quote))
    ? next
    : undefined;
}

/** 许可项目由上年的58项减至51项；对外管理服务事项29项，比上年多4项: two things that were told by name are not compared. */
const isOfSame = ({ said }: Said<'growth'>, { said: former }: Said<'growth'>): boolean => {
  const latest = said.filter(({ stated }) => stated === said.at(-1)?.stated);
  const titles = new Set(latest.map(({ reading }) => titleOf(reading)));
  return former.length === 0 || former.some(({ reading }) => titles.has(titleOf(reading)));
};

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

/** 由24件减少到22件，下降20%: what a sentence says of its own two figures. */
export function* growthsByThemselves(form: Report, told: readonly string[]): Iterable<FactOf<'N-GROWTH'>> {
  for (const { passage, text, segments, placeOf } of cleanedPassages(form, mayChange)) {
    for (const { at, end, ...times } of wrongTimesIn(text)) {
      const values = { title: passage.title, quote: text.slice(at, end), ...times };
      yield { message: 'times', values, places: [placeOf(at)], actual: times.by, expected: times.right };
    }
    for (const change of [
      ...wrongChangesIn(text, segments, form.year.value),
      ...wrongRoundedChangesIn(text),
    ]) {
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
}

/** The figure of now is not that of the tables, whose own gives the change: N-COUNT has told it. */
function isOfWrongCount(change: Change, title: string, form: Report): boolean {
  const figures = figuresOf(form);
  const section = statementsOf(form).find((one) => one.title === title);
  return (section?.statements ?? []).some((count) => {
    if (count.type !== 'count' || count.stated !== change.now) return false;
    const tried = tryReadings(count.readings, figures) ?? [];
    const isRight = tried.some(({ figure }) => figure === count.stated);
    return !isRight && tried.some(({ figure }) => gives(change, figure));
  });
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
  const right = unit === '%' ? percentGrown({ now, before: was }) : Math.round((now - was) * 1e4) / 1e4;
  const message = right < 0 ? ('withinFewer' as const) : ('withinMore' as const);
  return { message, values: { ...said, right: Math.abs(right) }, actual: by, expected: right };
}
