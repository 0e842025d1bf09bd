import type { Edition } from '../../edition/edition.js';
import type { Worksheet } from '../exceljs.js';
import { guideSize, guideStyle, tintStyle } from './cell-style.js';
import { type GuideLine, guideLines } from './guide.js';
import { PAGE_WIDTH, protect, setUpPage } from './page-setup.js';
import { heightOf } from './row-height.js';

/** Column A holds the tints that are explained, and sets the texts in B off from their headings. */
const INDENT = 6;
const SPACE = { title: 16, heading: 8, text: 2 };

/** Writes 填报说明: for the clerk who opens the workbook; nothing of it is read. */
export async function writeGuide(sheet: Worksheet, edition: Edition, year: number | null): Promise<void> {
  sheet.getColumn(1).width = INDENT;
  sheet.getColumn(2).width = PAGE_WIDTH - INDENT;
  guideLines(edition, year).forEach((line, index) => {
    writeLine(sheet, index + 1, line);
  });
  sheet.views = [{ showGridLines: false, activeCell: 'A1' }];
  setUpPage(sheet);
  // Nobody should type here what is then not read.
  await protect(sheet);
}

function writeLine(sheet: Worksheet, at: number, { type, text, tint }: GuideLine): void {
  sheet.getRow(at).height = heightOf(text, PAGE_WIDTH - INDENT, guideSize(type)) + SPACE[type];
  const isWide = type !== 'text';
  const cell = sheet.getCell(at, isWide ? 1 : 2);
  cell.value = text;
  cell.style = guideStyle(type);
  if (isWide) sheet.mergeCells(at, 1, at, 2);
  if (tint) sheet.getCell(at, 1).style = tintStyle(tint);
}
