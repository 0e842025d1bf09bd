import type ExcelJS from 'exceljs';

/** A rectangle of the sheet, from the page's own corner, counted from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet that is filled from top to bottom. */
export interface Page {
  /** Writes a line of text. */
  line(text: string, kind: LineKind): void;
  skip(rows?: number): void;
  /** Writes a value into a box below the last line, merged where the box is larger than a cell. */
  put(box: Box, value: ExcelJS.CellValue): void;
  /** The address of a box's first cell, as formulas name it. */
  address(box: Box): string;
}

export type LineKind = 'title' | 'heading' | 'paragraph' | 'signature';

const thin = { style: 'thin' } as const;

/** @param width what lines are merged over: a number of columns, 1 for none */
export function createPage(
  sheet: ExcelJS.Worksheet,
  origin: { row: number; column: number },
  width: number,
): Page {
  let top = origin.row;
  const cellAt = (box: Box) => sheet.getCell(top + box.row, origin.column + box.column);
  const merge = (box: Box) => {
    if (box.rows === 1 && box.columns === 1) return;
    const [row, column] = [top + box.row, origin.column + box.column];
    sheet.mergeCells(row, column, row + box.rows - 1, column + box.columns - 1);
  };
  return {
    line(text, kind) {
      const box = { row: 0, column: 0, rows: 1, columns: width };
      merge(box);
      const cell = cellAt(box);
      cell.value = text;
      cell.font = { name: kind === 'heading' ? '黑体' : '仿宋', size: kind === 'title' ? 18 : 12 };
      cell.alignment = { wrapText: width > 1, horizontal: alignments[kind] };
      top += 1;
    },
    skip(rows = 1) {
      top += rows;
    },
    put(box, value) {
      merge(box);
      const cell = cellAt(box);
      cell.value = value;
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    },
    address: (box) => cellAt(box).address,
  };
}

const alignments = {
  title: 'center',
  heading: 'left',
  paragraph: 'left',
  signature: 'right',
} as const satisfies Record<LineKind, ExcelJS.Alignment['horizontal']>;
