import type { ReportCell } from '../../report/report.js';
import type { Cell, Sheet } from '../../workbook/book.js';

/** A rectangle of a sheet; rows and columns count from 1. */
export interface AddedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const REFERENCE = String.raw`[A-Z]{1,3}\d{1,7}`;
const RANGE = `${REFERENCE}(?::${REFERENCE})?`;
const SUM = new RegExp(`^SUM\\((${RANGE}(?:,${RANGE})*)\\)$`);
const SINGLE = new RegExp(`^${REFERENCE}$`);

/** What a formula of plain sums adds up, such as `SUM(D6:D9,D11)+D13`; undefined for any other formula. */
export function addedAreas(formula: string): AddedArea[] | undefined {
  const areas: AddedArea[] = [];
  for (const term of formula
    .toUpperCase()
    .replace(/[\s$]|^=/g, '')
    .split('+')) {
    const ranges = SUM.exec(term)?.[1]?.split(',') ?? (SINGLE.test(term) ? [term] : undefined);
    if (!ranges) return undefined;
    areas.push(...ranges.map(readRange));
  }
  return areas;
}

function readRange(range: string): AddedArea {
  const [one, other] = range.split(':').map(readReference);
  const [a, b] = [one ?? ORIGIN, other ?? one ?? ORIGIN];
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

const ORIGIN = { row: 1, column: 1 };

function readReference(reference: string): typeof ORIGIN {
  const letters = reference.replace(/\d+/, '');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(reference.slice(letters.length)), column };
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
