import { canonicalLabel } from '../edition/label.js';
import type { Book, Cell, Sheet } from '../workbook/book.js';
import type { TablesFound } from '../workbook/tables/find-tables.js';
import { lastColumn, lastRow } from '../workbook/tables/labels.js';
import { vocabulary } from '../workbook/vocabulary.js';
import { joinPieces } from './prose/pieces.js';
import type { Prose } from './report.js';

const PREFIX = new RegExp(vocabulary.notePrefix, 'u');
const LABEL = canonicalLabel(vocabulary.note);

/** The remarks under each table: 注：…, or our template's 备注 with the remark beside it. */
export function readNotes(book: Book, { tables }: TablesFound): ReadonlyMap<string, Prose> {
  const notes = new Map<string, Prose>();
  const blocks = tables.flatMap((table) => table.blocks);
  for (const { table, blocks: own } of tables) {
    const last = own.at(-1);
    const sheet = book.sheets.find(({ name }) => name === last?.sheet);
    if (!last || !sheet) continue;
    const below = blocks.filter((block) => block.sheet === last.sheet && block.top > last.bottom);
    const end = Math.min(...below.map(({ top }) => top));
    const cells = sheet.cells
      .filter(({ row }) => row > last.bottom && row < end)
      .flatMap((cell) => noteAt(cell, sheet));
    if (cells.length > 0) notes.set(table.key, { text: joinPieces(cells), cells });
  }
  return notes;
}

function noteAt(cell: Cell, sheet: Sheet): Cell[] {
  if (cell.type !== 'text') return [];
  const text = String(cell.value).trim();
  if (PREFIX.test(text)) return [cell];
  if (canonicalLabel(text) !== LABEL) return [];
  return besideAndBelow(cell, sheet);
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
