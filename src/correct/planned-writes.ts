import { settledSums } from '../report/settled-sums.js';
import { parseAddress } from '../source/address.js';
import type { Book, Cell, Sheet } from '../source/book.js';
import { type Location, wordsFor } from '../source/location.js';
import { type NewValue, withValues } from '../source/with-values.js';
import type { Change } from './change.js';

/** What is to be written into a cell. */
export interface CellWrite extends NewValue {
  /** As it is now. */
  readonly cell: Cell;
}

/** All that changes of a book come to. */
export interface Planned {
  readonly writes: readonly CellWrite[];
  /** Whether no formula is left whose result may not hold any more. */
  readonly isComplete: boolean;
  /** Places that the book does not have, and formulas whose result nobody can work out. */
  readonly impossible: readonly Location[];
}

/**
 * What has to be written for changes to be made: their own values, and the results of the plain sums that depend on
 * them. A result that is right already is not written.
 * @param blanks places of a document that hold nothing, and yet are known
 */
export function plannedWrites(book: Book, changes: readonly Change[], blanks: readonly Cell[] = []): Planned {
  const find = finder(book, blanks);
  const bySheet = new Map(book.sheets.map((sheet) => [sheet, new Map<string, NewValue>()]));
  const impossible: Location[] = [];
  const asked = new Map<string, Location>();
  const writes: CellWrite[] = [];
  for (const change of changes) {
    const found = find(change.place);
    if (!found) impossible.push(change.place);
    else if ('recalculate' in change) asked.set(keyOf(found.cell), change.place);
    else {
      const write = { value: change.value, isResult: false };
      bySheet.get(found.sheet)?.set(found.cell.address, write);
      writes.push({ cell: found.cell, ...write });
    }
  }
  const sheets = book.sheets.map((sheet) => withValues(sheet, bySheet.get(sheet) ?? new Map()));
  const written = new Set(writes.map(({ cell }) => keyOf(cell)));
  const all = sheets.flatMap(({ cells }) => cells);
  const touched = new Set(all.filter((cell) => written.has(keyOf(cell)) || asked.has(keyOf(cell))));
  const { results, isComplete } = settledSums({ sheets }, touched);
  for (const [cell, value] of results) {
    asked.delete(keyOf(cell));
    if (cell.type === 'number' && Math.abs(Number(cell.value) - value) < TOLERANCE) continue;
    writes.push({ cell, value, isResult: true });
  }
  return { writes, isComplete, impossible: [...impossible, ...asked.values()] };
}

/** What programs add up differs in the last binary digits. */
const TOLERANCE = 1e-6;

const keyOf = ({ sheet, address }: Cell) => `${sheet}!${address}`;

interface Found {
  readonly sheet: Sheet;
  readonly cell: Cell;
}

/** Finds cells by place: of workbooks by address, of documents by the words for it. */
function finder({ sheets }: Book, blanks: readonly Cell[]): (place: Location) => Found | undefined {
  const byWords = new Map<string, Found>();
  for (const sheet of sheets)
    for (const cell of [...blanks.filter((blank) => blank.sheet === sheet.name), ...sheet.cells])
      if (cell.location) byWords.set(wordsFor(cell.location), { sheet, cell });
  return (place) => {
    const { sheet: name, cell: address } = place;
    if (name === undefined || address === undefined) return byWords.get(wordsFor(place));
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet || !/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(address)) return undefined;
    const { row, column } = parseAddress(address);
    return { sheet, cell: sheet.at(row, column) };
  };
}
