import { type Cell, columnNumber, type Sheet } from '../source/book.js';
import type { ReportCell } from './report.js';

/** A rectangle of a sheet; rows and columns count from 1. */
export interface AddedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const REFERENCE = String.raw`[A-Z]{1,3}\d{1,7}`;
const RANGE = `${REFERENCE}(?::${REFERENCE})?`;
const TERM = `(?:SUM\\(${RANGE}(?:,${RANGE})*\\)|${REFERENCE})`;
const PLAIN_SUMS = new RegExp(`^${TERM}(?:\\+${TERM})*$`);
const CORNERS = /([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?/g;

const UNTIDY = /[\s$=a-z]/;

/** What a formula of plain sums adds up, such as `SUM(D6:D9,D11)+D13`; none for any other formula. */
export function addedAreas(formula: string): readonly AddedArea[] | undefined {
  const known = read.get(formula) ?? readAreas(formula);
  if (read.size < KNOWN_AT_MOST && formula.length <= LONGEST_KNOWN) read.set(formula, known);
  return known === NO_SUM ? undefined : known;
}

/** Workbooks of one template have the same formulas. */
const read = new Map<string, readonly AddedArea[]>();
const KNOWN_AT_MOST = 2000;
const LONGEST_KNOWN = 100;
const NO_SUM: readonly AddedArea[] = [];

/** Whether to look for the cells of areas would take long: a total of the form has thirty at most, and a sheet some hundred cells. */
export const areTooMany = (areas: readonly AddedArea[], { cells }: Sheet): boolean =>
  areas.length * cells.length > MOST_SOUGHT;
const MOST_SOUGHT = 200_000;

function readAreas(formula: string): readonly AddedArea[] {
  const tidy = UNTIDY.test(formula) ? formula.toUpperCase().replace(/[\s$]|^=/g, '') : formula;
  if (!PLAIN_SUMS.test(tidy)) return NO_SUM;
  return Array.from(tidy.matchAll(CORNERS), ([, column = '', row, otherColumn = column, otherRow = row]) =>
    between(columnNumber(column), Number(row), columnNumber(otherColumn), Number(otherRow)),
  );
}

function between(column: number, row: number, otherColumn: number, otherRow: number): AddedArea {
  return {
    top: Math.min(row, otherRow),
    bottom: Math.max(row, otherRow),
    left: Math.min(column, otherColumn),
    right: Math.max(column, otherColumn),
  };
}

/** The cells with content that areas cover, one that two areas cover twice. */
export function cellsIn(areas: readonly AddedArea[], { rows }: Sheet): Cell[] {
  return inAreas(areas, rows, (cell) => cell);
}

/** The values of the form that areas cover, blank ones too. */
export function coveredBy(
  areas: readonly AddedArea[],
  byRow: ReadonlyMap<number, readonly ReportCell[]>,
): ReportCell[] {
  return inAreas(areas, byRow, ({ cell }) => cell);
}

/** A merged area counts where its first cell is: the rest of it is blank to a formula. */
function inAreas<T>(
  areas: readonly AddedArea[],
  byRow: ReadonlyMap<number, readonly T[]>,
  cellOf: (item: T) => Cell,
): T[] {
  const found: T[] = [];
  for (const { top, bottom, left, right } of areas)
    for (const items of rowsBetween(top, bottom, byRow))
      for (const item of items) {
        const { column } = cellOf(item);
        if (column >= left && column <= right) found.push(item);
      }
  return found;
}

/** A range may name a million rows, of which a sheet has thirty. */
function rowsBetween<T>(top: number, bottom: number, byRow: ReadonlyMap<number, T>): T[] {
  if (bottom - top > byRow.size)
    return [...byRow].flatMap(([row, items]) => (row >= top && row <= bottom ? [items] : []));
  const rows: T[] = [];
  for (let row = top; row <= bottom; row++) {
    const items = byRow.get(row);
    if (items) rows.push(items);
  }
  return rows;
}
