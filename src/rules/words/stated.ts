import { proseSections } from '../../edition/edition.js';
import type { FormCell } from '../../edition/form.js';
import { groupBy } from '../../edition/group-by.js';
import { once } from '../../edition/memo.js';
import type { Place } from '../../finding/finding.js';
import { readProse } from '../../prose/read-prose.js';
import { type Figures, figureOf, type Reading } from '../../prose/readings/readings.js';
import type { Statement } from '../../prose/statements/statement.js';
import { cleanProse } from '../../prose/words/clean.js';
import type { Report, ReportCell } from '../../report/report.js';
import { figureOf as figureIn } from '../../report/value.js';
import type { Cell } from '../../source/book.js';
import { formPlace, placeOf } from '../places.js';
import { isEmptyTable, tableCells } from '../values/v-empty.js';

/** What a section says of the tables. */
export interface SectionStatements {
  readonly key: string;
  readonly title: string;
  /** As it stands in the report. */
  readonly text: string;
  readonly statements: readonly Statement[];
  /** The cells that hold the section. */
  readonly cells: readonly Cell[];
}

/** The paragraphs of a section, by their numbers in statements. */
export const paragraphsOf = once(({ text }: SectionStatements): readonly string[] =>
  cleanProse(text).split('\n'),
);

/** A kind of statement. */
export type Said<T extends Statement['type']> = Extract<Statement, { type: T }>;

/** Everything that the prose of a report says of its tables, section by section; read once for all rules. */
export const statementsOf = once((report: Report): readonly SectionStatements[] => {
  const { edition, narrative, organ, kind, year } = report;
  const author = { organ: organ.value, kind, year: year.value };
  return proseSections(edition).flatMap(({ key, title }) => {
    const { text, cells } = narrative.get(key) ?? { text: null, cells: [] };
    return text ? [{ key, title, text, statements: readProse(text, edition, author), cells }] : [];
  });
});

/**
 * The figures of a report: null where a cell is blank, undefined where nothing certain stands. A row that was left blank from end
 * to end is 0, as V-BLANK says.
 */
export function figuresOf(report: Report): Figures {
  const { cells, edition } = report;
  const empty = new Set(
    edition.tables.filter((table) => isEmptyTable(tableCells(report, table), report)).map(({ key }) => key),
  );
  return (key) => {
    const found = cells.get(key);
    // V-EMPTY says so of a table that nobody has filled in.
    if (!found || empty.has(found.form.table)) return undefined;
    if (found.collapsed) return null;
    const { reading, form } = found;
    if (reading.type !== 'blank') return figureIn(reading);
    return blankRecords(report).has(recordOf(form)) ? 0 : null;
  };
}

/** The records of several fields in which nothing stands. */
const blankRecords = once(({ cells }: Report): ReadonlySet<string> => {
  const records = groupBy([...cells.values()], ({ form }) => recordOf(form));
  const isBlank = ({ reading, collapsed }: ReportCell) => reading.type === 'blank' && !collapsed;
  return new Set(
    [...records].flatMap(([record, all]) => (all.length > 1 && all.every(isBlank) ? [record] : [])),
  );
});

const recordOf = ({ table, record }: FormCell): string => `${table}.${record}`;

/** The prose cell first, then the cells of the tables that it speaks of. */
export function statedPlaces(
  { quote }: Statement,
  readings: readonly Reading[],
  section: SectionStatements,
  form: Report,
): Place[] {
  const cell = cellOf(quote, section);
  return [...(cell ? [prosePlace(cell, section)] : []), ...readingPlaces(readings, form)];
}

/** The cells that readings take their figures from. */
export function readingPlaces(readings: readonly Reading[], { cells }: Report): Place[] {
  const keys = new Map<string, boolean>();
  for (const reading of readings)
    for (const term of reading)
      for (const { key } of term.cells) keys.set(key, reading.length === 1 && term.cells.length === 1);
  return [...keys].flatMap(([key, alone]) => {
    const found = cells.get(key);
    return found && !found.collapsed ? [formPlace(found, alone ? 'total' : 'part')] : [];
  });
}

/** A document has no sheet that would say which part of the report it is. */
function prosePlace(cell: Cell, { title }: SectionStatements): Place {
  return cell.location ? { ...placeOf(cell), title } : placeOf(cell);
}

/** Where a section goes on over several cells, the one that holds a clause. */
function cellOf(quote: string, { cells }: SectionStatements): Cell | undefined {
  const holder = cells.length > 1 && cells.find((cell) => cleanTextOf(cell).includes(quote));
  return holder || cells[0];
}

/** Thousands of clauses may be looked for in a cell. */
const cleanTextOf = once(({ value }: Cell) => cleanProse(String(value)));

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
