import type { Edition } from '../../edition/edition.js';
import type { Worksheet } from '../exceljs.js';
import { guideNumberStyle, guideSize, guideStyle, tintStyle } from './cell-style.js';
import { type GuideLine, guideLines } from './guide.js';
import { PAGE_WIDTH, protect, setUpPage } from './page-setup.js';
import { heightOf } from './row-height.js';

/** Column A holds the numbers and the tints that are explained, and sets the texts in B off from their headings. */
const INDENT = 6;
const SPACE = { title: 18, heading: 6, text: 5 };

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

function writeLine(sheet: Worksheet, at: number, { type, text, number = '', tint }: GuideLine): void {
  sheet.getRow(at).height = heightOf(text, PAGE_WIDTH - INDENT - 2, guideSize(type)) + SPACE[type];
  const [first, second] = [sheet.getCell(at, 1), sheet.getCell(at, 2)];
  if (type === 'title') {
    first.value = text;
    for (const cell of [first, second]) cell.style = guideStyle(type);
    sheet.mergeCells(at, 1, at, 2);
    return;
  }
  if (number !== '') first.value = number;
  first.style = tint ? tintStyle(tint) : guideNumberStyle(type);
  second.value = text;
  second.style = guideStyle(type);
}
