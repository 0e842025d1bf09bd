import type { Edition } from '../../src/edition/edition.js';
import { editions } from '../../src/edition/editions.js';
import { layOut } from '../../src/edition/grid.js';
import { readReport } from '../../src/report/read-report.js';
import type { Report } from '../../src/report/report.js';
import type { Value } from '../../src/report/value.js';
import { type Book, type Cell, columnName, Sheet } from '../../src/source/book.js';

/** What a cell of the form holds: a value, or a formula with its stored result. */
export type Content = Value | { readonly formula: string; readonly result: number };

/** A report read from sheets that never were a file: the tables as printed, and nothing else. */
export function reportWith(edition: Edition, contents: ReadonlyMap<string, Content>): Report {
  return readReport(formBook(edition, contents), editions, {
    organ: '某局',
    year: edition.from,
    edition: edition.id,
  });
}

function formBook(edition: Edition, contents: ReadonlyMap<string, Content>): Book {
  return {
    kind: 'xlsx',
    sheets: edition.tables.map((table) => {
      const cells = layOut(table).cells.map((box): Cell => {
        const [row, column] = [box.row + 1, box.column + 1];
        const { rowSpan, columnSpan } = box;
        const at = {
          sheet: table.sheet,
          address: `${columnName(column)}${row}`,
          row,
          column,
          rowSpan,
          columnSpan,
        };
        return { ...at, ...stored(box.role === 'value' ? contents.get(box.cell.key) : box.label) };
      });
      return new Sheet(table.sheet, false, new Set(), new Set(), cells);
    }),
  };
}

function stored(content: Content | undefined): Pick<Cell, 'type' | 'value' | 'formula'> {
  if (content === undefined || content === null) return { type: 'blank', value: null };
  if (typeof content === 'object') return { type: 'number', value: content.result, formula: content.formula };
  return { type: typeof content === 'number' ? 'number' : 'text', value: content };
}
