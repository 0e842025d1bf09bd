import type { Editions } from '../edition/editions.js';
import type { Circumstances } from '../finding/circumstances.js';
import type { Figure } from '../indicators/figure.js';
import { figureRows, plainFigure } from './figure-rows.js';
import type { LeftOut } from './rollup.js';
import { leftOutText } from './sources-sheet.js';
import type { Standing } from './standing/standing.js';
import type { Total } from './standing/totals.js';

/** The same figures for other programs, as schemas/rollup.schema.json has it. A value that is null says why: `unknown`, or `noBase` for a division by 0. */
export function toFiguresJson(
  standing: Standing,
  editions: Editions,
  {
    tool,
    circumstances,
    leftOut,
  }: {
    readonly tool: { readonly name: string; readonly version: string };
    readonly circumstances: Circumstances;
    readonly leftOut: readonly LeftOut[];
  },
): string {
  const { rollup, indicators, years, totals } = standing;
  const measures = new Map(indicators.map(({ id, unit }) => [id, unit]));
  const document = {
    formatVersion: 1,
    tool,
    run: circumstances,
    year: rollup.year,
    edition: rollup.edition.id,
    years,
    indicators: indicators.map(({ id, name, unit, formula, meaning, better = null, of, per = [] }) => ({
      id,
      name,
      unit,
      formula,
      meaning,
      better,
      of: of.map(({ key, sign }) => (sign < 0 ? `-${key}` : key)),
      per: per.map(({ key, sign }) => (sign < 0 ? `-${key}` : key)),
    })),
    totals: Array.from(totals, ([kind, byYear]) => ({
      kind,
      figures: Array.from(byYear, ([year, own]) =>
        Array.from(own, ([indicator, total]) => ({
          year,
          indicator,
          ...figureValue(total, measures.get(indicator) ?? ''),
        })),
      ).flat(),
    })),
    units: standing.units.map((unit) => ({
      organ: unit.file.organ,
      kind: unit.kind,
      path: unit.file.path,
      figures: Array.from(
        figureRows(unit, standing, editions),
        ({ year, file, indicator, figure, rank = null, change, cells }) => ({
          year,
          indicator: indicator.id,
          ...figureValue(figure, indicator.unit),
          rank,
          change: change === undefined ? null : plainFigure(change, indicator.unit),
          cells,
          ...(file !== unit.file && { path: file.path }),
        }),
      ),
    })),
    leftOut: leftOut.map((each) => ({
      path: each.path || null,
      organ: each.organ,
      why: each.why,
      message: leftOutText(each),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function figureValue(figure: Figure | Total, measure: string): object {
  switch (figure.type) {
    case 'number':
      return {
        value: plainFigure(figure.value, measure),
        of: figure.of,
        ...(figure.per !== undefined && { per: figure.per }),
      };
    case 'noBase':
      return { value: null, why: 'noBase', of: figure.of, per: figure.per };
    case 'partial':
      return { value: null, why: 'partial', lacking: figure.lacking };
    case 'unknown':
      return { value: null, why: 'unknown' };
  }
}
