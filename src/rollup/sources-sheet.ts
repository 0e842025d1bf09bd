import { vocabulary } from '../edition/vocabulary.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { ListRow, ListSheet } from '../workbook/mark/list-sheet.js';
import type { OddCell } from './odd-cells.js';
import type { LeftOut, Rollup } from './rollup.js';
import type { UnitFile } from './unit-file.js';

const texts = messages.rollup;

const WIDTHS = [40, 28, 34, 70];
const ROWS_AT_MOST = 2000;

/** What was left out and why, and which figures are to be looked at. */
export function sourcesSheet(rollup: Rollup): ListSheet {
  const { edition, year, units, leftOut } = rollup;
  const files = leftOut.map(
    (file): ListRow => ({
      tint: 'warning',
      cells: [file.path, file.organ, null, leftOutText(file)],
    }),
  );
  const cells = units.flatMap((unit) => unit.odd.map((odd): ListRow => oddRow(unit, odd)));
  const rows = [...files, ...cells];
  return {
    intro: [
      vocabulary.rollup.sources.heading,
      fill(texts.sources.about, { year, edition: edition.id, count: units.length }),
      texts.sources.double,
      texts.sources.prose,
      ...(rows.length === 0 ? [texts.sources.none] : []),
      ...(rows.length > ROWS_AT_MOST
        ? [fill(texts.sources.capped, { shown: ROWS_AT_MOST, total: rows.length })]
        : []),
    ],
    header: [texts.sources.columns.map((title) => ({ title }))],
    widths: WIDTHS,
    rows: rows.slice(0, ROWS_AT_MOST),
  };
}

export function leftOutText({ why, values }: LeftOut): string {
  return fill(texts.leftOut[why], values);
}

function oddRow({ path, organ }: UnitFile, odd: OddCell): ListRow {
  return {
    tint: odd.why === 'asText' ? 'notice' : 'warning',
    cells: [path, organ, placeOf(odd), reasonOf(odd)],
  };
}

/** Where something odd stands, and what it is, in a line. */
export const oddText = (odd: OddCell): string => [placeOf(odd), reasonOf(odd)].filter(Boolean).join('　');

const placeOf = ({ at, title }: OddCell) => [at, title].filter((part) => part !== undefined).join('　');

const reasonOf = ({ why, values }: OddCell) => fill(texts.cells[why], values);
