import type { FormTable } from '../../../src/edition/form.js';
import { type GridCell, layOut } from '../../../src/edition/grid.js';
import type { Hand } from './hand.js';
import { field, paragraph, run } from './text.js';

type Values = ReadonlyMap<string, number | string | null>;

/** A table of the form: its rows, and how many columns its grid has. */
export interface WordTable {
  readonly width: number;
  readonly rows: readonly string[];
  /** Rows of its header, which may stand again. */
  readonly header: number;
}

export function tableOf(table: FormTable, values: Values, hand: Hand): WordTable {
  const grid = layOut(table);
  const covering = new Map<string, GridCell>();
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        covering.set(`${row} ${column}`, cell);
  const rows = Array.from({ length: grid.height }, (_, row) => {
    const cells: string[] = [];
    for (let column = 0; column < grid.width; ) {
      const cell = covering.get(`${row} ${column}`);
      if (cell?.column === column) cells.push(cellXml(cell, row, values, hand));
      else if (!cell) cells.push(tc('', 1, '', hand));
      column += cell ? cell.columnSpan : 1;
    }
    const isDeleted = hand.tracked && row === grid.height - 1;
    return `<w:tr>${cells.join('')}</w:tr>${isDeleted ? deletedRow(grid.width) : ''}`;
  });
  return { width: grid.width, rows, header: grid.blocks[0]?.body ?? 0 };
}

function cellXml(cell: GridCell, row: number, values: Values, hand: Hand): string {
  const isRepeated = hand.groups === 'repeated' && cell.role === 'rowHeader' && cell.columnSpan === 1;
  const isFirst = cell.row === row;
  const merge = cell.rowSpan === 1 || isRepeated ? '' : `<w:vMerge${isFirst ? ' w:val="restart"' : ''}/>`;
  const text = isFirst || isRepeated ? contentOf(cell, values, hand) : '<w:p/>';
  return tc(text, cell.columnSpan, merge, hand);
}

function contentOf(cell: GridCell, values: Values, hand: Hand): string {
  if (cell.role === 'value') {
    const text = String(values.get(cell.cell.key) ?? '');
    if (!hand.fields || text === '') return paragraph(text, hand);
    return `<w:p>${field(text)}</w:p>`;
  }
  const { label } = cell;
  const middle = label.length >> 1;
  if (hand.labels === 'line' || label.length < 4) return paragraph(label, { ...hand, tracked: false });
  if (hand.labels === 'break')
    return `<w:p>${run(`${label.slice(0, middle)}\n${label.slice(middle)}`)}</w:p>`;
  return `<w:p>${run(label.slice(0, middle))}</w:p><w:p>${run(label.slice(middle))}</w:p>`;
}

function tc(content: string, span: number, merge: string, hand: Hand): string {
  const own = content === '' ? '<w:p/>' : content;
  if (hand.spans === 'old' && span > 1) {
    const cell = (value: string, inside: string) =>
      `<w:tc><w:tcPr><w:hMerge w:val="${value}"/>${merge}</w:tcPr>${inside}</w:tc>`;
    return cell('restart', own) + cell('continue', '<w:p/>').repeat(span - 1);
  }
  const cell = `<w:tc><w:tcPr><w:tcW w:w="${span * 800}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${own}</w:tc>`;
  return hand.fields ? `<w:sdt><w:sdtPr/><w:sdtContent>${cell}</w:sdtContent></w:sdt>` : cell;
}

/** A row that somebody took out, and nobody has accepted that. */
const deletedRow = (width: number) =>
  `<w:tr><w:trPr><w:del w:id="6" w:author="a"/></w:trPr>${`<w:tc>${'<w:p><w:r><w:t>5</w:t></w:r></w:p>'}</w:tc>`.repeat(width)}</w:tr>`;

export const tableXml = (rows: readonly string[], width: number): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="800"/>'.repeat(width)}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** A row that ends before the last columns of its table, as Word writes it. */
export const withColumnsAfter = (row: string, columns: number): string =>
  columns === 0 ? row : row.replace(/^<w:tr>/, `<w:tr><w:trPr><w:gridAfter w:val="${columns}"/></w:trPr>`);

/** A table without lines that only arranges. */
export const around = (content: string): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${content}<w:p/></w:tc></w:tr></w:tbl>`;
