import type { Editions } from '../edition/editions.js';
import { messages } from '../messages/messages.js';
import { csvField } from '../reporter/csv-field.js';
import { figureRows, plainFigure } from './figure-rows.js';
import { kindName } from './page/heat-table.js';
import type { Standing } from './standing/standing.js';

const { standing: texts } = messages;

/** A row for each unit, year and indicator: RFC 4180, with the byte order mark that makes office programs read UTF-8. */
export function* toFiguresCsv(standing: Standing, editions: Editions): Generator<string> {
  yield `\uFEFF${Object.values(texts.csv).join(',')}\r\n`;
  for (const unit of standing.units)
    for (const { file, year, indicator, figure, rank, change, cells } of figureRows(
      unit,
      standing,
      editions,
    )) {
      const { name, unit: measure } = indicator;
      const row = {
        unit: file.organ,
        kind: unit.kind === null ? null : kindName(unit.kind),
        year,
        indicator: name,
        value: figure.type === 'number' ? plainFigure(figure.value, measure) : texts[figure.type],
        measure,
        of: figure.type === 'unknown' ? null : figure.of,
        per: figure.type === 'unknown' ? null : (figure.per ?? null),
        rank: rank ?? null,
        change: change === undefined ? null : plainFigure(change, measure),
        cells: cells.join('、'),
        path: file.path,
      };
      const columns = Object.keys(texts.csv) as (keyof typeof texts.csv)[];
      yield `${columns.map((column) => csvField(row[column])).join(',')}\r\n`;
    }
}
