import { unitKey } from '../../check/children.js';
import type { Edition } from '../../edition/edition.js';
import type { Editions } from '../../edition/editions.js';
import { once } from '../../edition/memo.js';
import { type Figure, figureFor } from '../../indicators/figure.js';
import type { Indicator } from '../../indicators/indicator.js';
import { indicatorsOf } from '../../indicators/indicators.js';
import type { Roster } from '../../roster/roster.js';
import type { Rollup } from '../rollup.js';
import type { UnitFile } from '../unit-file.js';
import { ranksOf } from './ranks.js';
import { type Total, totalOf } from './totals.js';

/** How the units of a roll-up did: by indicator, beside each other and beside earlier years. */
export interface Standing {
  readonly rollup: Rollup;
  /** In the order of the page. */
  readonly indicators: readonly Indicator[];
  /** Oldest first, the roll-up's own last; one of which there is nothing stands between as a gap. */
  readonly years: readonly number[];
  readonly units: readonly UnitStanding[];
  /** By kind of organ, those that occur; `null` for all. */
  readonly totals: ReadonlyMap<string | null, StandingTotals>;
}

export interface UnitStanding {
  readonly file: UnitFile;
  readonly kind: string | null;
  /** By indicator. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly ranks: ReadonlyMap<string, number>;
  /** Earlier years of which there is a report. */
  readonly earlier: ReadonlyMap<number, EarlierYear>;
}

export interface EarlierYear {
  readonly file: UnitFile;
  /** By indicator; without those that the edition of that year has none of. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** By year and indicator; a total is there only for what all its units have. */
export type StandingTotals = ReadonlyMap<number, ReadonlyMap<string, Total>>;

/** @param earlier reports of the units' earlier years, one for each unit and year */
export function standingOf(
  rollup: Rollup,
  earlier: readonly UnitFile[],
  editions: Editions,
  roster?: Roster,
): Standing {
  const indicators = indicatorsOf(rollup.edition);
  const keyOf = unitKey(roster);
  const before = new Map<string, Map<number, EarlierYear>>();
  for (const file of earlier) {
    const edition = editions.byId(file.edition ?? '');
    if (!edition || file.organ === null || file.year === null) continue;
    const years = before.get(keyOf(file.organ)) ?? new Map<number, EarlierYear>();
    before.set(keyOf(file.organ), years.set(file.year, { file, figures: figuresOf(file, edition) }));
  }
  const figures = rollup.units.map((file) => figuresOf(file, rollup.edition));
  const ranks = new Map(
    indicators.map((indicator) => [
      indicator.id,
      ranksOf(
        indicator,
        figures.map((own) => own.get(indicator.id)),
      ),
    ]),
  );
  const units = rollup.units.map(
    (file, at): UnitStanding => ({
      file,
      kind: file.kind ?? roster?.find(file.organ ?? '')?.kind ?? null,
      figures: figures[at] ?? new Map(),
      ranks: new Map(
        indicators.flatMap(({ id }) => {
          const rank = ranks.get(id)?.[at];
          return rank === undefined ? [] : [[id, rank] as const];
        }),
      ),
      earlier: (file.organ === null ? undefined : before.get(keyOf(file.organ))) ?? new Map(),
    }),
  );
  const years = yearsOf(rollup.year, units);
  const kinds = [null, ...new Set(units.flatMap(({ kind }) => kind ?? []))];
  const totals = new Map(
    kinds.map((kind) => {
      const own = kind === null ? units : units.filter((unit) => unit.kind === kind);
      return [kind, new Map(years.map((year) => [year, totalsOf(own, year, rollup, indicators)]))] as const;
    }),
  );
  return { rollup, indicators, years, units, totals };
}

/** From the oldest year of which there is anything to the roll-up's own. */
function yearsOf(year: number, units: readonly UnitStanding[]): number[] {
  let oldest = year;
  for (const { earlier } of units) for (const each of earlier.keys()) oldest = Math.min(oldest, each);
  return Array.from({ length: year - oldest + 1 }, (_, at) => oldest + at);
}

function totalsOf(
  units: readonly UnitStanding[],
  year: number,
  rollup: Rollup,
  indicators: readonly Indicator[],
): ReadonlyMap<string, Total> {
  return new Map(
    indicators.map(({ id }) => {
      const figures = units.map(({ figures: own, earlier }) =>
        year === rollup.year ? own.get(id) : earlier.get(year)?.figures.get(id),
      );
      return [id, totalOf(figures)];
    }),
  );
}

const placesOf = once(
  (edition: Edition): ReadonlyMap<string, number> =>
    new Map(Array.from(edition.cells.keys(), (key, at) => [key, at])),
);

function figuresOf(file: UnitFile, edition: Edition): ReadonlyMap<string, Figure> {
  const numberAt = valuesIn(file, edition);
  return new Map(indicatorsOf(edition).map((indicator) => [indicator.id, figureFor(indicator, numberAt)]));
}

/** What a unit's cells count as; null for what is not known. */
export function valuesIn(
  { figures, zeros }: Pick<UnitFile, 'figures' | 'zeros'>,
  edition: Edition,
): (key: string) => number | null {
  const places = placesOf(edition);
  const blanks = new Set(zeros);
  return (key) => {
    const at = places.get(key) ?? -1;
    return figures[at] ?? (blanks.has(at) ? 0 : null);
  };
}

/** Where a unit's cells stand, by key. */
export function placesIn(
  { places }: Pick<UnitFile, 'places'>,
  edition: Edition,
): (key: string) => string | null {
  const known = placesOf(edition);
  return (key) => places[known.get(key) ?? -1] ?? null;
}
