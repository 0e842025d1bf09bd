import { type Cell, Sheet } from '../../src/source/book.js';

/** Text cells one below the other in column A. */
export function column(texts: readonly string[], sheet = 'Sheet1'): Cell[] {
  return texts.map((value, index) => ({
    sheet,
    address: `A${index + 1}`,
    row: index + 1,
    column: 1,
    rowSpan: 1,
    columnSpan: 1,
    type: 'text',
    value,
  }));
}

export function sheetOf(texts: readonly string[], name = 'Sheet1', hidden = false): Sheet {
  return new Sheet(name, hidden, new Set(), new Set(), column(texts, name));
}
