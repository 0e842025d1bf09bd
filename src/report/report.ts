import type { Edition } from '../edition/edition.js';
import type { FormCell } from '../edition/form.js';
import type { Book, Cell, Sheet } from '../source/book.js';
import type { TablesFound } from './tables/find-tables.js';
import type { Prose } from './text/prose.js';
import type { Reading, Value } from './value.js';

export type { Prose } from './text/prose.js';

/** What a workbook says, and where each value stood. */
export interface Report {
  readonly book: Book;
  /** Lists that the program itself put behind the report; they are not in `book`. */
  readonly appended: readonly Sheet[];
  /** The edition whose tables stand in the workbook. */
  readonly edition: Edition;
  /** The edition that the year prescribes; undefined without a year, or before the first edition. */
  readonly prescribed: Edition | undefined;
  readonly organ: Sourced<string>;
  readonly kind: string | null;
  readonly year: Sourced<number>;
  /** ISO date. */
  readonly publishedOn: Sourced<string>;
  /** The name under the title or at the end, whoever is said to report. */
  readonly signedBy: Sourced<string>;
  /** By section key; a prose section that is not there has no entry. */
  readonly narrative: ReadonlyMap<string, Prose>;
  readonly headings: readonly Heading[];
  /** What stands beside a table within its section, by table key. */
  readonly notes: ReadonlyMap<string, Prose>;
  /** Text among the report's own that has no place in it, so that a page would miss it. */
  readonly unplaced: readonly Cell[];
  readonly found: TablesFound;
  /** By key; a cell of a row or column that the workbook lacks has no entry. */
  readonly cells: ReadonlyMap<string, ReportCell>;
}

/** The same organ's report of the year before. */
export interface PreviousReport extends Report {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
}

export function hasTables({ found }: Report): boolean {
  return found.tables.some(({ blocks, stray }) => blocks.length > 0 || stray !== undefined);
}

/** A value that is stated somewhere, or given by a flag and then without a cell. */
export interface Sourced<T> {
  readonly value: T | null;
  readonly cell?: Cell;
  /** What stands there, where it cannot be read. */
  readonly unreadable?: string;
}

/** A section heading as it stands in the workbook, in reading order. */
export interface Heading {
  readonly section: string;
  readonly cell: Cell;
  /** Not worded as in the form. */
  readonly misnamed: boolean;
}

export interface ReportCell {
  readonly form: FormCell;
  readonly cell: Cell;
  readonly value: Value;
  readonly reading: Reading;
  /** An item of a group that stands as a single row: it has no cell of its own. */
  readonly collapsed: boolean;
  /** Figures of several columns or rows of the form stand in its one merged cell: which is whose is not known. */
  readonly shared?: true;
}

/** Flags for workbooks that don't say. */
export interface ReadOptions {
  readonly organ?: string;
  readonly year?: number;
  readonly kind?: string;
  readonly edition?: string;
  /** What the roster says that an organ is. */
  readonly kindOf?: (organ: string) => string | null;
}
