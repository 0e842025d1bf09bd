// The only module that names exceljs, so that it can be replaced. Its main entry also loads the CSV and stream
// readers, which nobody here uses and which would double the time to start.
import Workbook from 'exceljs/lib/doc/workbook.js';

export type {
  Alignment,
  Borders,
  Cell,
  CellValue,
  DataValidation,
  Fill,
  Font,
  PageSetup,
  Style,
  Worksheet,
} from 'exceljs';
export { Workbook };
