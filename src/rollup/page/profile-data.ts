import type { Figure } from '../../indicators/figure.js';
import type { Term } from '../../indicators/indicator.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../../reporter/plain.js';
import { oddText } from '../sources-sheet.js';
import { placesIn, type Standing, type UnitStanding, valuesIn } from '../standing/standing.js';
import { kindName } from './heat-table.js';

/** A number; null: not known; '-': nothing that it could be a share of; '': the year's edition has none. */
export type ProfileFigure = number | null | '-' | '';

/** What the page's script draws a unit's profile from. Cells are numbered: those that any indicator needs. */
export interface ProfileData {
  readonly year: number;
  readonly years: readonly number[];
  readonly indicators: readonly ProfileIndicator[];
  /** How many units have a rank, by indicator. */
  readonly ranked: readonly number[];
  /** Places of the cells; workbooks of one layout share theirs. */
  readonly layouts: readonly (readonly (string | null)[])[];
  readonly units: readonly ProfileUnit[];
}

export interface ProfileIndicator {
  readonly name: string;
  readonly unit: string;
  readonly main: boolean;
  /** Cells, counted from 1; negative ones are taken away. */
  readonly of: readonly number[];
  readonly per: readonly number[];
}

export interface ProfileUnit {
  readonly name: string;
  readonly path: string;
  readonly kind: string;
  readonly kindName: string;
  readonly layout: number;
  readonly cells: readonly (number | null)[];
  readonly ranks: readonly (number | null)[];
  /** By year, in the order of the years; null for a year without a report. */
  readonly figures: readonly (readonly ProfileFigure[] | null)[];
  readonly paths: readonly (string | null)[];
  /** What somebody should look at in it. */
  readonly odd: readonly string[];
}

const ODD_AT_MOST = 20;

export function profileData({ rollup, indicators, years, units }: Standing): ProfileData {
  const { edition, year } = rollup;
  const keys = [...new Set(indicators.flatMap(({ of, per = [] }) => [...of, ...per].map(({ key }) => key)))];
  const number = new Map(keys.map((key, at) => [key, at + 1]));
  const cellsOf = (terms: readonly Term[]) => terms.map(({ key, sign }) => sign * (number.get(key) ?? 0));
  const layouts = new Map<string, number>();
  const layoutOf = (unit: UnitStanding) => {
    const places = keys.map(placesIn(unit.file, edition));
    const text = JSON.stringify(places.map((place) => (place === null ? null : plain(place))));
    const known = layouts.get(text) ?? layouts.size;
    layouts.set(text, known);
    return known;
  };
  const figuresIn = (figures: ReadonlyMap<string, Figure> | undefined) =>
    figures ? indicators.map(({ id }) => profileFigure(figures.get(id))) : null;
  return {
    year,
    years,
    indicators: indicators.map(({ name, unit, main = false, of, per = [] }) => ({
      name,
      unit,
      main,
      of: cellsOf(of),
      per: cellsOf(per),
    })),
    ranked: indicators.map(({ id }) => units.filter(({ ranks }) => ranks.has(id)).length),
    units: units.map((unit) => ({
      name: plain(unit.file.organ ?? messages.rollup.unnamed),
      path: plain(unit.file.path),
      kind: unit.kind ?? '',
      kindName: unit.kind === null ? '' : kindName(unit.kind),
      layout: layoutOf(unit),
      cells: keys.map(valuesIn(unit.file, edition)),
      ranks: indicators.map(({ id }) => unit.ranks.get(id) ?? null),
      figures: years.map((each) => figuresIn(each === year ? unit.figures : unit.earlier.get(each)?.figures)),
      paths: years.map((each) => {
        const path = each === year ? unit.file.path : unit.earlier.get(each)?.file.path;
        return path === undefined ? null : plain(path);
      }),
      odd: unit.file.odd.slice(0, ODD_AT_MOST).map((odd) => plain(oddText(odd))),
    })),
    layouts: Array.from(layouts.keys(), (text) => JSON.parse(text) as (string | null)[]),
  };
}

function profileFigure(figure: Figure | undefined): ProfileFigure {
  if (!figure) return '';
  if (figure.type === 'noBase') return '-';
  // Beyond seven digits nothing of a share is shown.
  return figure.type === 'number' ? Number(figure.value.toFixed(7)) : null;
}
