import type { Editions } from '../edition/editions.js';
import type { Figure } from '../indicators/figure.js';
import type { Indicator } from '../indicators/indicator.js';
import { indicatorsOf } from '../indicators/indicators.js';
import { changeOf } from './standing/change.js';
import { placesIn, type Standing, type UnitStanding } from './standing/standing.js';
import type { UnitFile } from './unit-file.js';

/** A figure of a unit with all that it can be traced by. */
export interface FigureRow {
  readonly unit: UnitStanding;
  readonly file: UnitFile;
  readonly year: number;
  readonly indicator: Indicator;
  readonly figure: Figure;
  /** Of the roll-up's own year. */
  readonly rank?: number;
  readonly change?: number;
  /** The cells that it is computed of. */
  readonly cells: readonly string[];
}

/** Every figure of a unit, year by year from the oldest. */
export function* figureRows(
  unit: UnitStanding,
  standing: Standing,
  editions: Editions,
): Generator<FigureRow> {
  const { rollup, years } = standing;
  for (const year of years) {
    const own = year === rollup.year;
    const there = own ? unit : unit.earlier.get(year);
    if (!there) continue;
    const { file, figures } = there;
    const edition = editions.byId(file.edition ?? '');
    if (!edition) continue;
    const placeOf = placesIn(file, edition);
    const before = unit.earlier.get(year - 1)?.figures;
    for (const indicator of indicatorsOf(edition)) {
      const { id, of, per = [] } = indicator;
      const figure = figures.get(id);
      if (!figure) continue;
      const rank = own ? unit.ranks.get(id) : undefined;
      const change = changeOf(figure, before?.get(id));
      const cells = [...of, ...per].flatMap(({ key }) => placeOf(key) ?? []);
      yield {
        unit,
        file,
        year,
        indicator,
        figure,
        ...(rank !== undefined && { rank }),
        ...(change !== undefined && { change }),
        cells,
      };
    }
  }
}

/** As programs read it: percents as numbers, to two digits more than the page shows. */
export function plainFigure(value: number, unit: string): number {
  return unit === '%' ? Number((value * 100).toFixed(4)) : Number(value.toFixed(6));
}
