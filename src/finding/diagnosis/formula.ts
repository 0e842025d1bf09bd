import { type Cell, columnNumber } from '../../source/book.js';

const REFERENCE = /(?<![\w!.])\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\w(!])/g;

/** Whether a cell's formula refers to all of the cells: a total by formula follows its parts. */
export function addsUp(total: Cell, parts: readonly Cell[]): boolean {
  if (total.formula === undefined || total.formula.includes('!')) return false;
  const areas = [...total.formula.matchAll(REFERENCE)].map(
    ([, column = '', row = '', toColumn = column, toRow = row]) => ({
      left: columnNumber(column),
      right: columnNumber(toColumn),
      top: Number(row),
      bottom: Number(toRow),
    }),
  );
  return parts.every(
    ({ sheet, row, column }) =>
      sheet === total.sheet &&
      areas.some(
        (area) => area.left <= column && column <= area.right && area.top <= row && row <= area.bottom,
      ),
  );
}
