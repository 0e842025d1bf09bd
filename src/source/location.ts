import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { Cell } from './book.js';

/** Where something stands in a file, in the terms of its kind; every number counts from 1. */
export interface Location {
  /** Workbooks: the sheet's name and the cell's address in A1 style. */
  readonly sheet?: string;
  readonly cell?: string;
  /** PDF: the page, beside what stands on it. */
  readonly page?: number;
  /** Documents: the table in the file's order, and the row and the column of its own grid. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Documents: a paragraph outside of the tables. */
  readonly paragraph?: number;
  /** Plain text. */
  readonly line?: number;
}

/** Where a cell stands. */
export function locationOf({ location, sheet, address }: Cell): Location {
  return location ?? { sheet, cell: address };
}

const { places: texts } = messages;

/** The words that a person would use: `依申请公开!J12`, `第2页第3张表第6行第9列`, `第12段`. */
export function wordsFor(location: Location): string {
  const { sheet, cell, page, table, row, column, paragraph, line } = location;
  if (cell !== undefined) return sheet === undefined ? cell : `${sheet}!${cell}`;
  return [
    page === undefined ? '' : fill(texts.page, { page }),
    table === undefined ? '' : fill(texts.table, { table }),
    row === undefined ? '' : fill(texts.row, { row }),
    column === undefined ? '' : fill(texts.column, { column }),
    paragraph === undefined ? '' : fill(texts.paragraph, { paragraph }),
    line === undefined ? '' : fill(texts.line, { line }),
  ].join('');
}

/** The same within a workbook's sheet or beside another cell of the same file: `J12`, `第3张表第6行第9列`. */
export function shortWordsFor(cell: Cell): string {
  return cell.location ? wordsFor(cell.location) : cell.address;
}
