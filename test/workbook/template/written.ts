import type { Edition } from '../../../src/edition/edition.js';
import { layOut } from '../../../src/edition/grid.js';
import { type Cell, Workbook, type Worksheet } from '../../../src/workbook/exceljs.js';
import type { TemplateContent } from '../../../src/workbook/template/content.js';
import { writeTemplate } from '../../../src/workbook/template/write-template.js';
import { content } from './blank-content.js';

/** A template written and read again by exceljs. */
export async function written(edition: Edition, over: Partial<TemplateContent> = {}): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await writeTemplate(edition, content(over))) as unknown as ArrayBuffer);
  return workbook;
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell of a table's sheet that takes the value of this key. */
export function cellOf(workbook: Workbook, edition: Edition, key: string): Cell {
  for (const table of edition.tables)
    for (const at of layOut(table).cells)
      if (at.role === 'value' && at.cell.key === key)
        return sheetOf(workbook, table.sheet).getCell(at.row + 1, at.column + 1);
  throw new Error(`no cell ${key}`);
}
