import type { Edition } from '../../src/edition/edition.js';
import { editions } from '../../src/edition/editions.js';
import { type GridCell, layOut } from '../../src/edition/grid.js';
import { readReport } from '../../src/report/read-report.js';
import type { Report } from '../../src/report/report.js';
import type { Value } from '../../src/report/value.js';
import { type Book, type Cell, columnName, Sheet } from '../../src/source/book.js';

/** What a cell of the form holds: a value, or a formula with its stored result; null where it was never calculated. */
export type Content = Value | { readonly formula: string; readonly result: number | null };

/** Figures by key that stand in one merged cell, over all that lies between them. */
export type Merged = readonly string[];

/** A report read from sheets that never were a file: the tables as printed, and nothing else. */
export function reportWith(
  edition: Edition,
  contents: ReadonlyMap<string, Content>,
  merged: readonly Merged[] = [],
): Report {
  return readReport(formBook(edition, contents, merged), editions, {
    organ: '某局',
    year: edition.from,
    edition: edition.id,
  });
}

function formBook(edition: Edition, contents: ReadonlyMap<string, Content>, merged: readonly Merged[]): Book {
  return {
    kind: 'xlsx',
    sheets: edition.tables.map((table) => {
      const cells = mergedBoxes(layOut(table).cells, merged).map((box): Cell => {
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
  if (typeof content === 'object') {
    const { formula, result } = content;
    return { type: result === null ? 'uncalculated' : 'number', value: result, formula };
  }
  return { type: typeof content === 'number' ? 'number' : 'text', value: content };
}

/** The boxes of a table, with one in place of those that are merged: it keeps what the first one holds. */
function mergedBoxes(boxes: readonly GridCell[], merged: readonly Merged[]): readonly GridCell[] {
  return merged.reduce<readonly GridCell[]>((left, keys) => {
    const joined = left.filter((box) => box.role === 'value' && keys.includes(box.cell.key));
    const [first] = joined;
    if (!first) return left;
    const rowSpan = Math.max(...joined.map(({ row, rowSpan }) => row + rowSpan)) - first.row;
    const columnSpan =
      Math.max(...joined.map(({ column, columnSpan }) => column + columnSpan)) - first.column;
    const isInside = ({ row, column }: GridCell) =>
      row >= first.row &&
      row < first.row + rowSpan &&
      column >= first.column &&
      column < first.column + columnSpan;
    return left.flatMap((box) =>
      box === first ? [{ ...first, rowSpan, columnSpan }] : isInside(box) ? [] : [box],
    );
  }, boxes);
}
