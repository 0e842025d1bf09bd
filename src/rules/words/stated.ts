import { proseSections } from '../../edition/edition.js';
import type { Place } from '../../finding/finding.js';
import { cleanProse } from '../../prose/clean.js';
import { readProse } from '../../prose/read-prose.js';
import { type Figures, figureOf, type Reading } from '../../prose/readings.js';
import type { Statement } from '../../prose/statement.js';
import type { Report } from '../../report/report.js';
import type { Cell } from '../../workbook/book.js';
import { formPlace, ownCells, placeOf } from '../place.js';
import { isEmptyTable, tableCells } from '../values/empty.js';

/** A statement of the prose, and the cell it stands in. */
export type Found<S extends Statement = Statement> = S & {
  readonly cell: Cell | undefined;
  readonly section: string;
};

/** Everything that the prose of a report says of its tables; read once for all rules. */
export function statementsOf(report: Report): readonly Found[] {
  let statements = read.get(report);
  if (!statements) {
    statements = proseSections(report.edition).flatMap(({ key }) => inSection(report, key));
    read.set(report, statements);
  }
  return statements;
}

const read = new WeakMap<Report, readonly Found[]>();

function inSection({ edition, narrative, organ, kind, year }: Report, section: string): Found[] {
  const prose = narrative.get(section);
  if (!prose?.text) return [];
  const author = { organ: organ.value, kind, year: year.value };
  const { cells } = prose;
  // Where the prose goes on over several cells, the one that holds the clause.
  const texts = cells.length > 1 ? cells.map(({ value }) => cleanProse(String(value))) : [];
  return readProse(prose.text, edition, author).map((statement) => {
    const index = texts.findIndex((text) => text.includes(statement.quote));
    return { ...statement, section, cell: cells[Math.max(index, 0)] };
  });
}

/** The figures of a report: null where a cell is blank, undefined where nothing certain stands. */
export function figuresOf({ cells, edition }: Report): Figures {
  const own = ownCells(cells);
  const empty = new Set(
    edition.tables.filter((table) => isEmptyTable(tableCells(own, table))).map(({ key }) => key),
  );
  return (key) => {
    const found = cells.get(key);
    // V-EMPTY says so of a table that nobody has filled in.
    if (!found || empty.has(found.form.table)) return undefined;
    if (found.collapsed) return null;
    const { reading, cell } = found;
    if (reading.type === 'number') return reading.number;
    return reading.type === 'blank' && cell.type !== 'error' && cell.type !== 'uncalculated'
      ? null
      : undefined;
  };
}

/** The prose cell first, then the cells of the tables that it speaks of. */
export function statedPlaces({ cell }: Found, readings: readonly Reading[], { cells }: Report): Place[] {
  const keys = new Map<string, boolean>();
  for (const reading of readings)
    for (const term of reading)
      for (const { key } of term.cells) keys.set(key, reading.length === 1 && term.cells.length === 1);
  const compared = [...keys].flatMap(([key, alone]) => {
    const found = cells.get(key);
    return found && !found.collapsed ? [formPlace(found, alone ? 'total' : 'part')] : [];
  });
  return [...(cell ? [placeOf(cell)] : []), ...compared];
}

/** A reading with its figure. */
export interface Tried {
  readonly reading: Reading;
  readonly figure: number;
}

/** The readings whose figures are known; undefined when one is not, so that nothing certain can be said. */
export function tryReadings(readings: readonly Reading[], figures: Figures): Tried[] | undefined {
  const tried: Tried[] = [];
  for (const reading of readings) {
    const figure = figureOf(reading, figures);
    if (figure === undefined) return undefined;
    tried.push({ reading, figure });
  }
  return tried;
}
