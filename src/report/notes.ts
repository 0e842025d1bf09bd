import { canonicalLabel } from '../edition/label.js';
import type { Book, Cell, Sheet } from '../source/book.js';
import type { Heading } from './report.js';
import type { TablesFound } from './tables/find-tables.js';
import { lastColumn, lastRow, NOTE_BEGINNING, NOTE_LABEL } from './tables/labels.js';
import { type Line, type Prose, proseOfCells, proseOfLines } from './text/prose.js';

const SENTENCE = /[，。；]/u;

/** What was read around the tables. */
export interface Beside {
  readonly headings: readonly Heading[];
  /** What stands in the section of a table beside the table, by table key. */
  readonly remarks: ReadonlyMap<string, readonly Line[]>;
}

/**
 * What belongs to each table beside its figures. Under a section's heading that is everything that stands there; where
 * the table has no heading, 注：… and what else is said below it before the next table, or our template's 备注 with
 * the remark beside it.
 */
export function readNotes(
  book: Book,
  { tables }: TablesFound,
  { headings, remarks }: Pick<Beside, 'headings' | 'remarks'>,
): ReadonlyMap<string, Prose> {
  const notes = new Map<string, Prose>();
  const areas = tables.flatMap((table) => table.blocks.flatMap((block) => block.areas));
  for (const { table, blocks } of tables) {
    // A printed template has its 备注 there, with or without a remark beside it.
    const lines = remarks.get(table.key)?.filter(({ text }) => canonicalLabel(text) !== NOTE_LABEL);
    if (lines) {
      if (lines.length > 0) notes.set(table.key, proseOfLines(lines));
      continue;
    }
    const last = blocks.at(-1)?.areas.at(-1);
    const sheet = book.sheets.find(({ name }) => name === last?.sheet);
    if (!last || !sheet) continue;
    const ends = [
      ...areas.filter((area) => area.sheet === sheet.name).map(({ top }) => top),
      ...headings.filter(({ cell }) => cell.sheet === sheet.name).map(({ cell }) => cell.row),
    ];
    const end = Math.min(...ends.filter((row) => row > last.bottom));
    // Below the last table of a sheet without headings stand signatures and whom to call.
    const isSection = Number.isFinite(end);
    const cells = sheet.cells
      .filter(({ row }) => row > last.bottom && row < end)
      .flatMap((cell) => noteAt(cell, sheet, isSection));
    if (cells.length > 0) notes.set(table.key, proseOfCells(cells));
  }
  return notes;
}

function noteAt(cell: Cell, sheet: Sheet, isSection: boolean): Cell[] {
  if (cell.type !== 'text') return [];
  const text = String(cell.value).trim();
  if (canonicalLabel(text) === NOTE_LABEL) return besideAndBelow(cell, sheet);
  if (isLabelled(cell, sheet)) return [];
  return NOTE_BEGINNING.test(text) || (isSection && SENTENCE.test(text)) ? [cell] : [];
}

/** Already taken as the remark beside 备注. */
function isLabelled(cell: Cell, sheet: Sheet): boolean {
  const label = sheet.at(cell.row, 1);
  return label !== cell && canonicalLabel(String(label.value ?? '')) === NOTE_LABEL;
}

/** A long remark goes on in the cells below, without a label. */
function besideAndBelow(label: Cell, sheet: Sheet): Cell[] {
  const cells: Cell[] = [];
  const column = lastColumn(label) + 1;
  let beside = sheet.at(label.row, column);
  while (
    beside.type !== 'blank' &&
    (cells.length === 0 || sheet.at(beside.row, label.column).type === 'blank')
  ) {
    cells.push(beside);
    beside = sheet.at(lastRow(beside) + 1, column);
  }
  return cells;
}
